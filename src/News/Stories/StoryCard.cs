using News.Articles;
using News.Enrichment;

namespace News.Stories;

/// <summary>What a reader sees of a story without opening it, kept up with every article that comes or goes.</summary>
public sealed record StoryCard
{
    // Enough to see how a story came to be what it is; a long one shows its latest.
    private const int MaxChanges = 100;

    public static StoryCard Empty { get; } = new();

    /// <summary>The headline of the representative article.</summary>
    public string? Title { get; init; }

    /// <summary>The member closest to the whole.</summary>
    public ArticleId? Representative { get; init; }

    public double Centrality { get; init; }

    /// <summary>All members, reprints too.</summary>
    public int Articles { get; init; }

    public int Duplicates { get; init; }

    /// <summary>First and last publication of a member; <see langword="null"/> as long as none is dated.</summary>
    public DateTimeOffset? From { get; init; }

    public DateTimeOffset? To { get; init; }

    /// <summary>When it last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    public Tally Sources { get; init; } = Tally.Empty;

    public Tally Entities { get; init; } = Tally.Empty;

    public Tally KeyPhrases { get; init; } = Tally.Empty;

    /// <summary>Sums over the members that have a sentiment.</summary>
    public SentimentSum Sentiment { get; init; }

    public IReadOnlyList<StoryId> MergedFrom { get; init; } = [];

    /// <summary>Latest first.</summary>
    public IReadOnlyList<StoryChange> Changes { get; init; } = [];

    /// <param name="centrality">How close the member is to the story.</param>
    public StoryCard With(StoryMember member, double centrality)
    {
        // Two are as close to each other: the first stays the face.
        var face = Articles - Duplicates == 1 ? Math.Max(Centrality, centrality) : Centrality;
        return (this with { Centrality = face }).Plus(Of(member, centrality));
    }

    /// <summary>With a member that is closer to the story than any other.</summary>
    public StoryCard WithFace(StoryMember member, double centrality) =>
        this with { Title = member.Facts.Title, Representative = member.Article, Centrality = centrality };

    /// <summary>Counts a member off. Its face and period may be the leaving member's: <see cref="IsShapedBy"/> tells.</summary>
    public StoryCard Without(StoryMember member) => this with
    {
        Articles = Articles - 1,
        Duplicates = Duplicates - (member.IsOriginal ? 0 : 1),
        Sources = Sources.Without(SourcesOf(member.Facts)),
        Entities = Entities.Without(EntitiesOf(member.Facts)),
        KeyPhrases = KeyPhrases.Without(KeyPhrasesOf(member.Facts)),
        Sentiment = Sentiment.Plus(member.Facts.Sentiment, -1),
    };

    /// <summary>With the articles of a story that became part of this one.</summary>
    public StoryCard Merged(StoryCard other, StoryId id) => Plus(other) with { MergedFrom = [.. MergedFrom, .. other.MergedFrom, id] };

    /// <summary>Nothing but its history: its articles are another story's.</summary>
    public StoryCard Emptied() => Empty with { Title = Title, UpdatedAt = UpdatedAt, MergedFrom = MergedFrom, Changes = Changes };

    /// <summary>Whether face or period would change if the member left.</summary>
    public bool IsShapedBy(StoryMember member) =>
        Representative == member.Article || (member.Facts.Published is { } published && (published == From || published == To));

    public StoryCard After(StoryChange change) => this with { UpdatedAt = change.At, Changes = [change, .. Changes.Take(MaxChanges - 1)] };

    private static StoryCard Of(StoryMember member, double centrality)
    {
        var facts = member.Facts;
        var card = new StoryCard
        {
            Articles = 1,
            Duplicates = member.IsOriginal ? 0 : 1,
            From = facts.Published,
            To = facts.Published,
            Sources = new([.. SourcesOf(facts)]),
            Entities = new([.. EntitiesOf(facts)]),
            KeyPhrases = new([.. KeyPhrasesOf(facts)]),
            Sentiment = default(SentimentSum).Plus(facts.Sentiment, 1),
        };
        return facts.Title is not null && member.IsOriginal ? card.WithFace(member, centrality) : card;
    }

    private StoryCard Plus(StoryCard other)
    {
        var isFace = other.Representative is not null && (Representative is null || other.Centrality > Centrality);
        return this with
        {
            Articles = Articles + other.Articles,
            Duplicates = Duplicates + other.Duplicates,
            From = other.From < From || From is null ? other.From ?? From : From,
            To = other.To > To || To is null ? other.To ?? To : To,
            Sources = Sources.With(other.Sources.Entries),
            Entities = Entities.With(other.Entities.Entries),
            KeyPhrases = KeyPhrases.With(other.KeyPhrases.Entries),
            Sentiment = Sentiment.Plus(other.Sentiment),
            Title = isFace ? other.Title : Title,
            Representative = isFace ? other.Representative : Representative,
            Centrality = isFace ? other.Centrality : Centrality,
        };
    }

    private static IEnumerable<TallyEntry> SourcesOf(MemberFacts facts) => facts.Source is { } source ? [new(source, source, null)] : [];

    private static IEnumerable<TallyEntry> EntitiesOf(MemberFacts facts) => facts.Entities.Select(entity => new TallyEntry(entity.Id, entity.Name, entity.Category));

    private static IEnumerable<TallyEntry> KeyPhrasesOf(MemberFacts facts) => facts.KeyPhrases.Select(phrase => new TallyEntry(phrase, phrase, null));
}
