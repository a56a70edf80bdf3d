using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace News.Tests.Samples;

public sealed partial class SampleTests
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    [Theory]
    [InlineData(".txt")]
    [InlineData(".txt.gz")]
    [InlineData(".md")]
    [InlineData(".html")]
    [InlineData(".htm")]
    [InlineData(".json")]
    [InlineData(".ndjson")]
    [InlineData(".xml")]
    [InlineData(".txt.meta.json")]
    public void Every_format_is_shown(string ending) =>
        SampleFiles.Names.ShouldContain(name => name.EndsWith(ending, StringComparison.Ordinal));

    [Fact]
    public void The_page_about_the_samples_names_each_of_them()
    {
        var description = SampleFiles.Description;
        SampleFiles.Names.Where(name => !name.EndsWith(".meta.json", StringComparison.Ordinal) && !description.Contains($"`{name}`", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_sidecar_stands_beside_what_it_describes() =>
        SampleFiles.Names.Where(name => name.EndsWith(".meta.json", StringComparison.Ordinal))
            .Select(name => name[..^".meta.json".Length])
            .Except(SampleFiles.Names)
            .ShouldBeEmpty();

    [Fact]
    public void Json_is_well_formed()
    {
        foreach (var name in SampleFiles.Names.Where(name => name.EndsWith(".json", StringComparison.Ordinal)))
        {
            Json(SampleFiles.Text(name, StrictUtf8)).ValueKind.ShouldBe(JsonValueKind.Object, name);
        }
    }

    [Fact]
    public void A_line_of_ndjson_is_an_article_with_an_id_of_its_own() =>
        SampleFiles.Text("castleby-ledger/2025-03-20-digest.ndjson", StrictUtf8)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => Json(line).GetProperty("id").GetString())
            .Distinct()
            .Count().ShouldBe(3);

    [Theory]
    [InlineData("lindovar-courier/feed.xml", "item", 3)]
    [InlineData("radio-serrow/atom.xml", "entry", 2)]
    public void A_feed_is_well_formed_and_holds_several_articles(string name, string element, int count)
    {
        using var reader = XmlReader.Create(new StringReader(SampleFiles.Text(name, StrictUtf8)), new() { DtdProcessing = DtdProcessing.Prohibit });
        XDocument.Load(reader).Descendants().Count(node => node.Name.LocalName == element).ShouldBe(count);
    }

    [Theory]
    [InlineData("ammeret-herald/2025-03-07-sixteen-names.txt", "“There is a seventeenth,”")]
    [InlineData("ammeret-herald/2025-03-24-borrowed-coats.txt", "“They gave us what they had,”")]
    [InlineData("harrowmouth-mirror/2025-03-08-cranes-stop.htm", "among them the Théodora,")]
    public void Windows_1252_cannot_be_taken_for_utf_8(string name, string excerpt)
    {
        Should.Throw<DecoderFallbackException>(() => SampleFiles.Text(name, StrictUtf8));
        SampleFiles.Text(name, SampleFiles.Windows1252).ShouldContain(excerpt);
    }

    [Fact]
    public void Byte_order_marks_are_kept()
    {
        SampleFiles.Bytes("farsound-wire/brief-0311.txt")[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        SampleFiles.Bytes("harrowmouth-mirror/agency-lake-ferry.txt")[..2].ShouldBe([0xFF, 0xFE]);
    }

    [Fact]
    public void Gzip_carries_neither_name_nor_time()
    {
        var bytes = SampleFiles.Bytes("sandbar-sport/tidewell-final.txt.gz");
        bytes[..8].ShouldBe([0x1F, 0x8B, 8, 0, 0, 0, 0, 0]);   // RFC 1952 section 2.3: no flags, modification time 0
        using var text = new StreamReader(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress), StrictUtf8);
        text.ReadLine().ShouldBe("Tidewell reach first final in 41 years after Quillory's late double");
    }

    [Fact]
    public void The_agency_report_prints_its_headline_twice_and_its_copy_once_and_the_rest_is_equal()
    {
        var original = SampleFiles.Text("tna/20250304-0117.txt", StrictUtf8).Split("\n\n", 3);
        var copy = SampleFiles.Text("harrowmouth-mirror/agency-lake-ferry.txt", Encoding.Unicode).Split("\n\n", 2);

        original[1].ShouldBe(original[0]);
        copy.ShouldBe([original[0], original[2]]);
    }

    [Fact]
    public void The_reprint_is_near_to_its_original_and_not_equal()
    {
        var original = Json(SampleFiles.Text("farsound-wire/2025-03-12-lake-swap.json", StrictUtf8)).GetProperty("bodies")[0].GetProperty("value").GetString()!;
        var reprint = SampleFiles.Text("saltmarsh-gazette/2025-03-13-lake-swap.md", StrictUtf8).Split("\n\n", 3)[2];

        Similarity(original, reprint).ShouldBeInRange(0.6, 0.95);
    }

    [Fact]
    public void The_feature_is_longer_than_twelve_thousand_characters() =>
        SampleFiles.Text("brannock-review/the-woman-who-draws-the-trains.md", StrictUtf8).Split("---\n\n", 2)[1].Length.ShouldBeGreaterThan(12_000);

    [Fact]
    public void Every_address_is_of_a_reserved_domain()
    {
        string[] vocabularies = ["schema.org", "iptc.org", "ogp.me", "purl.org", "www.w3.org"];
        SampleFiles.Names
            .SelectMany(name => Host().Matches(Encoding.Latin1.GetString(SampleFiles.Bytes(name))))
            .Select(match => match.Groups["host"].Value)
            .Except(vocabularies)
            .Where(host => !ReservedHost().IsMatch(host))
            .ShouldBeEmpty();
    }

    private static JsonElement Json(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    /// <summary>Jaccard similarity of the sets of runs of five words.</summary>
    private static double Similarity(string one, string other)
    {
        var (a, b) = (Shingles(one), Shingles(other));
        var shared = a.Intersect(b).Count();
        return (double)shared / (a.Count + b.Count - shared);
    }

    private static HashSet<string> Shingles(string text)
    {
        const int Size = 5;
        var words = Word().Matches(text).Select(match => match.Value.ToLowerInvariant()).ToArray();
        return [.. Enumerable.Range(0, words.Length - Size + 1).Select(start => string.Join(' ', words.AsSpan(start, Size)!))];
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex("https?://(?<host>[a-z0-9.-]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Host();

    // RFC 2606: reserved for examples and tests, never registered
    [GeneratedRegex(@"(^|\.)example\.(com|net|org)$|\.test$", RegexOptions.NonBacktracking)]
    private static partial Regex ReservedHost();
}
