using System.Text.Json;

namespace NewsFunctions.Local.Commands;

/// <summary>A story and its articles.</summary>
internal static class StoryCommand
{
    public static async Task RunAsync(ServiceClient client, string id, CancellationToken cancellationToken)
    {
        var path = $"stories/{Uri.EscapeDataString(id)}";
        var story = await client.GetAsync(path, cancellationToken);
        if (!Shown.ToPerson)
        {
            Shown.Json(story);
            return;
        }

        Shown.Line(Shown.Text(story, "title") ?? id);
        Shown.Line($"{Shown.Day(Shown.Text(story, "period", "from")) ?? "?"} to {Shown.Day(Shown.Text(story, "period", "to")) ?? "?"}; {Names(story, "sources")}");
        Shown.Line(Names(story, "entities"));
        var articles = await client.GetAsync($"{path}/articles", cancellationToken);
        Shown.Table(articles.GetProperty("items"), Shown.IsWide ? [.. Shown.ArticleColumns, ("why", article => Shown.Text(article, "story", "reason", "text"))] : Shown.ArticleColumns);
        Shown.Total(articles, "article");
    }

    private static string Names(JsonElement story, string list) => story.TryGetProperty(list, out var items) && items.ValueKind == JsonValueKind.Array
        ? string.Join(", ", items.EnumerateArray().Select(item => Shown.Text(item, "name")))
        : "";
}
