using News.Articles;
using News.Enrichment;
using News.Stories;
using News.Text;

namespace News.Tests.Stories;

/// <summary>Short reports of invented events, and their fingerprints.</summary>
internal static class Reports
{
    private static readonly string[] Subjects =
        ["glacier", "orchestra", "vaccine", "lighthouse", "parliament", "railway", "volcano", "museum", "harvest", "satellite", "refinery", "marathon", "cathedral", "aquarium"];

    private static readonly string[] Places =
        ["Varnholm", "Tessaly", "Quorrin", "Ostrander", "Melkavo", "Birrane", "Sundergate", "Falk Island", "Pellory", "Ambervale", "Drossen", "Kintara", "Yarrowby", "Lusk"];

    private static readonly string[] Verbs = ["opened", "closed", "caught fire", "was sold", "was flooded", "won a prize", "was evacuated", "went on strike"];

    public static Fingerprint Of(string text, string? title = null, string? published = null, params string[] names) => Fingerprint.Of(Article(text, title, published, names));

    public static EnrichedArticle Article(string text, string? title = null, string? published = null, params string[] names) => new()
    {
        Id = ArticleId.OfContent($"{title}\n{published}\n{text}"),
        Blob = new(null, null, null),
        ContentHash = Digest.Sha256(text),
        Title = title,
        Text = text,
        Published = published is null ? PublicationDate.Unknown("not given") : new(published, DatePrecision.Day, "json"),
        Analyzer = new("none", "1"),
        Entities = [.. names.Where(name => text.Contains(name, StringComparison.Ordinal)).Select(name => Entity(text, name))],
    };

    /// <summary>Reports of as many unrelated events, the same for the same seed.</summary>
    public static IReadOnlyList<Fingerprint> Unrelated(int count, int seed = 1)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(i => Unrelated(random, i))];
    }

    // Every event has words and people of its own, as real ones do.
    private static Fingerprint Unrelated(Random random, int number)
    {
        var (subject, place, verb) = (Subjects[random.Next(Subjects.Length)], Places[random.Next(Places.Length)], Verbs[random.Next(Verbs.Length)]);
        var (person, own) = (Word(random) + " " + Word(random), Enumerable.Range(0, 8).Select(_ => Word(random).ToLowerInvariant()).ToArray());
        return Of(
            $"The {own[0]} {subject} of {place} {verb} on day {number}, {person} said. {string.Join(" and ", own)} were seen near the {own[3]}. {person} spoke of the {own[5]} for long.",
            null, null, person, place);
    }

    private static string Word(Random random)
    {
        var letters = Enumerable.Range(0, 3).SelectMany(_ => new[] { "bcdfghklmnprstvz"[random.Next(16)], "aeiou"[random.Next(5)] }).ToArray();
        letters[0] = char.ToUpperInvariant(letters[0]);
        return new string(letters) + "rk";
    }

    private static Entity Entity(string text, string name)
    {
        var offset = text.IndexOf(name, StringComparison.Ordinal);
        return new("e_" + name, name, EntityCategories.Location, null, 0.1, null, null, [new(name, offset, name.Length, 1)]);
    }
}
