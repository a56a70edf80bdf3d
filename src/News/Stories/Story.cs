using System.Text.Json.Serialization;
using News.Articles;
using News.Enrichment;

namespace News.Stories;

/// <summary>An event as its reports tell it: what placement compares with (<see cref="Profile"/>) and what a reader sees of it (<see cref="Card"/>).</summary>
public sealed record Story(StoryId Id)
{
    /// <summary>Counts the writes of this story; 0 before the first. Who writes says which one was read, so that nobody overwrites what was not seen.</summary>
    [JsonIgnore]
    public long Version { get; init; }

    /// <summary>The story that this one became part of; it has no articles then.</summary>
    public StoryId? Successor { get; init; }

    public StoryProfile Profile { get; init; } = StoryProfile.Empty;

    public StoryCard Card { get; init; } = StoryCard.Empty;

    /// <summary>Whether it has articles of its own.</summary>
    [JsonIgnore]
    public bool IsOpen => Successor is null && Card.Articles > 0;
}

/// <summary>An article as a member of its story: what was decided of it, and all that deciding of others and leaving again need of it.</summary>
public sealed record StoryMember(Fingerprint Fingerprint, MemberFacts Facts, Duplicate? Duplicate, StoryLink Story)
{
    public ArticleId Article => Fingerprint.Article;

    /// <summary>Whether it is part of what its story is about; a reprint only adds to the counts.</summary>
    public bool IsOriginal => Duplicate is null;
}

/// <summary>A member as its document tells of it.</summary>
public sealed record PlacementLink(Duplicate? Duplicate, StoryLink Story);

/// <summary>What an article adds to its story's card.</summary>
/// <param name="Published">The first instant of its publication date.</param>
public sealed record MemberFacts(
    string? Title, string? Source, DateTimeOffset? Published, Sentiment? Sentiment,
    IReadOnlyList<NamedEntity> Entities, IReadOnlyList<string> KeyPhrases, AnalyzerVersion Analyzer)
{
    // What an article is about leads its lists; a story needs no more of each article to know its own.
    private const int MaxEntities = 10;
    private const int MaxKeyPhrases = 8;

    public static MemberFacts Of(EnrichedArticle article) => new(
        article.Title,
        article.Source?.Name,
        article.Published.Start(),
        article.Sentiment,
        [.. article.Entities.Where(entity => entity.Salience > 0 && entity.Category != EntityCategories.PersonType)
            .Take(MaxEntities).Select(entity => new NamedEntity(entity.Id, entity.Name, entity.Category, entity.Sentiment))],
        [.. article.KeyPhrases.Take(MaxKeyPhrases)],
        article.Analyzer);
}

/// <param name="Sentiment">Towards it; <see langword="null"/> when that was not measured.</param>
public sealed record NamedEntity(string Id, string Name, string Category, Sentiment? Sentiment);

[JsonConverter(typeof(JsonStringEnumConverter<StoryChangeKind>))]
public enum StoryChangeKind
{
    [JsonStringEnumMemberName("opened")] Opened,
    [JsonStringEnumMemberName("joined")] Joined,
    [JsonStringEnumMemberName("left")] Left,
    [JsonStringEnumMemberName("merged")] Merged,
    [JsonStringEnumMemberName("split")] Split,
}

/// <summary>What happened to a story.</summary>
/// <param name="At">When it was done, not when the article was published.</param>
/// <param name="Story">The other story of a merge or split.</param>
public sealed record StoryChange(DateTimeOffset At, StoryChangeKind Kind, ArticleId? Article, StoryId? Story, string Reason);
