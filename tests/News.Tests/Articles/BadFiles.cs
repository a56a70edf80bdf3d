using System.Text;
using News.Articles;

namespace News.Tests.Articles;

/// <summary>Every kind of bad file, with the code that it is rejected with.</summary>
internal static class BadFiles
{
    private const string Rss = "<rss version='2.0'><channel><title>Brellin Wire</title>";

    public static IReadOnlyList<(string Kind, string Name, byte[] Bytes, string Code)> All { get; } =
    [
        ("no bytes", "a.txt", [], RejectionCodes.Empty),
        ("only blanks", "a.txt", Utf8(" \r\n\t \n"), RejectionCodes.Empty),
        ("only a byte order mark", "a.txt", [0xEF, 0xBB, 0xBF], RejectionCodes.Empty),
        ("only boilerplate", "a.txt", Utf8("Advertisement\n"), RejectionCodes.Empty),
        ("no ending", "article", Utf8("Text."), RejectionCodes.UnsupportedType),
        ("an unknown ending", "a.docx", Utf8("Text."), RejectionCodes.UnsupportedType),
        ("an unknown ending, compressed", "a.csv.gz", Reading.Gzip("Text."), RejectionCodes.UnsupportedType),
        ("a PDF called text", "a.txt", Utf8("%PDF-1.7\n1 0 obj"), RejectionCodes.NotText),
        ("a PDF", "a.pdf", Utf8("%PDF-1.7\n1 0 obj"), RejectionCodes.NotText),
        ("a PNG called HTML", "a.html", [0x89, .. Utf8("PNG\r\n"), 0x1A, 0x0A, 0, 0, 0, 13], RejectionCodes.NotText),
        ("a JPEG called JSON", "a.json", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. Utf8("JFIF")], RejectionCodes.NotText),
        ("a GIF", "a.md", Utf8("GIF89a;;;;"), RejectionCodes.NotText),
        ("an office document called text", "a.txt", [.. Utf8("PK"), 3, 4, 20, 0, 6, 0], RejectionCodes.NotText),
        ("a program", "a.txt", [0x7F, .. Utf8("ELF"), 2, 1, 1, 0], RejectionCodes.NotText),
        ("rich text", "a.txt", Utf8(@"{\rtf1\ansi Text.}"), RejectionCodes.NotText),
        ("zero bytes", "a.txt", new byte[5000], RejectionCodes.NotText),
        ("random control characters", "a.xml", [.. Enumerable.Range(0, 400).Select(i => (byte)(i % 31))], RejectionCodes.NotText),
        ("gzip inside gzip", "a.txt.gz", Reading.Gzip(Reading.Gzip("Text.")), RejectionCodes.NotText),
        ("an image inside gzip", "a.txt.gz", Reading.Gzip([0xFF, 0xD8, 0xFF, 0xE0]), RejectionCodes.NotText),
        ("named gzip and not compressed", "a.txt.gz", Utf8("Text."), RejectionCodes.MalformedGzip),
        ("gzip with a damaged body", "a.txt.gz", Damaged(Reading.Gzip("The ferry left. ".Times(100))), RejectionCodes.MalformedGzip),
        ("gzip cut off", "a.txt.gz", Reading.Gzip(Letters(9000))[..4000], RejectionCodes.MalformedGzip),
        ("gzip cut off in the checksum", "a.txt.gz", Reading.Gzip(Letters(9000))[..^2], RejectionCodes.MalformedGzip),
        ("gzip followed by something else", "a.txt.gz", [.. Reading.Gzip("Text."), .. Utf8("Text.")], RejectionCodes.MalformedGzip),
        ("gzip of nothing but its header", "a.txt.gz", Reading.Gzip("Text.")[..10], RejectionCodes.MalformedGzip),
        ("gzip that expands a thousandfold", "a.txt.gz", Reading.Gzip(" ".Times(8 << 20)), RejectionCodes.ExpandsTooMuch),
        ("gzip of lines that expands a thousandfold", "a.ndjson.gz", Reading.Gzip("{} ".Times(3 << 20)), RejectionCodes.ExpandsTooMuch),
        ("more bytes than allowed", "a.txt", Utf8("x".Times((16 << 20) + 1)), RejectionCodes.TooLarge),
        ("an article of too many characters", "a.txt", Utf8("One line.\n".Times(110_000)), RejectionCodes.ArticleTooLong),
        ("bytes of no encoding", "a.txt", [.. Enumerable.Range(0, 300).Select(i => (byte)(i % 3 == 0 ? 0x81 : 0x98))], RejectionCodes.UnreadableEncoding),
        ("UTF-16 of broken halves", "a.txt", [0xFF, 0xFE, .. Enumerable.Repeat<byte>(0xD8, 200)], RejectionCodes.UnreadableEncoding),
        ("HTML cut off inside a tag", "a.html", Utf8("<html><body><p class=\"lead"), RejectionCodes.MalformedHtml),
        ("HTML cut off inside a script", "a.html", Utf8("<html><head><script>var a = 1;"), RejectionCodes.MalformedHtml),
        ("HTML cut off inside a comment", "a.html", Utf8("<!-- a page"), RejectionCodes.MalformedHtml),
        ("HTML without text", "a.html", Utf8("<html><head><title>T</title></head><body><img src=a.png></body></html>"), RejectionCodes.Empty),
        ("HTML of navigation only", "a.htm", Utf8("<body><nav>Home</nav><footer>Brellin</footer></body>"), RejectionCodes.Empty),
        ("HTML of 100,000 nested blocks", "a.html", Utf8("<div>".Times(100_000) + "x"), RejectionCodes.TooDeep),
        ("HTML of nested formatting", "a.html", Utf8("<b><i>".Times(5_000) + "x"), RejectionCodes.TooDeep),
        ("JSON cut off", "a.json", Utf8("""{"title": "Ferry sails", "text": "It"""), RejectionCodes.MalformedJson),
        ("JSON with a comment", "a.json", Utf8("""{"text": "It sails." /* soon */}"""), RejectionCodes.MalformedJson),
        ("two JSON values", "a.json", Utf8("""{"text": "One."} {"text": "Two."}"""), RejectionCodes.MalformedJson),
        ("text called JSON", "a.json", Utf8("Ferry sails"), RejectionCodes.MalformedJson),
        ("JSON of another shape", "a.json", Utf8("""{"temperature": 7}"""), RejectionCodes.UnknownDocument),
        ("a JSON number", "a.json", Utf8("42"), RejectionCodes.UnknownDocument),
        ("schema.org of another type", "a.json", Utf8("""{"@type": "Recipe", "name": "Soup", "text": "Boil."}"""), RejectionCodes.UnknownDocument),
        ("JSON without headline and text", "a.json", Utf8("""{"title": "", "text": " "}"""), RejectionCodes.Empty),
        ("an empty JSON list", "a.json", Utf8("[]"), RejectionCodes.Empty),
        ("deep JSON", "a.json", Utf8("[".Times(100_000)), RejectionCodes.TooDeep),
        ("XML cut off", "a.xml", Utf8(Rss + "<item><title>Ferry"), RejectionCodes.MalformedXml),
        ("XML with wrong ends", "a.xml", Utf8("<rss><channel></rss></channel>"), RejectionCodes.MalformedXml),
        ("XML with a character that XML has not", "a.xml", Utf8("<feed><entry><content type='xhtml'>&#1;</content></entry></feed>"), RejectionCodes.MalformedXml),
        ("text called XML", "a.xml", Utf8("Ferry sails"), RejectionCodes.MalformedXml),
        ("XML that declares entities", "a.xml", Utf8("<?xml version='1.0'?><!-- x --><!DOCTYPE rss [<!ENTITY a 'aaaa'>]>" + Rss + "</channel></rss>"), RejectionCodes.DtdProhibited),
        ("XML with an outside entity", "a.xml", Utf8("<!DOCTYPE rss SYSTEM 'http://127.0.0.1/x.dtd'><rss/>"), RejectionCodes.DtdProhibited),
        ("XML of another vocabulary", "a.xml", Utf8("<invoice><total>7</total></invoice>"), RejectionCodes.UnknownDocument),
        ("deep XML", "a.xml", Utf8("<a>".Times(5_000) + "</a>".Times(5_000)), RejectionCodes.TooDeep),
        ("a feed without items", "a.xml", Utf8(Rss + "</channel></rss>"), RejectionCodes.Empty),
        ("front matter that is no YAML", "a.md", Utf8("---\ntitle: [Ferry\n---\nIt sails."), RejectionCodes.MalformedFrontMatter),
        ("front matter without an end", "a.md", Utf8("---\ntitle: Ferry\n\nIt sails."), RejectionCodes.MalformedFrontMatter),
        ("front matter that is a list", "a.md", Utf8("---\n- one\n- two\n---\nIt sails."), RejectionCodes.MalformedFrontMatter),
        ("front matter that goes in circles", "a.md", Utf8("---\na: &x [*x, *x]\n? *x\n: 1\n---\nIt sails."), RejectionCodes.MalformedFrontMatter),
        ("Markdown of nested quotations", "a.md", Utf8(">".Times(50_000) + " x"), RejectionCodes.TooDeep),
        ("Markdown of open brackets", "a.md", Utf8("![a](".Times(50_000)), RejectionCodes.TooDeep),
        ("Markdown of a heading only", "a.md", Utf8("# Ferry sails\n"), RejectionCodes.Empty),
    ];

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Letters(int length)
    {
        var bytes = new byte[length];
        new Random(1).NextBytes(bytes);
        return [.. bytes.Select(value => (byte)('a' + (value % 26)))];
    }

    private static byte[] Damaged(byte[] gzip)
    {
        gzip[^6] ^= 0xFF;   // in the checksum
        return gzip;
    }
}
