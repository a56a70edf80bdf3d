using News.Articles;

namespace NewsFunctions.Local.Commands;

/// <summary>Files and folders into the container, then the wait for what becomes of each.</summary>
internal static class UploadCommand
{
    // As many as keep a local Azurite busy; a storage account takes more, but the uplink seldom does.
    private const int FilesAtOnce = 8;

    public static async Task<int> RunAsync(
        IReadOnlyList<string> paths, Func<UploadTarget> choose, string? source, bool wait, CancellationToken cancellationToken)
    {
        var files = InputFile.Find(paths);
        using var target = choose();
        await target.ConnectAsync(cancellationToken);
        var metadata = new ArticleMetadata(Source: source);
        var outcomes = new Outcomes();
        var rate = await LongWork.RunAsync("file", files.Count, LocalNews.Clock, work =>
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = FilesAtOnce, CancellationToken = cancellationToken };
            return Parallel.ForEachAsync(files, options, async (file, token) =>
            {
                await target.SaveAsync(file, metadata, token);
                if (wait)
                {
                    await target.WaitAsync(file, outcomes, token);
                }

                work.Advance(1);
                work.Report(1);
            });
        });
        await Console.Out.WriteLineAsync(wait && target.CanWait ? $"{outcomes.Summary()}. {rate}." : $"Uploaded {rate}; what becomes of them was not waited for.");
        return outcomes.ExitCode;
    }
}
