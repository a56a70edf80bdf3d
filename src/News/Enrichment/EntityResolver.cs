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
    public static IReadOnlyList<Entity> Resolve(string text, IReadOnlyList<Token> tokens, IReadOnlyList<EntityMention> mentions, Gazetteer gazetteer, DateOnly? published)
    {
        var named = new MentionNames(text, gazetteer).Read(mentions);
        var tokensOf = new MentionTokens(text, tokens, named);
        var knownNames = new KnownNames(gazetteer, tokensOf, published);
        Acronyms.Join(text, named);
        knownNames.NameHolders(named);
        People.Join(named);
        ShortForms.Join(named, name => !gazetteer.Named(EntityCategories.Organization, name).IsEmpty || gazetteer.Country(name) is not null);
        knownNames.Find(named);
        var groups = Group(tokensOf, named, gazetteer, published);
        var salience = Salience.Of(groups, text.Length);
        return [.. groups
            .Select((group, i) => Describe(text, group, salience[i]))
            .OrderByDescending(entity => entity.Salience)
            .ThenBy(entity => entity.Mentions[0].Offset)
            .ThenBy(entity => entity.Category, StringComparer.Ordinal)
            .ThenBy(entity => entity.Id, StringComparer.Ordinal)];
    }

    private static EntityGroup[] Group(MentionTokens tokens, NamedMention[] named, Gazetteer gazetteer, DateOnly? published)
    {
        var indexed = named.Select((mention, i) => (Mention: mention, Index: i)).GroupBy(pair => (pair.Mention.Category, pair.Mention.Entry?.Id ?? pair.Mention.Name)).ToArray();
        var groupOf = new int[named.Length];
        var groups = new EntityGroup[indexed.Length];
        for (var g = 0; g < indexed.Length; g++)
        {
            foreach (var (_, i) in indexed[g])
            {
                groupOf[i] = g;
            }

            var first = indexed[g].First();
            groups[g] = new(first.Mention.Category, first.Mention.Name, [.. indexed[g].Select(pair => pair.Mention)], first.Mention.Entry, tokens.Ranges[first.Index].First);
        }

        var roles = new RoleReader(tokens, named, groups, groupOf);
        roles.Know(gazetteer, published);
        return WithRoles(tokens, groups, roles.Find());
    }

    /// <summary>A role is as certain as the surest name it stands for; what the analyser found in its place (<c>minister</c>, a type of person) goes.</summary>
    private static EntityGroup[] WithRoles(MentionTokens tokens, EntityGroup[] groups, IEnumerable<(int Group, int First, int End)> roles)
    {
        var spans = new List<TextSpan>();
        var added = new Dictionary<int, List<NamedMention>>();
        foreach (var (g, first, end) in roles)
        {
            var group = groups[g];
            if (!added.TryGetValue(g, out var ofGroup))
            {
                added.Add(g, ofGroup = []);
            }

            var confidence = ofGroup.Count > 0 ? ofGroup[0].Mention.Confidence : group.Mentions.Max(known => known.Mention.Confidence);
            var mention = new EntityMention(tokens.Span(first, end), group.Category, null, confidence);
            spans.Add(mention.Span);
            ofGroup.Add(new(mention, group.Category, group.Name) { JoinedBy = Joins.Role });
        }

        foreach (var (g, ofGroup) in added)
        {
            groups[g] = groups[g] with { Mentions = [.. groups[g].Mentions, .. ofGroup] };
        }

        return spans.Count == 0 ? groups
            : [.. groups.Select(group => group.Category == EntityCategories.PersonType ? group with { Mentions = [.. group.Mentions.Where(mention => !IsInside(mention.Span, spans))] } : group)
                .Where(group => group.Mentions.Length > 0)];
    }

    private static bool IsInside(TextSpan span, List<TextSpan> ordered)
    {
        var at = ordered.BinarySearch(new(span.Offset, int.MaxValue - span.Offset));
        var before = at < 0 ? ~at - 1 : at;
        return (before >= 0 && ordered[before].Overlaps(span)) || (before + 1 < ordered.Count && ordered[before + 1].Overlaps(span));
    }

    private static Entity Describe(string text, EntityGroup group, double salience)
    {
        var mentions = group.Mentions;
        Array.Sort(mentions, static (left, right) => left.Span.CompareTo(right.Span));
        (Sentiment, double)[] sentiments = [.. mentions.Where(mention => mention.Mention.Sentiment is not null).Select(mention => (mention.Mention.Sentiment!, 1.0))];
        return new(
            group.Entry?.Id ?? LocalIds.Of(group.Category, group.Name),
            group.Entry?.Label ?? Label(text, mentions),
            group.Category,
            Array.Find(mentions, mention => mention.Mention.Subcategory is not null)?.Mention.Subcategory,
            salience,
            sentiments.Length > 0 ? Sentiment.OfParts(sentiments) : null,
            sentiments.Length > 0 ? null : SentimentNotMeasured,
            [.. mentions.Select(mention => new Mention(mention.Span.In(text).ToString(), mention.Span.Offset, mention.Span.Length, mention.Mention.Confidence) { JoinedBy = mention.JoinedBy })])
        {
            ApartReason = Array.Find(mentions, mention => mention.ApartReason is not null)?.ApartReason,
        };
    }

    // "DUNMARROW", as datelines are printed; shorter words may be acronyms.
    private static bool IsShouted(ReadOnlySpan<char> printed) => printed.Length > 4 && !printed.ContainsAnyInRange('a', 'z');

    // The first mention that bears the whole name, on one line; a surname or acronym that came first is no label.
    private static string Label(string text, NamedMention[] mentions)
    {
        var first = mentions.FirstOrDefault(mention => mention.JoinedBy is null, mentions[0]);
        if (IsShouted(first.Span.In(text)))
        {
            first = mentions.FirstOrDefault(mention => mention.JoinedBy is null && mention.Span.In(text).Equals(first.Span.In(text), StringComparison.OrdinalIgnoreCase) && !IsShouted(mention.Span.In(text)), first);
        }

        var label = first.Span.In(text).Trim().ToString();
        return label.AsSpan().ContainsAny('\n', '\r', '\t') || label.Contains("  ", StringComparison.Ordinal) ? string.Join(' ', label.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : label;
    }
}

/// <param name="FirstToken">Where it is named first.</param>
internal sealed record EntityGroup(string Category, string Name, NamedMention[] Mentions, GazetteerEntry? Entry, int FirstToken);
