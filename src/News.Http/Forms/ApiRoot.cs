using News.Articles;

namespace News.Http.Forms;

/// <summary>The address below which the API answers, as the client knows it: documents that leave the service name things by whole addresses.</summary>
internal readonly record struct ApiRoot(string Address)
{
    public Uri Article(ArticleId id) => new($"{Address}/articles/{Uri.EscapeDataString(id.Value)}");

    /// <summary>One revision in one form; that never changes.</summary>
    public Uri Article(ArticleId id, int revision, string form) => new($"{Article(id)}?revision={revision}&format={form}");
}
