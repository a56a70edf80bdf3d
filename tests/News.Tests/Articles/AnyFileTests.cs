using System.Text;
using FsCheck;
using FsCheck.Fluent;
using News.Articles;

namespace News.Tests.Articles;

/// <summary>What holds for every file, tried on generated ones.</summary>
public sealed class AnyFileTests
{
    private static readonly string[] Names = ["a.txt", "a.md", "a.html", "a.json", "a.ndjson", "a.xml", "a.txt.gz", "a", "a.bin"];

    // Pieces that parsers stumble over, between plain words.
    private static readonly Gen<string> Pieces = Gen.Elements(
        "<p>", "</div>", "<script>", "<!--", "<![CDATA[", "<!DOCTYPE x", "&#0;", "&amp", "{\"text\":", "\"a\"", "[", "]}", "\\ud800", "---\n", "title: x\n", "# ", "> ", "![",
        "<rss><channel><item><title>", "</title></item></channel></rss>", "\n", "\r\n", "\r", "\t", " ", "Ferry sails", "it left on time.", "É", "Ж", "\0", "\uFEFF", "😢", "By Ann");

    private static readonly Gen<string> Texts = Gen.Select(Gen.ListOf(Pieces), pieces => string.Concat(pieces));

    // Texts of lines and words alone, so that they read the same under any line end and encoding.
    private static readonly Gen<string> PlainTexts = Gen.Select(
        Gen.ListOf(Gen.Elements("\n", "\n\n", "Ferry sails again", " ", "the harbour master said.", "Été à Marvale", "Паром вышел", "1,200", "\t", "“Yes,” she said.")),
        words => "The ferry left. " + string.Concat(words));

    [Fact]
    public void Random_bytes_never_throw_and_always_give_a_result() =>
        Check(from name in Gen.Elements(Names) from bytes in Gen.ArrayOf(Gen.Choose(0, 255)) select (name, bytes.Select(value => (byte)value).ToArray()));

    [Fact]
    public void Broken_markup_never_throws_and_always_gives_a_result() =>
        Check(from name in Gen.Elements(Names) from text in Texts select (name, Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Damaged_files_never_throw_and_always_give_a_result() =>
        Check(
            from name in Gen.Elements(Names)
            from text in Texts
            from compressed in Gen.Elements(true, false)
            from at in Gen.Choose(0, 1_000)
            from value in Gen.Choose(0, 255)
            select (name, Damaged(compressed ? Reading.Gzip(text) : Encoding.UTF8.GetBytes(text), at, (byte)value)));

    [Fact]
    public void Line_ends_do_not_matter() => Prop.ForAll(Arb.From(PlainTexts), text =>
    {
        var expected = Read("a.txt", Encoding.UTF8.GetBytes(text));
        return Read("a.txt", Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"))) == expected
            && Read("a.txt", Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r"))) == expected;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_encoding_does_not_matter() => Prop.ForAll(Arb.From(PlainTexts), text =>
    {
        var expected = Read("a.txt", Encoding.UTF8.GetBytes(text));
        return Read("a.txt", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)]) == expected
            && Read("a.txt", Encoding.Unicode.GetBytes(text)) == expected
            && Read("a.txt", Encoding.BigEndianUnicode.GetBytes(text)) == expected;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_gzipped_file_reads_as_the_file() => Prop.ForAll(
        Arb.From(from name in Gen.Elements("a.txt", "a.md", "a.html", "a.json", "a.ndjson", "a.xml") from text in Texts select (name, text)),
        file =>
        {
            var bytes = Encoding.UTF8.GetBytes(file.text);
            return bytes.Length == 0 || Read(file.name + ".gz", Reading.Gzip(bytes)) == Read(file.name, bytes);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_text_that_has_been_read_reads_the_same_again() => Prop.ForAll(Arb.From(Texts), text =>
    {
        var first = ReadText(text);
        return first is null || ReadText(first) == first;
    }).QuickCheckThrowOnFailure();

    private static void Check(Gen<(string Name, byte[] Bytes)> files) =>
        Prop.ForAll(Arb.From(files), file => Results(file.Name, file.Bytes).Count > 0).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    private static IReadOnlyList<ReadResult> Results(string name, byte[] bytes) => Reading.AllAsync(name, bytes).GetAwaiter().GetResult();

    private static string Read(string name, byte[] bytes) => string.Join('\n', Results(name, bytes));

    // With a headline given, so that none is looked for in the text.
    private static string? ReadText(string text) =>
        Reading.AllAsync("a.txt", Encoding.UTF8.GetBytes(text), new(Title: "Given")).GetAwaiter().GetResult() is [ReadResult.Read read] ? read.Article.Text : null;

    private static byte[] Damaged(byte[] bytes, int at, byte value)
    {
        if (bytes.Length > 0)
        {
            bytes[at % bytes.Length] = value;
        }

        return bytes;
    }
}
