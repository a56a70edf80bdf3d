using System.Globalization;
using News.Text;
using News.Text.Tagging;

namespace News.Enrichment.Entities;

/// <summary>
/// Reads lines <c>id ⇥ category ⇥ label ⇥ other names ⇥ facts</c>; the last two may be missing. docs/gazetteer.md describes the format for its users.
/// </summary>
internal static class GazetteerReader
{
    // Longer than any name in use; it keeps a file of another kind from being read as one line.
    private const int LongestLine = 10_000;
    private const string LocalId = "-";
    private const string DateForm = "yyyy-MM-dd";

    private static readonly string[] Categories = [EntityCategories.Person, EntityCategories.Location, EntityCategories.Organization, "Event", "Product"];

    /// <param name="file">Named in errors.</param>
    /// <exception cref="GazetteerException">A line does not keep the format.</exception>
    public static IEnumerable<GazetteerEntry> Read(IEnumerable<string> lines, string file)
    {
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (line.Length > 0 && line[0] != '#')
            {
                yield return Entry(line, problem => new GazetteerException($"{file}, line {number}: {problem}"));
            }
        }
    }

    private static GazetteerEntry Entry(string line, Func<string, GazetteerException> error)
    {
        var fields = line.Length > LongestLine ? [] : line.Split('\t', StringSplitOptions.TrimEntries);
        if (fields.Length is < 3 or > 5)
        {
            throw error("three to five columns are wanted, separated by tabs: id, category, label, other names, facts.");
        }

        var (id, category, label) = (fields[0], fields[1], fields[2]);
        if (id != LocalId && !IsWikidataId(id))
        {
            throw error("the id is neither Wikidata's (Q and digits) nor -.");
        }

        if (!Categories.Contains(category, StringComparer.Ordinal))
        {
            throw error($"the category is none of {string.Join(", ", Categories)}.");
        }

        if (label.Length == 0)
        {
            throw error("there is no label.");
        }

        var entry = new GazetteerEntry(id == LocalId ? LocalIds.Of(category, NameKey.Of(category, label)) : id, category, label)
        {
            Names = [label, .. Parts(fields.ElementAtOrDefault(3))],
        };
        return (fields.ElementAtOrDefault(4) ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(entry, (read, fact) => With(read, fact, error));
    }

    private static GazetteerEntry With(GazetteerEntry entry, string fact, Func<string, GazetteerException> error)
    {
        var parts = fact.Split('=', 2, StringSplitOptions.TrimEntries);
        return parts switch
        {
            ["adjective", var adjectives] when entry.Category == EntityCategories.Location => entry with { Adjectives = Parts(adjectives) },
            ["called", var nouns] => entry with { Called = Parts(nouns) },
            ["office", var offices] when entry.Category == EntityCategories.Person => entry with { Offices = [.. Parts(offices).Select(office => OfficeOf(office, error))] },
            _ => throw error("a fact is none of adjective=… (of a Location), called=…, office=… (of a Person)."),
        };
    }

    // "president of Q159 2012-05-07..2025-06-30", without a last day when it goes on
    private static Office OfficeOf(string text, Func<string, GazetteerException> error)
    {
        var of = text.LastIndexOf(" of ", StringComparison.Ordinal);
        if (of > 0 && text[(of + " of ".Length)..].Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var body, var days] && IsWikidataId(body)
            && days.Split("..") is [var from, var until] && Day(from) is { } first && (until.Length == 0 ? DateOnly.MaxValue : Day(until)) is { } last && first <= last)
        {
            return new(text[..of], body, first, last);
        }

        throw error("an office is written like: president of Q30 2001-01-20..2009-01-20.");
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, DateForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static bool IsWikidataId(string id) => id.Length is > 1 and <= 16 && id[0] == 'Q' && !id.AsSpan(1).ContainsAnyExceptInRange('0', '9');

    private static string[] Parts(string? field) => (field ?? "").Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>A gazetteer file that cannot be read; its message names the line and fits on one.</summary>
public sealed class GazetteerException(string message) : Exception(message);

/// <summary>Ids of what Wikidata’s are not certain for: the same for the same name everywhere.</summary>
internal static class LocalIds
{
    // News names the same things, and numbers, again and again; a digest costs more than all else that is done for a name.
    private const int Remembered = 1 << 14;
    private const int LongestRemembered = 60;

    private static readonly Slot[] Lately = new Slot[Remembered];

    /// <summary>What it answers does not depend on what it remembers.</summary>
    public static string Of(string category, string key)
    {
        var hash = FeatureHash.Of(key);
        ref var slot = ref Lately[(int)(hash % Remembered)];
        if (Volatile.Read(ref slot.Hash) == hash && Volatile.Read(ref slot.Kept) is { } known && known.Key == key && known.Category == category)
        {
            return known.Id;
        }

        var id = "e_" + Digest.Id(category + "\n" + key);
        if (key.Length <= LongestRemembered)
        {
            Volatile.Write(ref slot.Kept, new(category, key, id));
            Volatile.Write(ref slot.Hash, hash);
        }

        return id;
    }

    private sealed record LocalId(string Category, string Key, string Id);

    /// <summary>The hash rules out, beside it, most that is kept for another name; two threads may leave that of one and the id of the other, which then answers nothing.</summary>
    private struct Slot
    {
        public ulong Hash;
        public LocalId? Kept;
    }
}
