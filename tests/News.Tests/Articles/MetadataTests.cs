using News.Articles;

namespace News.Tests.Articles;

/// <summary>Blob metadata wins over the side-car, the side-car over the file, the file over the folder.</summary>
public sealed class MetadataTests
{
    private const string File = """
        {"title": "File title", "text": "Text.", "source": "File source", "url": "https://file.example", "published": "2025-01-01", "language": "fr"}
        """;

    private const string SidecarFile = """
        {"title": "Side title", "source": "Side source", "url": "https://side.example", "published": "2025-01-02", "language": "de", "other": "x"}
        """;

    [Fact]
    public async Task Each_layer_fills_the_gaps_of_the_one_above()
    {
        var all = await Reading.OneAsync("folder/a.json", File, new("Blob source", "https://blob.example", "2025-01-03", "Blob title", "es"), SidecarFile);
        var side = await Reading.OneAsync("folder/a.json", File, new(Title: "Blob title"), SidecarFile);
        var file = await Reading.OneAsync("folder/a.json", File, new(Title: "Blob title"));

        all.ShouldBe(new(null, "Blob title", null, "Text.", new("Blob source", "https://blob.example"), null, new("2025-01-03", DatePrecision.Day, "metadata"), "es"));
        side.ShouldBe(new(null, "Blob title", null, "Text.", new("Side source", "https://side.example"), null, new("2025-01-02", DatePrecision.Day, "sidecar"), "de"));
        file.ShouldBe(new(null, "Blob title", null, "Text.", new("File source", "https://file.example"), null, new("2025-01-01", DatePrecision.Day, "json"), "fr"));
    }

    [Fact]
    public async Task The_first_folder_names_the_outlet_when_nothing_else_does()
    {
        (await Reading.OneAsync("brellin-wire/2025/a.txt", "Text.")).Source.ShouldBe(new("brellin-wire", null));

        var unknown = await Reading.OneAsync("a.txt", "Text.");
        unknown.Source.ShouldBeNull();
        unknown.SourceReason.ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [InlineData("Paris%20%E2%80%93%20caf%C3%A9", "Paris – café")]
    [InlineData("100%25 sure", "100% sure")]
    [InlineData("50% off", "50% off")]
    [InlineData("bad %C3 escape", "bad %C3 escape")]
    [InlineData("Ünicode%21", "Ünicode!")]
    public async Task Metadata_may_be_percent_encoded(string title, string decoded) =>
        (await Reading.OneAsync("a.txt", "Text.", new(Title: title))).Title.ShouldBe(decoded);

    [Fact]
    public async Task An_address_is_not_decoded_and_must_be_one()
    {
        (await Reading.OneAsync("a.txt", "Text.", new(Url: "https://a.example/x%20y"))).Source!.Url.ShouldBe("https://a.example/x%20y");
        (await Reading.OneAsync("a.txt", "Text.", new(Url: "javascript:alert(1)"))).Source.ShouldBeNull();
        (await Reading.OneAsync("a.txt", "Text.", new(Url: "/relative"))).Source.ShouldBeNull();
    }

    [Theory]
    [InlineData("en_US", "en-US")]
    [InlineData("sr-Latn-RS", "sr-Latn-RS")]
    [InlineData("english please", null)]
    [InlineData("", null)]
    public async Task A_language_looks_like_one_or_is_left_to_detection(string language, string? expected) =>
        (await Reading.OneAsync("a.txt", "Text.", new(Language: language))).Language.ShouldBe(expected);

    [Fact]
    public async Task A_date_that_cannot_be_read_gives_way_to_one_that_can()
    {
        var published = (await Reading.OneAsync("a.json", File, new(Published: "03/04/2025"))).Published;

        published.ShouldBe(new("2025-01-01", DatePrecision.Day, "json"));
    }
}
