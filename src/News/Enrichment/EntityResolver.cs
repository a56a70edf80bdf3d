using System.Runtime.InteropServices;
using News.Enrichment.Entities;
using News.Text;

namespace News.Enrichment;

/// <summary>
/// Joins the mentions of one article that name the same thing: by the same name however it is spelled, by surname, acronym, short form or role where only one can be
/// meant. What is not certain stays apart, with the reason. Ids and labels are the gazetteer's where it is certain.
/// </summary>
internal static class EntityResolver
{
    private const string SentimentNotMeasured = "not-measured";

    /// <param name="published">The day on which offices are looked up; without it they are not.</param>
    public static IReadOnlyList<Entity> Resolve(string text, Token[] tokens, IReadOnlyList<EntityMention> mentions, Gazetteer gazetteer, DateOnly? published)
    {
        var named = new MentionNames(text, gazetteer).Read(mentions);
        var tokensOf = new MentionTokens(text, tokens, named);
        var knownNames = new KnownNames(gazetteer, tokensOf, published);
        Acronyms.Join(text, named);
        knownNames.NameHolders(named);
        People.Join(named);
        ShortForms.Join(named, name => !gazetteer.Named(EntityCategories.Organization, name).IsEmpty || gazetteer.Country(name) is not null);
        knownNames.Find(named);
        var groups = Group(text, tokensOf, named, gazetteer, published);
        var salience = Salience.Of(groups, text.Length);
        var ids = groups.ConvertAll(static group => group.Entry?.Id ?? LocalIds.Of(group.Category, group.Name));    // far apart in memory: asked for together, they are fetched together
        var entities = new Entity[groups.Count];
        for (var i = 0; i < entities.Length; i++)
        {
            entities[i] = Describe(groups[i], ids[i], salience[i]);
        }

        Array.Sort(entities, static (left, right) =>
            right.Salience.CompareTo(left.Salience) is var bySalience and not 0 ? bySalience
            : left.Mentions[0].Offset.CompareTo(right.Mentions[0].Offset) is var byPlace and not 0 ? byPlace
            : string.CompareOrdinal(left.Category, right.Category) is var byCategory and not 0 ? byCategory
            : string.CompareOrdinal(left.Id, right.Id));
        return entities;
    }

    private static List<EntityGroup> Group(string text, MentionTokens tokens, NamedMention[] named, Gazetteer gazetteer, DateOnly? published)
    {
        var groups = new List<EntityGroup>(named.Length);
        var groupOf = new int[named.Length];
        var byKey = new Dictionary<string, int>(named.Length, StringComparer.Ordinal);
        for (var i = 0; i < named.Length; i++)
        {
            ref var last = ref CollectionsMarshal.GetValueRefOrAddDefault(byKey, named[i].Entry?.Id ?? named[i].Name, out var isKnown);
            var namesake = isKnown ? last : -1;
            var g = namesake;
            while (g >= 0 && groups[g].Category != named[i].Category)
            {
                g = groups[g].Namesake;
            }

            if (g < 0)
            {
                groups.Add(new(named[i], tokens.Ranges[i].First, namesake));
                last = g = groups.Count - 1;
            }

            groups[g].Add(named[i]);
            groupOf[i] = g;
        }

        AddRoles(text, tokens, groups, new RoleReader(tokens, named, groups, groupOf).Find(gazetteer, published));
        return groups;
    }

    /// <summary>A role is as certain as the surest name it stands for; what the analyser found in its place (<c>minister</c>, a type of person) goes.</summary>
    private static void AddRoles(string text, MentionTokens tokens, List<EntityGroup> groups, List<(int Group, int First, int End)> roles)
    {
        if (roles.Count == 0)
        {
            return;
        }

        var spans = new List<TextSpan>();
        foreach (var (g, first, end) in roles)
        {
            var group = groups[g];
            var mention = new EntityMention(tokens.Span(first, end), group.Category, null, group.Confidence);
            spans.Add(mention.Span);
            group.Add(new(mention, group.Category, group.Name, mention.Span.In(text).ToString()) { JoinedBy = Joins.Role });
        }

        groups.ForEach(group => group.Mentions.RemoveAll(mention => group.Category == EntityCategories.PersonType && IsInside(mention.Span, spans)));
        groups.RemoveAll(group => group.Mentions.Count == 0);
    }

    private static bool IsInside(TextSpan span, List<TextSpan> ordered)
    {
        var at = ordered.BinarySearch(new(span.Offset, int.MaxValue - span.Offset));
        var before = at < 0 ? ~at - 1 : at;
        return (before >= 0 && ordered[before].Overlaps(span)) || (before + 1 < ordered.Count && ordered[before + 1].Overlaps(span));
    }

    private static Entity Describe(EntityGroup group, string id, double salience)
    {
        var mentions = group.Mentions;
        mentions.Sort(static (left, right) => left.Span.CompareTo(right.Span));
        var printed = new Mention[mentions.Count];
        for (var i = 0; i < printed.Length; i++)
        {
            var span = mentions[i].Span;
            printed[i] = new(mentions[i].Printed, span.Offset, span.Length, mentions[i].Mention.Confidence) { JoinedBy = mentions[i].JoinedBy };
        }

        var sentiment = SentimentOf(mentions);
        return new(
            id,
            group.Entry?.Label ?? Label(mentions),
            group.Category,
            mentions.Find(static mention => mention.Mention.Subcategory is not null)?.Mention.Subcategory,
            salience,
            sentiment,
            sentiment is null ? SentimentNotMeasured : null,
            printed)
        {
            ApartReason = mentions.Find(static mention => mention.ApartReason is not null)?.ApartReason,
        };
    }

    private static Sentiment? SentimentOf(List<NamedMention> mentions)
    {
        var (count, positive, neutral, negative) = (0, 0.0, 0.0, 0.0);
        foreach (var mention in mentions)
        {
            if (mention.Mention.Sentiment is { } sentiment)
            {
                (count, positive, neutral, negative) = (count + 1, positive + sentiment.Positive, neutral + sentiment.Neutral, negative + sentiment.Negative);
            }
        }

        return count == 0 ? null : Sentiment.OfShares(positive, neutral, negative);
    }

    // "DUNMARROW", as datelines are printed; shorter words may be acronyms.
    private static bool IsShouted(ReadOnlySpan<char> printed) => printed.Length > 4 && !printed.ContainsAnyInRange('a', 'z');

    // The first mention that bears the whole name, on one line; a surname or acronym that came first is no label.
    private static string Label(List<NamedMention> mentions)
    {
        var first = mentions.Find(static mention => mention.JoinedBy is null) ?? mentions[0];
        if (IsShouted(first.Printed))
        {
            first = Whispered(mentions, first.Printed) ?? first;
        }

        var label = first.Printed.Trim();
        return label.AsSpan().ContainsAny('\n', '\r', '\t') || label.Contains("  ", StringComparison.Ordinal) ? string.Join(' ', label.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : label;
    }

    private static NamedMention? Whispered(List<NamedMention> mentions, string shouted) =>
        mentions.Find(mention => mention.JoinedBy is null && mention.Printed.Equals(shouted, StringComparison.OrdinalIgnoreCase) && !IsShouted(mention.Printed));
}

/// <param name="first">Its first mention.</param>
/// <param name="firstToken">Where that stands.</param>
/// <param name="namesake">The group of the same name in another category, or -1.</param>
internal sealed class EntityGroup(NamedMention first, int firstToken, int namesake)
{
    public string Category => first.Category;

    public string Name => first.Name;

    public GazetteerEntry? Entry => first.Entry;

    public int FirstToken => firstToken;

    public int Namesake => namesake;

    public List<NamedMention> Mentions { get; } = new(1);      // as most have

    /// <summary>Of the surest mention.</summary>
    public double Confidence { get; private set; }

    public void Add(NamedMention mention)
    {
        Mentions.Add(mention);
        Confidence = Math.Max(Confidence, mention.Mention.Confidence);
    }
}
