using System.Globalization;

namespace NewsFunctions.Local.Commands;

/// <summary>The articles that a query finds.</summary>
internal static class SearchCommand
{
    public static async Task RunAsync(ServiceClient client, string? query, int limit, CancellationToken cancellationToken)
    {
        var page = await client.GetAsync(
            ServiceClient.Path("articles", ("q", query), ("limit", limit.ToString(CultureInfo.InvariantCulture))), cancellationToken);
        if (!Shown.ToPerson)
        {
            Shown.Json(page);
            return;
        }

        Shown.Table(page.GetProperty("items"), Shown.ArticleColumns);
        Shown.Total(page, "article");
    }
}
