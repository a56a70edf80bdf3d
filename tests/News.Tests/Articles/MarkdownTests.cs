using News.Articles;

namespace News.Tests.Articles;

public sealed class MarkdownTests
{
    [Fact]
    public async Task Front_matter_says_what_metadata_says_elsewhere()
    {
        var article = await Reading.OneAsync("a.md", """
            ---
            title: "Ferry: it sails"
            date: 2025-06-10
            source: Brellin Wire
            url: https://brellin.example/7
            language: en
            tags: [ferry, {harbour: yes}]
            ---
            The ferry to **Marvale**
            [left](https://brellin.example/8) on time.

            - One
            - Two
            """);

        article.ShouldBe(new(
            null, "Ferry: it sails", null, "The ferry to Marvale left on time.\n\nOne\nTwo", new("Brellin Wire", "https://brellin.example/7"), null,
            new("2025-06-10", DatePrecision.Day, "front-matter"), "en"));
    }

    [Theory]
    [InlineData("# Ferry sails\n\nIt left on time.")]
    [InlineData("Ferry sails\n===========\n\nIt left on time.")]
    [InlineData("Ferry sails\n\nIt left on time.")]
    [InlineData("---\n---\n# Ferry sails\n\nIt left on time.")]
    [InlineData("---\n\n# Ferry sails\n\nIt left on time.")]
    public async Task The_first_heading_is_the_headline(string markdown)
    {
        var article = await Reading.OneAsync("a.md", markdown);

        article.Title.ShouldBe("Ferry sails");
        article.Text.ShouldBe("It left on time.");
    }

    [Fact]
    public async Task Markup_inside_is_treated_as_on_a_page() =>
        (await Reading.OneAsync("a.md", "It left.\n\n<script>alert(1)</script>\n\n> \"Good,\" -- he said...")).Text.ShouldBe("It left.\n\n\"Good,\" -- he said...");
}
