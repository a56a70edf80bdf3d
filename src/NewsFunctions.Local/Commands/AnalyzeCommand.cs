using News;
using News.Articles;
using News.Enrichment.Entities;

namespace NewsFunctions.Local.Commands;

/// <summary>Enriched articles on standard output, one JSON document a line, in the order of the input; nothing is stored.</summary>
internal static class AnalyzeCommand
{
    private const byte LineEnd = (byte)'\n';

    public static async Task<int> FilesAsync(IReadOnlyList<string> paths, Gazetteer gazetteer, CancellationToken cancellationToken)
    {
        var failed = false;
        var analysis = LocalNews.AnalysisWith(gazetteer);
        await using var output = Console.OpenStandardOutput();
        foreach (var file in InputFile.Find(paths))
        {
            var upload = await file.ToUploadAsync(receivedAt: null, onRead: null, cancellationToken);
            failed |= await WriteAsync(analysis, upload, file.Name, output, cancellationToken);
        }

        return failed ? ExitCodes.SomeFailed : ExitCodes.Ok;
    }

    /// <summary>Each line an article; its <c>id</c> comes back as the document's.</summary>
    public static async Task<int> LinesAsync(string path, Gazetteer gazetteer, CancellationToken cancellationToken)
    {
        if (path != "-" && !File.Exists(path))
        {
            throw new CommandException($"{path}: no such file.");
        }

        var upload = new Upload
        {
            FileName = path == "-" ? "standard-input.ndjson" : "lines.ndjson",
            OpenAsync = _ => Task.FromResult<Stream>(path == "-" ? Console.OpenStandardInput() : File.OpenRead(path)),
        };
        await using var output = Console.OpenStandardOutput();
        return await WriteAsync(LocalNews.AnalysisWith(gazetteer), upload, path, output, cancellationToken) ? ExitCodes.SomeFailed : ExitCodes.Ok;
    }

    private static async Task<bool> WriteAsync(NewsAnalysis analysis, Upload upload, string name, Stream output, CancellationToken cancellationToken)
    {
        var failed = false;
        await foreach (var items in analysis.AnalyzeAsync(upload, (_, _) => ValueTask.FromResult(false), cancellationToken))
        {
            foreach (var item in items)
            {
                if (item is AnalyzedItem.Failed { Failure: var failure })
                {
                    failed = true;
                    await Console.Error.WriteLineAsync(OneLine.Of($"{name}{(failure.Item is null ? "" : $"#{failure.Item}")}: {failure.Code}: {failure.Message}"));
                }
                else if (item is AnalyzedItem.Enriched enriched)
                {
                    output.Write(NewsJson.Write(enriched.Article));
                    output.WriteByte(LineEnd);
                }
            }

            await output.FlushAsync(cancellationToken);
        }

        return failed;
    }
}
