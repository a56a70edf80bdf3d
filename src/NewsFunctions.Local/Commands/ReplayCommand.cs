using System.Text.Json;

namespace NewsFunctions.Local.Commands;

/// <summary>Failed uploads into the queue again; <c>failures</c> tells what came of it.</summary>
internal static class ReplayCommand
{
    /// <param name="ids"><see langword="null"/> for every failure whose file lies in the container.</param>
    public static async Task RunAsync(ServiceClient client, IReadOnlyList<string>? ids, CancellationToken cancellationToken)
    {
        var replayed = 0;
        foreach (var id in ids ?? await ReplayableAsync(client, cancellationToken))
        {
            var upload = await client.PostAsync($"failures/{Uri.EscapeDataString(id)}/replay", cancellationToken);
            replayed++;
            if (!Shown.ToPerson)
            {
                Shown.Json(upload);
            }
        }

        if (Shown.ToPerson)
        {
            Shown.Line($"{Plural.Of(replayed, "upload")} will be tried again.");
        }
    }

    // All are read before the first is replayed: one that is resolved meanwhile would move the pages. One an upload: its items are replayed together.
    private static async Task<IReadOnlyList<string>> ReplayableAsync(ServiceClient client, CancellationToken cancellationToken)
    {
        List<JsonElement> failures = [];
        string? cursor = null;
        do
        {
            var page = await client.GetAsync(ServiceClient.Path("failures", ("limit", "100"), ("cursor", cursor)), cancellationToken);
            failures.AddRange(page.GetProperty("items").EnumerateArray().Where(failure => Shown.Text(failure, "replay") is not null));
            cursor = Shown.Text(page, "nextCursor");
        }
        while (cursor is not null);
        return [.. failures.DistinctBy(failure => Shown.Text(failure, "blob", "name")).Select(failure => Shown.Text(failure, "id")!)];
    }
}
