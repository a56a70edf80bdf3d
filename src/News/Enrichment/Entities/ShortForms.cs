using News.Enrichment.Statements;

namespace News.Enrichment.Entities;

/// <summary>Joins the short form of an organisation’s name to the one longer name that starts or ends with it: <c>Velmar</c>, <c>Velmar Rail</c> of <c>Velmar Rail Works</c>.</summary>
internal static class ShortForms
{
    // Letters of a short form of one word: "Al" and "De" begin too many names.
    private const int ShortestWord = 3;

    // Longer names are none; it bounds the work on hostile text.
    private const int LongestName = 200;

    /// <param name="isKnown">Whether something else is known to bear the name: a place, a person.</param>
    public static void Join(NamedMention[] mentions, Func<string, bool> isKnown)
    {
        var names = mentions.Where(mention => mention.Category == EntityCategories.Organization).Select(mention => mention.Name).Distinct(StringComparer.Ordinal).ToList();
        var longer = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var name in names.Where(name => name.Length <= LongestName))
        {
            foreach (var part in Parts(name))
            {
                longer.TryAdd(part, new(StringComparer.Ordinal));
                longer[part].Add(name);
            }
        }

        var others = mentions.Where(mention => mention.Category is EntityCategories.Person or EntityCategories.Location).Select(mention => mention.Name).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < mentions.Length; i++)
        {
            var mention = mentions[i];
            if (mention.Category != EntityCategories.Organization || mention.JoinedBy is not null || !longer.TryGetValue(mention.Name, out var all) || others.Contains(mention.Name) || isKnown(mention.Name))
            {
                continue;
            }

            mentions[i] = Longest(all) is { } only
                ? mention with { Name = only, JoinedBy = Joins.ShortForm }
                : mention with { ApartReason = ApartReasons.ShortForm };
        }
    }

    /// <summary>The one that all others are parts of.</summary>
    private static string? Longest(HashSet<string> names)
    {
        var longest = names.OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal).First();
        return names.All(name => name == longest || Parts(longest).Contains(name)) ? longest : null;
    }

    // Beginnings and ends; of a ministry the part without its country.
    private static IEnumerable<string> Parts(string name)
    {
        if (BodyNames.BodyOf(name) is var body && body.Length < name.Length)
        {
            yield return body.ToString();
            yield break;
        }

        for (var space = name.IndexOf(' ', StringComparison.Ordinal); space > 0; space = name.IndexOf(' ', space + 1))
        {
            var start = name[..space];
            if (start.Length >= ShortestWord && !SpeakerWords.IsOrganization(start) && !IsOpen(start))
            {
                yield return start;
            }

            var end = name[(space + 1)..];
            if ((end.Contains(' ', StringComparison.Ordinal) || (end.Length > ShortestWord && !SpeakerWords.IsOrganization(end))) && !SpeakerWords.IsPreposition(end.AsSpan(0, end.IndexOf(' ', StringComparison.Ordinal) is var next and >= 0 ? next : end.Length)))
            {
                yield return end;
            }
        }
    }

    // "Bank of" is no name
    private static bool IsOpen(string start) => SpeakerWords.IsPreposition(start.AsSpan()[(start.LastIndexOf(' ') + 1)..]) || start.EndsWith(" and", StringComparison.Ordinal) || start.EndsWith(" the", StringComparison.Ordinal);
}
