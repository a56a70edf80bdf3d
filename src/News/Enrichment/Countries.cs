using System.Reflection;

namespace News.Enrichment;

/// <summary>
/// Countries and territories with their Wikidata ids. Names that other places bear as well (Georgia, Congo, Jersey) are left out: an id is given only where it is certain.
/// </summary>
public static class Countries
{
    private const string Resource = "countries.tsv";

    private static readonly Lazy<Country[]> All = new(Load);

    private static readonly Lazy<Dictionary<string, Country>> ByName = new(() =>
    {
        var byName = new Dictionary<string, Country>(StringComparer.Ordinal);
        foreach (var country in All.Value)
        {
            foreach (var name in country.Names)
            {
                byName.TryAdd(NameFolding.Fold(name), country);
            }
        }

        return byName;
    });

    /// <summary>Every name, as printed.</summary>
    public static IEnumerable<string> Names => All.Value.SelectMany(country => country.Names);

    internal static Country? ById(string id) => Array.Find(All.Value, country => country.Id == id);

    /// <param name="folded">By <see cref="NameFolding"/>.</param>
    internal static Country? Find(string folded) => ByName.Value.GetValueOrDefault(folded);

    private static Country[] Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource '{Resource}'.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('\t')).Select(fields => new Country(fields[0], fields[1..]))];
    }
}

/// <param name="Id">Wikidata’s.</param>
/// <param name="Names">The label first, then its other names.</param>
internal sealed record Country(string Id, string[] Names)
{
    public string Label => Names[0];
}
