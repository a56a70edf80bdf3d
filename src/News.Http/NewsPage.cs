using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using News.Text;

namespace News.Http;

/// <summary>The page: a few built files (<c>src/news-page</c>), held in memory. Every view of it is the same document; the address tells it what to show.</summary>
public sealed class NewsPage
{
    /// <summary>
    /// The page takes scripts, styles, pictures and answers from where it came from, and nothing from anywhere else; no script can be made from text. Words from
    /// articles are text to it, and this keeps them so should the page ever be mistaken.
    /// </summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'; "
        + "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    private const string Document = "index.html";

    private static readonly string[] Views =
        ["/", "/articles/{id}", "/stories", "/stories/{id}", "/entities", "/entities/{id}", "/failures"];

    private readonly Dictionary<string, PageFile> files;

    private NewsPage(Dictionary<string, PageFile> files) => this.files = files;

    /// <returns><see langword="null"/> when no page was built into the folder.</returns>
    public static NewsPage? Find(string folder)
    {
        if (!File.Exists(Path.Combine(folder, Document)))
        {
            return null;
        }

        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(folder, path).Replace('\\', '/'), path => new PageFile(path));
        return new(files);
    }

    /// <summary>The answer to a request that is none of the API's.</summary>
    /// <returns><see langword="null"/> when the page has nothing there.</returns>
    public IResult? Answer(HttpRequest request)
    {
        var file = files.GetValueOrDefault(request.Path.Value!.TrimStart('/')) ?? (IsView(request.Path) ? files[Document] : null);
        if (file is null)
        {
            return null;
        }

        var response = request.HttpContext.Response;
        SecurityHeaders.Set(response);
        response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        return file.Answer(request);
    }

    /// <summary>Maps the views and files, beside the API.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        foreach (var path in Views.Concat(files.Keys.Select(name => $"/{name}")))
        {
            routes.MapMethods(path, [HttpMethods.Get, HttpMethods.Head], context => Answer(context.Request)!.ExecuteAsync(context));
        }
    }

    private static bool IsView(PathString path)
    {
        var steps = path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return Views.Any(view => view.Split('/', StringSplitOptions.RemoveEmptyEntries) is var pattern
            && pattern.Length == steps.Length
            && pattern.Zip(steps).All(step => step.First == step.Second || step.First == "{id}"));
    }

    /// <summary>Read and compressed when it is first asked for.</summary>
    private sealed class PageFile(string path)
    {
        private readonly Lazy<(byte[] Plain, byte[] Brotli, EntityTagHeaderValue Tag)> content = new(() => Read(path));

        public IResult Answer(HttpRequest request)
        {
            var (plain, brotli, tag) = content.Value;
            var isCompressed = brotli.Length < plain.Length && request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.OrdinalIgnoreCase);
            if (isCompressed)
            {
                request.HttpContext.Response.Headers.ContentEncoding = "br";
            }

            return Results.Bytes(isCompressed ? brotli : plain, MediaType, entityTag: tag);
        }

        private string MediaType => Path.GetExtension(path) switch
        {
            ".html" => "text/html; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".svg" => "image/svg+xml",
            _ => "application/octet-stream",
        };

        private static (byte[] Plain, byte[] Brotli, EntityTagHeaderValue Tag) Read(string path)
        {
            var plain = File.ReadAllBytes(path);
            using var compressed = new MemoryStream();
            using (var brotli = new BrotliStream(compressed, CompressionLevel.Optimal))
            {
                brotli.Write(plain);
            }

            // Weak: it stands for either encoding.
            return (plain, compressed.ToArray(), new EntityTagHeaderValue($"\"{Digest.Id(Digest.Sha256(plain))}\"", isWeak: true));
        }
    }
}
