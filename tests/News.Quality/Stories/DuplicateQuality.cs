using System.Globalization;
using System.Text.Json;
using News.Articles;
using News.Enrichment;
using News.Stories;

namespace News.Quality.Stories;

/// <summary>Duplicates among newswire stories, against all pairs whose runs of five words were compared exactly.</summary>
internal static class DuplicateQuality
{
    private const double MustFind = 0.8;
    private const double MayFind = 0.7;

    public static void Print(string data, TextWriter output)
    {
        var folder = Path.Combine(data, "neardup");
        if (!Directory.Exists(folder))
        {
            output.WriteLine($"duplicates: no data at {folder}");
            return;
        }

        var fingerprints = File.ReadLines(Path.Combine(folder, "reuters21578.jsonl")).Select(Fingerprinted).ToList();
        var byKey = fingerprints
            .SelectMany(fingerprint => fingerprint.TextKeys.Select(key => (Key: key, Fingerprint: fingerprint)))
            .ToLookup(pair => pair.Key, pair => pair.Fingerprint);
        var candidates = 0L;
        var found = new Dictionary<(string, string), Duplicate>();
        foreach (var article in fingerprints)
        {
            var others = article.TextKeys.SelectMany(key => byKey[key]).Where(other => other.Article < article.Article).DistinctBy(other => other.Article).ToList();
            candidates += others.Count;
            foreach (var other in others)
            {
                if (TextDuplicates.Compare(article, other) is { } duplicate)
                {
                    found.Add((other.Article.Value, article.Article.Value), duplicate);
                }
            }
        }

        var gold = File.ReadLines(Path.Combine(folder, "reuters21578_neardup_pairs_5gram.tsv"))
            .Select(line => line.Split('\t'))
            .ToDictionary(
                fields => string.CompareOrdinal(fields[1], fields[2]) < 0 ? (fields[1], fields[2]) : (fields[2], fields[1]),
                fields => double.Parse(fields[0], CultureInfo.InvariantCulture));
        var must = gold.Where(pair => pair.Value >= MustFind).ToList();
        var judged = found.Where(pair => Words(pair.Key.Item1) >= TextDuplicates.FewestWords && Words(pair.Key.Item2) >= TextDuplicates.FewestWords).ToList();
        var right = judged.Count(pair => gold.GetValueOrDefault(pair.Key) >= MayFind);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"duplicates, Reuters-21578: {must.Count} pairs >= {MustFind}: recall {(double)must.Count(pair => found.ContainsKey(pair.Key)) / must.Count:F4}; {judged.Count} pairs found, precision against pairs >= {MayFind} {(double)right / judged.Count:F4}; {found.Count - judged.Count} more among texts under {TextDuplicates.FewestWords} words; {candidates} candidates compared"));
        foreach (var (pair, _) in must.Where(pair => !found.ContainsKey(pair.Key)))
        {
            output.WriteLine($"    missed {pair.Item1} {pair.Item2} {gold[pair]}");
        }

        foreach (var (pair, duplicate) in judged.Where(pair => gold.GetValueOrDefault(pair.Key) < MayFind))
        {
            output.WriteLine($"    extra  {pair.Item1} {pair.Item2} {duplicate.Kind} {duplicate.Similarity} not {gold.GetValueOrDefault(pair)}");
        }

        int Words(string id) => fingerprints[int.Parse(id, CultureInfo.InvariantCulture) - 1].Words;
    }

    private static Fingerprint Fingerprinted(string line)
    {
        var json = JsonSerializer.Deserialize<JsonElement>(line);
        return Fingerprint.Of(new EnrichedArticle
        {
            Id = new(json.GetProperty("id").GetString()!),
            Blob = new(null, null, null),
            ContentHash = Text.Digest.Sha256(json.GetProperty("body").GetString()!),
            Text = json.GetProperty("body").GetString()!,
            Published = PublicationDate.Unknown("not measured"),
            Analyzer = new("none", "1"),
        });
    }
}
