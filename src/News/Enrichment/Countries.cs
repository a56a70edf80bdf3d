using News.Enrichment.Entities;
using News.Text;

namespace News.Enrichment;

/// <summary>
/// Countries and territories with their Wikidata ids. Names that other places bear as well (Georgia, Congo, Jersey) are left out: an id is given only where it is certain.
/// </summary>
internal static class Countries
{
    private const string Resource = "countries.tsv";

    private static readonly Lazy<GazetteerEntry[]> All = new(Load);

    internal static IEnumerable<GazetteerEntry> Entries => All.Value;

    private static GazetteerEntry[] Load() =>
    [
        .. ShippedList.Lines(Resource).Where(line => line.Length > 0)
            .Select(line => line.Split('\t')).Select(fields => new GazetteerEntry(fields[0], EntityCategories.Location, fields[1]) { Names = fields[1..] }),
    ];
}
