using System.Globalization;

namespace NewsFunctions.Local.Commands;

/// <summary>What did not become an article, latest first.</summary>
internal static class FailuresCommand
{
    public static async Task RunAsync(ServiceClient client, string? code, int limit, CancellationToken cancellationToken)
    {
        var page = await client.GetAsync(
            ServiceClient.Path("failures", ("code", code), ("limit", limit.ToString(CultureInfo.InvariantCulture))), cancellationToken);
        if (!Shown.ToPerson)
        {
            Shown.Json(page);
            return;
        }

        Shown.Table(
            page.GetProperty("items"),
            ("last", failure => Shown.Day(Shown.Text(failure, "lastAt"))),
            ("file", failure => Shown.Text(failure, "blob", "name") + (Shown.Text(failure, "item") is { } item ? $"#{item}" : "")),
            ("why", failure => $"{Shown.Text(failure, "code")}: {Shown.Text(failure, "message")}"),
            ("attempts", failure => Shown.Text(failure, "attempts")),
            ("id", failure => Shown.Text(failure, "id")));
        Shown.Total(page, "failure");
    }
}
