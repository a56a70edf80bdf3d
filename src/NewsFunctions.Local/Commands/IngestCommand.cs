using News.Enrichment.Entities;
using News.Views;

namespace NewsFunctions.Local.Commands;

/// <summary>The pipeline over files, without blob storage. What has its receipt is left out, so an interrupted run is simply run again.</summary>
internal static class IngestCommand
{
    // Files under way at once: enough that the commits of small files share disk flushes.
    private const int FilesAtOnce = 16;

    public static async Task<int> RunAsync(IReadOnlyList<string> paths, string dataFolder, Gazetteer gazetteer, CancellationToken cancellationToken)
    {
        var files = InputFile.Find(paths);
        await using var local = await LocalNews.OpenAsync(dataFolder, gazetteer, cancellationToken);
        var outcomes = new Outcomes();
        var rate = await LongWork.RunAsync("article", files.Sum(file => file.Length), LocalNews.Clock, work =>
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = FilesAtOnce, CancellationToken = cancellationToken };
            return Parallel.ForEachAsync(files, options, async (file, token) => await IngestAsync(local, file, outcomes, work, token));
        });
        await Console.Out.WriteLineAsync($"{outcomes.Summary()}. {rate}.");

        // What an interrupted run left unplaced is placed too.
        var placed = await LongWork.RunAsync(
            "change", total: null, LocalNews.Clock, work => local.Stories.FollowAsync(work, cancellationToken), outcomes.Articles);
        await Console.Out.WriteLineAsync($"Placed into stories: {placed}.");
        return outcomes.ExitCode;
    }

    private static async Task IngestAsync(LocalNews local, InputFile file, Outcomes outcomes, LongWork work, CancellationToken cancellationToken)
    {
        var read = await file.ToUploadAsync(LocalNews.Clock.GetUtcNow(), work.Advance, cancellationToken);
        var upload = read with { Version = await file.VersionAsync(cancellationToken) };
        if (local.Pipeline.IsDone(await local.Store.FindReceiptAsync(upload.Address!.Value, cancellationToken), upload.Version))
        {
            outcomes.AddUnchanged();
            work.Advance(file.Length);
            return;
        }

        var receipt = await local.Pipeline.ProcessAsync(upload, work, cancellationToken);
        outcomes.Add(file.Name, receipt.Articles, receipt.Failures);
        if (receipt.Failures > 0)
        {
            var failures = await local.Store.ListFailuresAsync(new FailureQuery(Upload: receipt.Address, Limit: ArticleQuery.MaxLimit), cancellationToken);
            foreach (var failure in failures.Items)
            {
                outcomes.Tell(file.Name, failure.Item, failure.Code, failure.Message);
            }
        }
    }
}
