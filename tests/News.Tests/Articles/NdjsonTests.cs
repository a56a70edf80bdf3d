using System.Text;
using News.Articles;

namespace News.Tests.Articles;

public sealed class NdjsonTests
{
    [Fact]
    public async Task Each_line_is_an_article_named_by_its_id_or_its_number()
    {
        var articles = await Reading.ArticlesAsync("a.ndjson", """
            {"id": "7", "title": "One", "body": "First."}

            {"title": "Two", "body": "Second."}
            {"guid": "g", "body": "Third."}
            {"id": 4, "body": "Fourth."}
            """);

        articles.Select(article => article.ItemId).ShouldBe(["7", "3", "g", "4"]);
        articles.Select(article => article.Text).ShouldBe(["First.", "Second.", "Third.", "Fourth."]);
    }

    [Fact]
    public async Task A_bad_line_is_rejected_and_the_rest_goes_on()
    {
        var results = await Reading.AllAsync("a.jsonl", """
            {"id": "1", "text": "One."}
            {"id": "2", "text": 
            [1, 2]
            {"id": "4", "text": "Four."}
            """);

        results.Select(Shown).ShouldBe(["One.", "2 malformed-json", "3 unknown-document", "Four."]);
    }

    [Fact]
    public async Task A_second_item_with_the_same_id_is_rejected()
    {
        var results = await Reading.AllAsync("a.ndjson", """
            {"id": "1", "text": "One."}
            {"id": "1", "text": "Another."}
            {"id": "2", "text": "Two."}
            """);

        results.Select(Shown).ShouldBe(["One.", "1 duplicate-item", "Two."]);
    }

    [Fact]
    public async Task A_line_that_is_too_long_is_passed_over()
    {
        var options = new ReaderOptions { MaxUploadBytes = 2048 };
        var lines = $"{{\"id\": \"1\", \"text\": \"One.\"}}\n{{\"id\": \"2\", \"text\": \"{"x".Times(300_000)}\"}}\n{{\"id\": \"3\", \"text\": \"Three.\"}}";

        (await Reading.AllAsync("a.ndjson", lines, options)).Select(Shown).ShouldBe(["One.", "2 too-large", "Three."]);
    }

    [Fact]
    public async Task A_line_may_be_just_as_long_as_allowed()
    {
        const string Start = "{\"text\": \"", End = "\"}";
        var options = new ReaderOptions { MaxUploadBytes = 2048 };
        var text = "x".Times(options.MaxUploadBytes - Start.Length - End.Length);

        (await Reading.AllAsync("a.ndjson", $"{Start}{text}{End}\n{Start}{text}y{End}", options)).Select(Shown).ShouldBe([text, "2 too-large"]);
    }

    [Fact]
    public async Task Items_and_bytes_beyond_the_limits_end_the_file()
    {
        var lines = string.Concat(Enumerable.Range(1, 100).Select(i => $"{{\"text\": \"Number {i}.\"}}\n"));

        (await Reading.AllAsync("a.ndjson", lines, new() { MaxItems = 2 })).Select(Shown).ShouldBe(["Number 1.", "Number 2.", " too-many-items"]);
        (await Reading.AllAsync("a.ndjson", lines, new() { MaxStreamBytes = 1024 }))[^1].Code().ShouldBe(RejectionCodes.TooLarge);
    }

    [Fact]
    public async Task Results_come_while_the_file_is_being_read()
    {
        var read = 0L;
        var upload = new Upload
        {
            FileName = "endless.ndjson",
            OpenAsync = _ => Task.FromResult<Stream>(new EndlessLines(count => read += count)),
        };

        var taken = 0;
        await foreach (var result in new ArticleReader(new()).ReadAsync(upload, TestContext.Current.CancellationToken))
        {
            result.ShouldBeOfType<ReadResult.Read>();
            if (++taken == 1000)
            {
                break;
            }
        }

        read.ShouldBeLessThan(1 << 20);
    }

    [Fact]
    public async Task Twenty_thousand_dispatches_are_read_with_their_days()
    {
        var path = SharedData.Find("neardup/reuters21578.jsonl");
        var results = await Reading.AllAsync("reuters21578.jsonl", await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));

        var articles = results.OfType<ReadResult.Read>().Select(read => read.Article).ToList();
        results.Count.ShouldBe(21_578);
        results.OfType<ReadResult.Rejected>().ShouldAllBe(rejected => rejected.Rejection.Code == RejectionCodes.Empty);
        articles.Count(article => article.Text.Length == 0).ShouldBe(1_798);
        articles[0].Published.ShouldBe(new("1987-02-26", DatePrecision.Day, "json"));
        articles.Count(article => article.Published.Value is null).ShouldBe(2);
    }

    private static string Shown(ReadResult result) => result switch
    {
        ReadResult.Rejected rejected => $"{rejected.ItemId} {rejected.Rejection.Code}",
        ReadResult.Read read => read.Article.Text,
        _ => "",
    };

    private sealed class EndlessLines(Action<int> onRead) : Stream
    {
        private readonly StringBuilder _pending = new();
        private int _number;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            while (_pending.Length < count)
            {
                _pending.Append(null, $"{{\"text\": \"Number {++_number}.\"}}\n");
            }

            Encoding.ASCII.GetBytes(_pending.ToString(0, count), buffer.AsSpan(offset));
            _pending.Remove(0, count);
            onRead(count);
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
