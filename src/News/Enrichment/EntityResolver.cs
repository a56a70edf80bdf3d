using News.Text;

namespace News.Enrichment;

/// <summary>
/// Joins the mentions of one article that name the same thing: by the same name, by the surname of the one person who bears it, by an acronym that the text
/// defines. What is not certain stays apart.
/// </summary>
internal static class EntityResolver
{
    private const string SentimentNotMeasured = "not-measured";

    public static IReadOnlyList<Entity> Resolve(string text, IReadOnlyList<EntityMention> mentions)
    {
        var names = mentions.Select(mention => NameOf(text, mention)).ToArray();
        var aliases = Aliases.Of(text, mentions, names);
        var groups = mentions
            .Select((mention, i) => (Mention: mention, Key: aliases.Canonical(mention.Category, names[i])))
            .GroupBy(pair => (pair.Mention.Category, pair.Key))
            .Select(group => new EntityGroup(group.Key.Category, group.Key.Key, [.. group.Select(pair => pair.Mention)]))
            .ToArray();
        var salience = Salience.Of(groups, text.Length);
        return [.. groups
            .Select((group, i) => Describe(text, group, salience[i]))
            .OrderByDescending(entity => entity.Salience)
            .ThenBy(entity => entity.Mentions[0].Offset)
            .ThenBy(entity => entity.Category, StringComparer.Ordinal)
            .ThenBy(entity => entity.Id, StringComparer.Ordinal)];
    }

    private static string NameOf(string text, EntityMention mention)
    {
        var folded = NameFolding.Fold(mention.Span.In(text));
        return mention.Category switch
        {
            EntityCategories.Location => Countries.Find(folded)?.Id ?? folded,
            EntityCategories.Person => NameFolding.WithoutMiddleInitials(folded),
            _ => folded,
        };
    }

    private static Entity Describe(string text, EntityGroup group, double salience)
    {
        var mentions = group.Mentions.OrderBy(mention => mention.Span).ToArray();
        var sentiments = mentions.Where(mention => mention.Sentiment is not null).Select(mention => (mention.Sentiment!, 1.0)).ToArray();
        var country = group.Category == EntityCategories.Location ? Countries.ById(group.Name) : null;
        return new(
            country?.Id ?? "e_" + Digest.Id(group.Category + "\n" + group.Name),
            country?.Label ?? Label(text, group.Name, mentions),
            group.Category,
            mentions.Select(mention => mention.Subcategory).FirstOrDefault(subcategory => subcategory is not null),
            salience,
            sentiments.Length > 0 ? Sentiment.OfParts(sentiments) : null,
            sentiments.Length > 0 ? null : SentimentNotMeasured,
            [.. mentions.Select(mention => new Mention(mention.Span.In(text).ToString(), mention.Span.Offset, mention.Span.Length, mention.Confidence))]);
    }

    // The first mention that bears the whole name, on one line; a surname or acronym that came first is no label.
    private static string Label(string text, string name, EntityMention[] mentions)
    {
        var first = mentions.FirstOrDefault(mention => NameOf(text, mention) == name, mentions[0]);
        return string.Join(' ', first.Span.In(text).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}

/// <param name="Name">Folded, or a country’s id.</param>
internal sealed record EntityGroup(string Category, string Name, EntityMention[] Mentions);
