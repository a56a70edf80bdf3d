using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace News.Benchmarks;

/// <summary>A server, in a process of its own as the head is, that answers paths with files and does nothing else: what the web server alone can do.</summary>
internal sealed class BareKestrel : IAsyncDisposable
{
    private readonly Process process;
    private readonly string folder;

    private BareKestrel(Process process, string folder, Uri address) => (this.process, this.folder, Address) = (process, folder, address);

    public Uri Address { get; }

    /// <summary>Starts one that answers as the API did.</summary>
    public static async Task<BareKestrel> StartAsync(HttpClient api, IReadOnlyList<string> paths)
    {
        var folder = Directory.CreateTempSubdirectory("news-benchmark-bare-").FullName;
        foreach (var path in paths)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, path[(path.LastIndexOf('/') + 1)..]), await api.GetByteArrayAsync(new Uri(path, UriKind.Relative)));
        }

        var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(BareKestrel).Assembly.Location, "bare", folder]) { RedirectStandardOutput = true })!;
        return new(process, folder, new Uri((await process.StandardOutput.ReadLineAsync())!));
    }

    /// <summary>Serves the folder until the process is ended.</summary>
    public static async Task ServeAsync(string folder)
    {
        var files = Directory.GetFiles(folder).ToDictionary(path => $"/api/articles/{Path.GetFileName(path)}", File.ReadAllBytes);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.Run(context =>
        {
            var bytes = files[context.Request.Path];
            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.ContentLength = bytes.Length;
            return context.Response.Body.WriteAsync(bytes).AsTask();
        });
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        await app.WaitForShutdownAsync();
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
