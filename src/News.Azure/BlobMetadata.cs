using News.Articles;

namespace News.Azure;

/// <summary>Article metadata as blob metadata, whose values travel in HTTP headers: what is not printable ASCII is percent-encoded UTF-8.</summary>
internal static class BlobMetadata
{
    public static ArticleMetadata Read(IDictionary<string, string> metadata)
    {
        var given = new Dictionary<string, string>(metadata, StringComparer.OrdinalIgnoreCase);
        return new(
            given.GetValueOrDefault("source"),
            given.GetValueOrDefault("url"),
            given.GetValueOrDefault("published"),
            given.GetValueOrDefault("title"),
            given.GetValueOrDefault("language"));
    }

    public static Dictionary<string, string> Write(ArticleMetadata metadata)
    {
        var written = new Dictionary<string, string>();
        Add("source", metadata.Source);
        Add("url", metadata.Url);
        Add("published", metadata.Published);
        Add("title", metadata.Title);
        Add("language", metadata.Language);
        return written;

        void Add(string key, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                written[key] = Encode(value.Trim());
            }
        }
    }

    // A percent sign is encoded too, so that reading gives back what was written. URLs hold none but their own. A line end would end the header.
    private static string Encode(string value) =>
        value.All(c => c is >= ' ' and <= '~') && (!value.Contains('%', StringComparison.Ordinal) || Uri.TryCreate(value, UriKind.Absolute, out _))
            ? value
            : Uri.EscapeDataString(value);
}
