using System.Security.Cryptography;
using System.Text;
using News.Views;

namespace News.Http.Forms;

/// <summary>A query as a feed reader subscribes to it.</summary>
/// <param name="Id">The same for the same question, whatever the page and the form.</param>
/// <param name="Self">Where the feed is.</param>
internal sealed record Feed(string Id, string Title, Uri Self, IReadOnlyList<FeedEntry> Entries, Uri? Next)
{
    private static readonly string[] NotOfTheQuestion = ["format", "limit", "cursor"];

    /// <summary>When its latest entry changed; an empty feed has never changed.</summary>
    public DateTimeOffset Updated => Entries.Select(entry => entry.Updated).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max();

    public static Feed Of(ApiRequest request, IReadOnlyList<FeedEntry> entries, string? nextCursor)
    {
        var asked = request.Http.Query.Where(pair => !NotOfTheQuestion.Contains(pair.Key)).OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $"{pair.Key}={pair.Value}").ToList();
        return new(
            FeedEntry.UrnOf($"feed?{string.Join('&', asked)}"),
            asked.Count == 0 ? "All articles" : $"Articles: {string.Join(", ", asked)}",
            request.Address(),
            entries,
            nextCursor is null ? null : request.Address(nextCursor));
    }
}

/// <summary>One article in a feed.</summary>
/// <param name="Id">Stays when the article is revised.</param>
/// <param name="Page">Where the article can be read: at its outlet, where that is known.</param>
/// <param name="Summary">The beginning of the text.</param>
internal sealed record FeedEntry(
    string Id, Uri Address, Uri? Page, string Title, string Summary, DateTimeOffset Updated, DateTimeOffset? Published, string? Author, string? Language, IReadOnlyList<string> Tags)
{
    // A few lines: what a reader shows of an entry.
    private const int SummaryLength = 400;

    public static FeedEntry Of(ArticleSummary article, string text, Uri address) => new(
        UrnOf(article.Id.Value),
        address,
        Uri.TryCreate(article.Source?.Url, UriKind.Absolute, out var page) && page.Scheme is "http" or "https" ? page : null,
        article.Title ?? Beginning(text, SummaryLength / 4),
        Beginning(text, SummaryLength),
        article.ReceivedAt ?? article.Published.Start() ?? DateTimeOffset.UnixEpoch,
        article.Published.Start(),
        article.Source?.Name,
        article.Language,
        [.. article.Entities.Select(entity => entity.Name).Distinct(StringComparer.Ordinal)]);

    /// <summary>A name-based UUID (RFC 9562, version 8) of SHA-256.</summary>
    public static string UrnOf(string name)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(bytes, bigEndian: true)}";
    }

    // Cut between words.
    private static string Beginning(string text, int length)
    {
        if (text.Length <= length)
        {
            return text.Trim();
        }

        var end = text.LastIndexOf(' ', length);
        end = end > length / 2 ? end : char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        return text[..end].Trim() + " …";
    }
}
