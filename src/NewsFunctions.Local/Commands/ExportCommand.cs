namespace NewsFunctions.Local.Commands;

/// <summary>Every article that matches, as a file.</summary>
internal static class ExportCommand
{
    // Forms that are one page and not a stream: as large a page as there is.
    private const string LargestPage = "100";

    public static async Task RunAsync(ServiceClient client, string? query, string format, string? file, CancellationToken cancellationToken)
    {
        var limit = format is "csv" or "ndjson" ? null : LargestPage;
        var path = ServiceClient.Path("articles", ("q", query), ("format", format), ("limit", limit));
        if (file is null)
        {
            await using var output = Console.OpenStandardOutput();
            await client.CopyAsync(path, output, cancellationToken);
            return;
        }

        // Written aside and moved when it is whole: what bears the name is never half of it.
        var draft = $"{file}.part";
        await using (var output = File.Create(draft))
        {
            await client.CopyAsync(path, output, cancellationToken);
        }

        File.Move(draft, file, overwrite: true);
    }
}
