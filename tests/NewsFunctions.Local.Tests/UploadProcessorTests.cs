using News;
using News.Articles;
using News.Azure;
using News.Sqlite;

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
    public async Task An_upload_that_the_host_gave_up_is_a_failure_and_no_longer_pending()
    {
        var processor = await StartAsync();
        await uploads.SaveTextAsync("seals.txt", Uploading.Article(1));

        await processor.RecordPoisonAsync("""{"FunctionId":"Host.Functions.EnrichUpload","BlobType":"BlockBlob","ContainerName":"articles","BlobName":"seals.txt","ETag":"\"0x1\""}""", Cancellation);

        var failure = await store!.FindFailureAsync(Failure.IdOf(new("articles", "seals.txt"), null), Cancellation);
        failure!.Code.ShouldBe(TransientCodes.GivenUp);
        (await processor.FindPendingAsync(Cancellation).AnyAsync(Cancellation)).ShouldBeFalse();
    }

    public async ValueTask DisposeAsync()
    {
        await (store?.DisposeAsync() ?? ValueTask.CompletedTask);
        folder.Dispose();
    }

    private async Task<UploadProcessor> StartAsync()
    {
        uploads = await azurite.EmptyAsync();
        store = await SqliteNewsStore.OpenAsync(folder["news.db"], TimeProvider.System, Cancellation);
        return new(uploads, store, new NewsPipeline(LocalNews.Analysis, store, TimeProvider.System));
    }
}
