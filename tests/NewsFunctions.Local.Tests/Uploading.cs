using System.Text;
using News.Articles;
using News.Azure;

namespace NewsFunctions.Local.Tests;

internal static class Uploading
{
    public static Task SaveTextAsync(this BlobUploads uploads, string name, string text, ArticleMetadata? metadata = null) =>
        uploads.SaveAsync(name, new MemoryStream(Encoding.UTF8.GetBytes(text)), contentType: null, metadata ?? ArticleMetadata.None, CancellationToken.None);

    /// <summary>A short article of its own.</summary>
    public static string Article(int number) => $"""
        Lighthouse keeper reports sighting {number}

        The keeper at Fennick Point counted {number} grey seals on the western skerry on Monday. Marta Ollenby, who has kept the light since it was
        rebuilt, said the animals had come earlier than last year. The harbour office in Tolvery confirmed the count.
        """;

    /// <summary>NDJSON of many articles, each of its own.</summary>
    /// <param name="word">One that all of them have.</param>
    public static string Lines(int count, string word = "morning") => string.Join(
        '\n', Enumerable.Range(0, count).Select(i => $$"""{"id":"{{i}}","title":"Count {{i}}","text":"The {{word}} count at Fennick Point gave {{i}} seals."}"""));
}
