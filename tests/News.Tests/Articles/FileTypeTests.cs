using System.Text;
using News.Articles;

namespace News.Tests.Articles;

public sealed class FileTypeTests
{
    [Theory]
    [InlineData("a.TXT", "Plain text.")]
    [InlineData("a.md", "Plain *text*.")]
    [InlineData("a.htm", "<p>Plain text.</p>")]
    [InlineData("a.HTML", "<p>Plain text.</p>")]
    [InlineData("a.json", """{"text": "Plain text."}""")]
    [InlineData("a.ndjson", """{"text": "Plain text."}""")]
    [InlineData("a.jsonl", """{"text": "Plain text."}""")]
    [InlineData("a.xml", "<rss><channel><item><description>Plain text.</description></item></channel></rss>")]
    public async Task The_ending_decides_and_gzip_may_follow_it(string name, string content)
    {
        (await Reading.OneAsync(name, content)).Text.ShouldBe("Plain text.");
        (await Reading.OneAsync(name + ".gz", Reading.Gzip(content))).Text.ShouldBe("Plain text.");
        (await Reading.OneAsync(name, Reading.Gzip(content))).Text.ShouldBe("Plain text.");
    }

    [Fact]
    public async Task Gzip_may_have_several_members() =>
        (await Reading.OneAsync("a.txt.gz", [.. Reading.Gzip("Plain "), .. Reading.Gzip("text, "), .. Reading.Gzip("long ".Times(60_000) + "and plain.")])).Text
            .ShouldStartWith("Plain text, long long");

    [Theory]
    [InlineData("text/plain; charset=utf-8", "Plain text.")]
    [InlineData("text/html", "<p>Plain text.</p>")]
    [InlineData("application/xhtml+xml", "<p>Plain text.</p>")]
    [InlineData("text/markdown", "Plain *text*.")]
    [InlineData("Application/JSON", """{"text": "Plain text."}""")]
    [InlineData("application/x-ndjson", """{"text": "Plain text."}""")]
    [InlineData("application/rss+xml", "<rss><channel><item><description>Plain text.</description></item></channel></rss>")]
    public async Task Without_a_known_ending_the_content_type_decides(string contentType, string content) =>
        (await Reading.OneAsync("article-7", Encoding.UTF8.GetBytes(content), contentType: contentType)).Text.ShouldBe("Plain text.");

    [Fact]
    public async Task A_known_ending_wins_over_the_content_type() =>
        (await Reading.OneAsync("a.txt", "<p>Plain text.</p>"u8.ToArray(), contentType: "text/html")).Text.ShouldBe("<p>Plain text.</p>");

    [Fact]
    public async Task An_unknown_content_type_helps_nobody() =>
        (await Reading.AllAsync("article-7", "x"u8.ToArray(), contentType: "application/octet-stream")).ShouldHaveSingleItem().Code()
            .ShouldBe(RejectionCodes.UnsupportedType);
}
