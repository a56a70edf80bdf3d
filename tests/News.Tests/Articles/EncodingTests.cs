using System.Text;

namespace News.Tests.Articles;

public sealed class EncodingTests
{
    private const string French = "Le café de l'Opéra a été rénové l'été passé, “à l’identique”, dit-on là-bas.";
    private const string Russian = "Паром «Марвале» вышел в море впервые за месяц, сообщил начальник порта.";

    static EncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-16BE", true)]
    public async Task Unicode_is_read_with_and_without_a_mark(string encoding, bool marked)
    {
        foreach (var text in new[] { French, Russian })
        {
            (await Reading.OneAsync("a.txt", Bytes(text, encoding, marked))).Text.ShouldBe(text);
        }
    }

    [Fact]
    public async Task Windows_1252_and_1251_are_told_apart_by_their_letters()
    {
        (await Reading.OneAsync("a.txt", Bytes(French, "windows-1252"))).Text.ShouldBe(French);
        (await Reading.OneAsync("a.txt", Bytes(Russian, "windows-1251"))).Text.ShouldBe(Russian);
        (await Reading.OneAsync("a.txt", Bytes("The head of Orlin & Söhne said “no” – twice.", "windows-1252"))).Text.ShouldBe("The head of Orlin & Söhne said “no” – twice.");
    }

    [Fact]
    public async Task A_declared_encoding_is_used()
    {
        const string Czech = "Přívoz do Marvale včera poprvé po měsíci vyplul.";
        var html = $"<meta charset='windows-1250'><body><p>{Czech}</p></body>";
        var xml = $"<?xml version='1.0' encoding='windows-1250'?><rss><channel><item><description>{Czech}</description></item></channel></rss>";

        (await Reading.OneAsync("a.html", Bytes(html, "windows-1250"))).Text.ShouldBe(Czech);
        (await Reading.OneAsync("a.xml", Bytes(xml, "windows-1250"))).Text.ShouldBe(Czech);
        (await Reading.OneAsync("a.txt", Bytes(Czech, "windows-1250"), contentType: "text/plain; charset=windows-1250")).Text.ShouldBe(Czech);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("iso-8859-1")]
    [InlineData("utf-16")]
    [InlineData("no-such-thing")]
    public async Task A_declaration_that_the_bytes_contradict_gives_way_to_what_they_are(string declared)
    {
        var html = Bytes($"<meta charset=\"{declared}\"><body><p>{French}</p></body>", "windows-1252");

        (await Reading.OneAsync("a.html", html)).Text.ShouldBe(French);
    }

    [Fact]
    public async Task Valid_utf_8_is_read_as_such_whatever_is_declared() =>
        (await Reading.OneAsync("a.html", $"<meta charset=windows-1252><body><p>{Russian}</p></body>")).Text.ShouldBe(Russian);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1251")]
    public async Task Lines_of_json_are_read_in_any_of_them(string encoding)
    {
        var lines = $$"""
            {"id": "1", "text": "{{Russian}}"}
            {"id": "2", "text": "Второй текст."}
            """;

        var articles = (await Reading.AllAsync("a.ndjson", Bytes(lines, encoding, marked: true)))
            .Select(result => result.ShouldBeOfType<News.Articles.ReadResult.Read>().Article.Text);

        articles.ShouldBe([Russian, "Второй текст."]);
    }

    private static byte[] Bytes(string text, string encoding, bool marked = false) =>
        Encoding.GetEncoding(encoding) is var found && marked ? [.. found.GetPreamble(), .. found.GetBytes(text)] : Encoding.GetEncoding(encoding).GetBytes(text);
}
