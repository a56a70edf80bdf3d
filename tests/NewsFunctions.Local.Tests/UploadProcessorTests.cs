using Azure;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Logging.Abstractions;
using News;
using News.Articles;
using News.Azure;
using News.Contracts;
using News.Enrichment;
using News.Enrichment.Entities;
using News.Sqlite;
using News.Telemetry;

namespace NewsFunctions.Local.Tests;

/// <summary>What the Functions head does when an event comes, is missed, or is given up: the head itself only calls this.</summary>
public sealed class UploadProcessorTests(AzuriteFixture azurite) : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private BlobUploads uploads = null!;
    private SqliteNewsStore? store;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_event_that_comes_twice_or_for_a_deleted_upload_changes_nothing()
    {
        var processor = await StartAsync();
        await uploads.SaveTextAsync("seals.txt", Uploading.Article(1));

        var first = await processor.ProcessAsync("seals.txt", Cancellation);
        var second = await processor.ProcessAsync("seals.txt", Cancellation);

        second.ShouldBe(first);
        (await processor.ProcessAsync("never-there.txt", Cancellation)).ShouldBeNull();
        (await store!.CountAsync(Cancellation)).ShouldBe(new StoreCounts(Articles: 1, Failures: 0, Uploads: 1));
    }

    [Fact]
    public async Task An_event_of_a_side_car_describes_its_upload_anew()
    {
        var processor = await StartAsync();
        await uploads.SaveTextAsync("seals.txt", Uploading.Article(1));
        await processor.ProcessAsync("seals.txt", Cancellation);

        await uploads.SaveTextAsync("seals.txt" + BlobAddress.SidecarSuffix, """{"source": "Tolvery Post", "published": "2031-04-02"}""");
        var receipt = await processor.ProcessAsync("seals.txt" + BlobAddress.SidecarSuffix, Cancellation);

        var article = (await store!.FindDocumentAsync(receipt!.FirstArticle!.Value, revision: null, Cancellation))!.Read();
        article.Source!.Name.ShouldBe("Tolvery Post");
        article.Published.Value.ShouldBe("2031-04-02");
        article.Revision.ShouldBe(2);
    }

    [Fact]
    public async Task A_side_car_is_found_behind_uploads_whose_names_stand_between()
    {
        var processor = await StartAsync();
        await uploads.SaveTextAsync("a", Uploading.Article(1));
        await uploads.SaveTextAsync("a-b.txt", Uploading.Article(2));
        await uploads.SaveTextAsync("a" + BlobAddress.SidecarSuffix, """{"source": "Tolvery Post"}""");
        await uploads.SaveTextAsync("b" + BlobAddress.SidecarSuffix, """{"source": "A side-car without its upload"}""");

        var pending = await processor.FindPendingAsync(Cancellation).ToListAsync(Cancellation);

        pending.Select(upload => (upload.Name, HasSidecar: upload.SidecarETag is not null)).ShouldBe([("a", true), ("a-b.txt", false)]);
    }

    [Fact]
    public async Task Reconciling_processes_exactly_what_events_have_missed()
    {
        var processor = await StartAsync();
        for (var i = 0; i < 5; i++)
        {
            await uploads.SaveTextAsync($"{i}.txt", Uploading.Article(i));
        }

        await processor.ProcessAsync("3.txt", Cancellation);

        (await processor.ReconcileAsync(Cancellation)).ShouldBe(4);
        (await processor.ReconcileAsync(Cancellation)).ShouldBe(0);
        (await store!.CountAsync(Cancellation)).Articles.ShouldBe(5);
    }

    [Fact]
    public async Task When_a_tenth_of_all_events_is_lost_one_pass_reaches_every_upload()
    {
        const int Uploads = 200;
        var processor = await StartAsync();
        var random = new Random(5);
        var lost = 0;
        foreach (var name in Enumerable.Range(0, Uploads).Select(number => $"{number}.txt"))
        {
            await uploads.SaveTextAsync(name, $"Notice {name}\n\nThe ferry leaves at noon.");
            var isLost = random.NextDouble() < 0.1;
            lost += isLost ? 1 : 0;
            await (isLost ? Task.CompletedTask : processor.ProcessAsync(name, Cancellation));
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{lost} of {Uploads} events lost");
        lost.ShouldBeGreaterThan(Uploads / 20);
        (await processor.ReconcileAsync(Cancellation)).ShouldBe(lost);
        (await store!.CountAsync(Cancellation)).ShouldBe(new StoreCounts(Uploads, 0, Uploads));
    }

    [Fact]
    public async Task An_upload_that_cannot_be_processed_now_waits_for_the_next_pass_and_stops_no_other()
    {
        using var waiting = new Measurements(NewsTelemetry.OldestWaitingUpload);
        var processor = await StartAsync(new DownFor("seals"));
        await uploads.SaveTextAsync("1.txt", "Notice\n\nThe seals are back.");
        await uploads.SaveTextAsync("2.txt", "Notice\n\nThe ferry is late.");

        (await processor.ReconcileAsync(Cancellation)).ShouldBe(1);
        waiting.Values.Last().ShouldBeGreaterThan(0);

        await uploads.SaveTextAsync("1.txt", "Notice\n\nThe lamp is lit.");
        (await processor.ReconcileAsync(Cancellation)).ShouldBe(1);
        waiting.Values.Last().ShouldBe(0);
    }

    [Fact]
    public async Task A_container_that_was_deleted_is_no_upload_that_was_deleted()
    {
        var processor = await StartAsync();
        await new BlobContainerClient(azurite.ConnectionString, BlobAddress.ArticlesContainer).DeleteAsync(cancellationToken: Cancellation);

        foreach (var act in (Func<Task>[])[() => processor.ProcessAsync("seals.txt", Cancellation), () => processor.ReconcileAsync(Cancellation)])
        {
            (await Should.ThrowAsync<RequestFailedException>(act)).Message.ShouldContain("has no container for uploads");
        }
    }

    [Fact]
    public async Task Failures_are_counted_by_their_code()
    {
        using var failed = new Measurements(NewsTelemetry.FailedUploads);
        var processor = await StartAsync();
        await uploads.SaveTextAsync("empty.txt", "");
        await uploads.SaveTextAsync("broken.json", "{");

        await processor.ReconcileAsync(Cancellation);

        failed.Total("code", RejectionCodes.Empty).ShouldBe(1);
        failed.Total("stage", "read").ShouldBe(2);
    }

    [Fact]
    public async Task An_upload_that_the_host_gave_up_is_a_failure_and_no_longer_pending()
    {
        using var poisoned = new Measurements(NewsTelemetry.PoisonedUploads);
        var processor = await StartAsync();
        await uploads.SaveTextAsync("seals.txt", Uploading.Article(1));

        await processor.RecordPoisonAsync("""{"FunctionId":"Host.Functions.EnrichUpload","BlobType":"BlockBlob","ContainerName":"articles","BlobName":"seals.txt","ETag":"\"0x1\""}""", Cancellation);

        var failure = await store!.FindFailureAsync(Failure.IdOf(new("articles", "seals.txt"), null), Cancellation);
        failure!.Code.ShouldBe(TransientCodes.GivenUp);
        poisoned.Values.ShouldBe([1]);
        (await processor.FindPendingAsync(Cancellation).AnyAsync(Cancellation)).ShouldBeFalse();
    }

    public async ValueTask DisposeAsync()
    {
        await (store?.DisposeAsync() ?? ValueTask.CompletedTask);
        folder.Dispose();
    }

    private async Task<UploadProcessor> StartAsync(ITextAnalyzer? analyzer = null)
    {
        uploads = await azurite.EmptyAsync();
        store = await SqliteNewsStore.OpenAsync(folder["news.db"], LocalNews.Clock, Cancellation);
        var analysis = analyzer is null
            ? LocalNews.AnalysisWith(Gazetteer.Shipped)
            : new NewsAnalysis(new ArticleReader(LocalNews.Limits), new ArticleEnricher(analyzer), LocalNews.Clock);
        return new(uploads, store, new NewsPipeline(analysis, store, LocalNews.Clock), LocalNews.Clock, NullLogger<UploadProcessor>.Instance);
    }

    /// <summary>A service that is down for some texts.</summary>
    private sealed class DownFor(string word) : ITextAnalyzer
    {
        public AnalyzerVersion Version { get; } = new("down", "1");

        public ValueTask<TextAnalysis> AnalyzeAsync(string text, string? language, CancellationToken cancellationToken) =>
            text.Contains(word, StringComparison.Ordinal) ? throw new AnalyzerUnavailableException("Down.") : new(new TextAnalysis { Skipped = "not-asked" });
    }
}
