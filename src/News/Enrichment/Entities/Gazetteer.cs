using News.Text;

namespace News.Enrichment.Entities;

/// <summary>
/// What is known of names beforehand: ids, labels, spellings, countries’ adjectives, offices. A name that several entries bear is certain for none of them.
/// </summary>
public sealed class Gazetteer
{
    private const string Resource = "gazetteer.tsv";
    private const int VersionLength = 8;

    private static readonly Lazy<Gazetteer> LazyShipped = new(() => new([.. Countries.Entries, .. GazetteerReader.Read(ShippedList.Lines(Resource), Resource)], ""));

    private readonly Dictionary<string, GazetteerEntry> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GazetteerEntry[]> byName = new(StringComparer.Ordinal);     // of all categories, those of one side by side
    private readonly Dictionary<string, GazetteerEntry> byAdjective = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<GazetteerEntry>> bySurname = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<GazetteerEntry> lines;

    private Gazetteer(IReadOnlyList<GazetteerEntry> lines, string version)
    {
        (this.lines, Version) = (lines, version);
        foreach (var entry in lines)
        {
            byId[entry.Id] = byId.TryGetValue(entry.Id, out var known) ? known.With(entry) : entry;
        }

        foreach (var entry in byId.Values)
        {
            Index(entry);
        }
    }

    /// <summary>Countries, capitals, large cities, international bodies, news agencies, office holders.</summary>
    public static Gazetteer Shipped => LazyShipped.Value;

    /// <summary>Empty for the shipped one, else made of what was added.</summary>
    public string Version { get; }

    /// <summary>With the lines of a file added: new entries, and other labels and more names for known ones.</summary>
    /// <exception cref="GazetteerException">A line does not keep the format (docs/gazetteer.md).</exception>
    public Gazetteer With(string path)
    {
        var content = File.ReadAllText(path);
        var added = GazetteerReader.Read(content.ReplaceLineEndings("\n").Split('\n'), Path.GetFileName(path)).ToList();
        return new([.. lines, .. added], $"{Version}+{Digest.Id(content)[..VersionLength]}");
    }

    internal GazetteerEntry? ById(string id) => byId.GetValueOrDefault(id);

    /// <returns>All that bear the name.</returns>
    internal ReadOnlySpan<GazetteerEntry> Named(string category, string key) => Named(key).Of(category);

    /// <summary>All that bear the name, of whatever category.</summary>
    internal Namesakes Named(string key) => new(byName.GetValueOrDefault(key));

    /// <summary>A country by its adjective or its name, folded.</summary>
    internal GazetteerEntry? Country(string folded) =>
        byAdjective.GetValueOrDefault(folded) ?? (Named(EntityCategories.Location, folded) is [{ IsCountry: true } country] ? country : null);

    /// <summary>The one who held such an office then: <c>President Bush</c> of 2003.</summary>
    /// <param name="surname">A key.</param>
    internal GazetteerEntry? InOffice(string surname, string title, DateOnly day)
    {
        GazetteerEntry? found = null;
        foreach (var entry in bySurname.GetValueOrDefault(surname) ?? [])
        {
            if (entry.Offices.Any(office => office.IsHeldOn(day) && title.EndsWith(office.Title, StringComparison.OrdinalIgnoreCase)))
            {
                if (found is not null)
                {
                    return null;
                }

                found = entry;
            }
        }

        return found;
    }

    private void Index(GazetteerEntry entry)
    {
        foreach (var key in entry.Names.SelectMany(name => NameKey.All(entry.Category, name)).Distinct(StringComparer.Ordinal))
        {
            byName[key] = [.. byName.GetValueOrDefault(key, []).Append(entry).OrderBy(known => known.Category, StringComparer.Ordinal)];
        }

        foreach (var adjective in entry.Adjectives)
        {
            byAdjective[NameFolding.Fold(adjective)] = entry;
        }

        if (entry.Offices.Count > 0)
        {
            var surname = NameFolding.Surname(NameKey.Of(entry.Category, entry.Label));
            bySurname.TryAdd(surname, []);
            bySurname[surname].Add(entry);
        }
    }
}
