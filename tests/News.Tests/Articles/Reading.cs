using System.IO.Compression;
using System.Text;
using News.Articles;

namespace News.Tests.Articles;

/// <summary>Puts a file through the reader as an upload would.</summary>
internal static class Reading
{
    public static async Task<IReadOnlyList<ReadResult>> AllAsync(
        string name, byte[] bytes, ArticleMetadata? metadata = null, string? sidecar = null, string? contentType = null, ReaderOptions? options = null)
    {
        var results = new List<ReadResult>();
        await foreach (var result in new ArticleReader(options ?? new()).ReadAsync(
            new()
            {
                Address = new(BlobAddress.ArticlesContainer, name),
                FileName = Path.GetFileName(name),
                ContentType = contentType,
                Metadata = metadata ?? ArticleMetadata.None,
                Sidecar = sidecar is null ? default(ReadOnlyMemory<byte>?) : Encoding.UTF8.GetBytes(sidecar),
                OpenAsync = _ => Task.FromResult<Stream>(new MemoryStream(bytes)),
            },
            TestContext.Current.CancellationToken))
        {
            results.Add(result);
        }

        return results;
    }

    public static Task<IReadOnlyList<ReadResult>> AllAsync(string name, string text, ReaderOptions? options = null) =>
        AllAsync(name, Encoding.UTF8.GetBytes(text), options: options);

    public static async Task<Article> OneAsync(
        string name, byte[] bytes, ArticleMetadata? metadata = null, string? sidecar = null, string? contentType = null) =>
        (await AllAsync(name, bytes, metadata, sidecar, contentType)).ShouldHaveSingleItem().ShouldBeOfType<ReadResult.Read>().Article;

    public static Task<Article> OneAsync(string name, string text, ArticleMetadata? metadata = null, string? sidecar = null) =>
        OneAsync(name, Encoding.UTF8.GetBytes(text), metadata, sidecar);

    public static async Task<IReadOnlyList<Article>> ArticlesAsync(string name, string text) =>
        [.. (await AllAsync(name, text)).Select(result => result.ShouldBeOfType<ReadResult.Read>().Article)];

    public static string Code(this ReadResult result) => result.ShouldBeOfType<ReadResult.Rejected>().Rejection.Code;

    public static byte[] Gzip(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return compressed.ToArray();
    }

    public static byte[] Gzip(string text) => Gzip(Encoding.UTF8.GetBytes(text));

    public static string Times(this string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}
