using News.Articles;

namespace News.Tests.Articles;

/// <summary>Every kind of bad file has its code, and the file after it is read as if nothing had been.</summary>
public sealed class BadFileTests
{
    public static TheoryData<string> KindNames => [.. BadFiles.All.Select(kind => kind.Kind)];

    [Theory]
    [MemberData(nameof(KindNames))]
    public async Task A_bad_file_is_rejected_with_its_code(string kind)
    {
        var (_, name, bytes, code) = BadFiles.All.Single(bad => bad.Kind == kind);

        var rejected = (await Reading.AllAsync(name, bytes)).ShouldHaveSingleItem().ShouldBeOfType<ReadResult.Rejected>();

        rejected.Rejection.Code.ShouldBe(code);
        rejected.ItemId.ShouldBeNull();
        rejected.Rejection.Message.ShouldEndWith(".");
        rejected.Rejection.Message.ShouldNotContain("\n");
    }

    [Fact]
    public async Task The_next_good_file_is_read_all_the_same()
    {
        var reader = new ArticleReader(new());
        foreach (var (_, name, bytes, _) in BadFiles.All)
        {
            await foreach (var _ in reader.ReadAsync(Of(name, bytes), TestContext.Current.CancellationToken))
            {
            }
        }

        var last = new List<ReadResult>();
        await foreach (var result in reader.ReadAsync(Of("good.txt", BadFiles.Utf8("The ferry sails again.")), TestContext.Current.CancellationToken))
        {
            last.Add(result);
        }

        last.ShouldHaveSingleItem().ShouldBeOfType<ReadResult.Read>().Article.Text.ShouldBe("The ferry sails again.");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("""{"title": 7}""")]
    [InlineData("""{"title": "\ud800"}""")]
    public async Task A_bad_side_car_rejects_its_upload(string sidecar) =>
        (await Reading.AllAsync("a.txt", BadFiles.Utf8("The ferry sails."), sidecar: sidecar)).ShouldHaveSingleItem().Code().ShouldBe(RejectionCodes.MalformedSidecar);

    [Fact]
    public async Task Malformed_JSON_and_XML_are_rejected_with_the_place()
    {
        var json = (await Reading.AllAsync("a.json", "{\n  \"title\": oops\n}"))[0].ShouldBeOfType<ReadResult.Rejected>();
        var xml = (await Reading.AllAsync("a.xml", "<rss>\n<channel>\n</rss>"))[0].ShouldBeOfType<ReadResult.Rejected>();

        json.Rejection.Message.ShouldContain("line 2");
        xml.Rejection.Message.ShouldContain("line 3");
    }

    [Fact]
    public async Task Misnested_tables_that_would_take_minutes_are_given_up()
    {
        var options = new ReaderOptions { Timeout = TimeSpan.FromSeconds(1) };

        var results = await Reading.AllAsync("a.html", "<table>" + "x<b>".Times(400_000), options);

        results.ShouldHaveSingleItem().Code().ShouldBe(RejectionCodes.TimedOut);
    }

    [Fact]
    public async Task A_stream_that_breaks_is_no_bad_file()
    {
        var upload = Of("a.txt", []) with { OpenAsync = _ => throw new IOException("connection lost") };

        await Should.ThrowAsync<IOException>(async () =>
        {
            await foreach (var _ in new ArticleReader(new()).ReadAsync(upload, TestContext.Current.CancellationToken))
            {
            }
        });
    }

    private static Upload Of(string name, byte[] bytes) => new() { FileName = name, OpenAsync = _ => Task.FromResult<Stream>(new MemoryStream(bytes)) };
}
