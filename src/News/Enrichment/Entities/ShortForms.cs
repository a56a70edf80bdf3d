using News.Enrichment.Statements;

namespace News.Enrichment.Entities;

/// <summary>Joins the short form of an organisation’s name to the one longer name that starts or ends with it: <c>Velmar</c>, <c>Velmar Rail</c> of <c>Velmar Rail Works</c>.</summary>
internal static class ShortForms
{
    // Letters of a short form of one word: "Al" and "De" begin too many names.
    private const int ShortestWord = 3;

    // Longer names are none; it bounds the work on hostile text.
    private const int LongestName = 200;

    // Mentions before a short form among which the longer one is looked for; it bounds the work on hostile text.
    private const int LooksBack = 200;

    /// <param name="isKnown">Whether something else is known to bear the name: a place, a person.</param>
    public static void Join(NamedMention[] mentions, Func<string, bool> isKnown)
    {
        var longer = new Dictionary<string, List<string>?>(StringComparer.Ordinal);
        foreach (var mention in mentions)
        {
            if (mention.Category == EntityCategories.Organization)
            {
                longer.TryAdd(mention.Name, null);
            }
        }

        if (longer.Count < 2)
        {
            return;
        }

        foreach (var name in longer.Keys.Where(name => name.Length <= LongestName).ToList())
        {
            AddParts(name, longer);
        }

        HashSet<string>? others = null;
        for (var i = 0; i < mentions.Length; i++)
        {
            var mention = mentions[i];
            if (mention.Category != EntityCategories.Organization || mention.JoinedBy is not null || longer.GetValueOrDefault(mention.Name) is not { } all
                || (others ??= Others(mentions)).Contains(mention.Name) || isKnown(mention.Name))
            {
                continue;
            }

            mentions[i] = (Longest(all) ?? Longest(Before(mentions, i, all))) is { } only
                ? mention with { Name = only, JoinedBy = Joins.ShortForm }
                : mention with { ApartReason = ApartReasons.ShortForm };
        }
    }

    private static HashSet<string> Others(NamedMention[] mentions) =>
        mentions.Where(mention => mention.Category is EntityCategories.Person or EntityCategories.Location).Select(mention => mention.Name).ToHashSet(StringComparer.Ordinal);

    // Of two, one may be yet to come.
    private static List<string> Before(NamedMention[] mentions, int end, List<string> names)
    {
        var before = new List<string>();
        for (var i = Math.Max(0, end - LooksBack); i < end; i++)
        {
            if (names.Contains(mentions[i].Name) && !before.Contains(mentions[i].Name))
            {
                before.Add(mentions[i].Name);
            }
        }

        return before;
    }

    /// <summary>The one that all others are parts of.</summary>
    private static string? Longest(List<string> names)
    {
        if (names.Count == 0)
        {
            return null;
        }

        var longest = names.OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal).First();
        return names.TrueForAll(name => name == longest || IsPart(name, longest)) ? longest : null;
    }

    /// <summary>Adds a name to each of its beginnings and ends that is a name too; of a ministry’s to the part without its country.</summary>
    private static void AddParts(string name, Dictionary<string, List<string>?> longer)
    {
        var named = longer.GetAlternateLookup<ReadOnlySpan<char>>();
        if (BodyNames.BodyOf(name) is var body && body.Length < name.Length)
        {
            Add(body);
            return;
        }

        for (var space = name.IndexOf(' ', StringComparison.Ordinal); space > 0; space = name.IndexOf(' ', space + 1))
        {
            Add(name.AsSpan(0, space));
            Add(name.AsSpan(space + 1));
        }

        void Add(ReadOnlySpan<char> part)
        {
            if (named.TryGetValue(part, out var known) && IsPart(part, name) && known?[^1] != name)
            {
                (named[part] ??= []).Add(name);
            }
        }
    }

    private static bool IsPart(ReadOnlySpan<char> part, ReadOnlySpan<char> name)
    {
        if (BodyNames.BodyOf(name) is var body && body.Length < name.Length)
        {
            return part.SequenceEqual(body);
        }

        return part.Length < name.Length
            && ((name.StartsWith(part) && name[part.Length] == ' ' && IsStart(part)) || (name.EndsWith(part) && name[^(part.Length + 1)] == ' ' && IsEnd(part)));
    }

    private static bool IsStart(ReadOnlySpan<char> part) => part.Length >= ShortestWord && !SpeakerWords.IsOrganization(part) && !IsOpen(part);

    private static bool IsEnd(ReadOnlySpan<char> part)
    {
        var space = part.IndexOf(' ');
        return (space >= 0 || (part.Length > ShortestWord && !SpeakerWords.IsOrganization(part))) && !SpeakerWords.IsPreposition(space < 0 ? part : part[..space]);
    }

    // "Bank of" is no name
    private static bool IsOpen(ReadOnlySpan<char> start) => SpeakerWords.IsPreposition(start[(start.LastIndexOf(' ') + 1)..]) || start.EndsWith(" and") || start.EndsWith(" the");
}
