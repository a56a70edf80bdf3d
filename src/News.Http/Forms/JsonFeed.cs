using System.Text.Json.Nodes;

namespace News.Http.Forms;

/// <summary>A feed as JSON Feed 1.1.</summary>
internal static class JsonFeed
{
    public static JsonObject Of(Feed feed)
    {
        var written = new JsonObject
        {
            ["version"] = "https://jsonfeed.org/version/1.1",
            ["title"] = feed.Title,
            ["feed_url"] = feed.Self.AbsoluteUri,
        };
        if (feed.Next is { } next)
        {
            written["next_url"] = next.AbsoluteUri;
        }

        written["items"] = new JsonArray([.. feed.Entries.Select(Item)]);
        return written;
    }

    private static JsonNode Item(FeedEntry entry)
    {
        var item = new JsonObject
        {
            ["id"] = entry.Id,
            ["url"] = entry.Address.AbsoluteUri,
            ["title"] = entry.Title,
            ["content_text"] = entry.Summary,
            ["date_modified"] = entry.Updated,
            ["tags"] = new JsonArray([.. entry.Tags.Select(tag => JsonValue.Create(tag))]),
        };
        if (entry.Page is { } page)
        {
            item["external_url"] = page.AbsoluteUri;
        }

        if (entry.Published is { } published)
        {
            item["date_published"] = published;
        }

        if (entry.Author is { } author)
        {
            item["authors"] = new JsonArray(new JsonObject { ["name"] = author });
        }

        if (entry.Language is { } language)
        {
            item["language"] = language;
        }

        return item;
    }
}
