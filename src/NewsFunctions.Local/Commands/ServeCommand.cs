using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Logging.Console;
using News.Azure;
using News.Enrichment.Entities;
using News.Http;
using NewsFunctions.Local.Azurite;

namespace NewsFunctions.Local.Commands;

/// <summary>The whole service in one process: blob storage, watcher, API. The API answers as soon as the store is open; storage follows.</summary>
internal static class ServeCommand
{
    public const string DefaultUrl = "http://127.0.0.1:7071";

    /// <summary>As in Azure Functions: names the storage account whose container is read.</summary>
    public const string StorageVariable = "AzureWebJobsStorage";

    public static string? ExternalStorage => Environment.GetEnvironmentVariable(StorageVariable) is { Length: > 0 } storage ? storage : null;

    /// <summary>What a person's browser needs is a fraction of it; a program that needs more is told when to come back.</summary>
    public const int PublicRate = 100;

    // A page elsewhere must not reach the API by a name of its own. Where a key is asked for on other addresses, the key does that.
    private static readonly string[] LoopbackNames = ["localhost", "127.0.0.1", "[::1]"];

    // Without Node.js the head is built without it.
    private static readonly NewsPage? Page = NewsPage.Find(Path.Combine(AppContext.BaseDirectory, "wwwroot"));

    public static async Task<int> RunAsync(
        Uri url, string dataFolder, AccessOptions access, bool withSamples, Gazetteer gazetteer, CancellationToken cancellationToken)
    {
        if (!IsFree(url))
        {
            throw InUse(url);
        }

        using var claim = DataFolder.Claim(dataFolder);
        await using var local = await LocalNews.OpenAsync(dataFolder, gazetteer, cancellationToken);
        var ports = ExternalStorage is null ? AzuritePorts.Choose() : null;
        access = access with { Hosts = url.IsLoopback ? LoopbackNames : [] };
        await using var app = Build(url, access, local, ports, Path.Combine(dataFolder, "azurite"), withSamples);
        await StartAsync(app, url, cancellationToken);

        var address = FromHere(app.Urls.First());
        new RunningService(address, ports?.ConnectionString).Write(dataFolder);
        if (Page is not null)
        {
            await Console.Out.WriteLineAsync($"Look     {address}");
        }

        await Console.Out.WriteLineAsync($"Ask      {address}{NewsApi.Prefix}/articles");
        await Console.Out.WriteLineAsync($"Routes   {address}{NewsApi.Prefix}/openapi.json");
        await Console.Out.WriteLineAsync(ports is null
            ? $"Upload   to the container 'articles' of the account in {StorageVariable}"
            : $"Upload   with the upload command, or to the container 'articles' at http://127.0.0.1:{ports.Blob}");

        // What facets and the list of entities count is read into memory now, not while somebody waits for the first of them.
        _ = local.Store.CountEntitiesAsync(cancellationToken);
        await RunUntilStoppedAsync(app, cancellationToken);
        RunningService.Remove(dataFolder);
        return ExitCodes.Ok;
    }

    /// <exception cref="CommandException">It names no storage account.</exception>
    public static BlobUploads Connect(string storage)
    {
        try
        {
            return BlobUploads.Connect(storage);
        }
        catch (FormatException)
        {
            throw new CommandException($"{StorageVariable} is neither a connection string nor an account's https address.");
        }
    }

    private static WebApplication Build(Uri url, AccessOptions access, LocalNews local, AzuritePorts? ports, string azuriteFolder, bool withSamples)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(url.GetLeftPart(UriPartial.Authority));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;   // the API counts for itself, to answer with a problem
        });
        builder.Logging.ClearProviders()
            .AddConsole(console =>
            {
                console.LogToStandardErrorThreshold = LogLevel.Trace;
                console.FormatterName = LogLine.FormatterName;
            })
            .AddConsoleFormatter<LogLine, ConsoleFormatterOptions>()
            .AddFilter("Microsoft", LogLevel.Warning)
            .AddFilter("Azure", LogLevel.Warning);

        builder.Services
            .AddSingleton(LocalNews.Clock)
            .AddSingleton(LocalNews.Limits)
            .AddSingleton(local.Analysis)
            .AddSingleton(local.Store)
            .AddSingleton(local.Pipeline)
            .AddSingleton(local.Stories)
            .AddSingleton(Connect(ports?.ConnectionString ?? ExternalStorage!))
            .AddSingleton<UploadProcessor>()
            .AddNewsApi();
        if (ports is not null)
        {
            builder.Services.AddSingleton(services => ActivatorUtilities.CreateInstance<AzuriteService>(services, ports, azuriteFolder));
            builder.Services.AddHostedService(services => services.GetRequiredService<AzuriteService>());
        }

        if (withSamples)
        {
            builder.Services.AddSingleton<SampleArticles>();
        }

        builder.Services.AddHostedService<UploadWatcher>();
        builder.Services.AddHostedService<StoryWorker>();
        var app = builder.Build();
        app.UseNewsAccess(access);
        app.MapNewsApi(access);
        Page?.Map(app);
        return app;
    }

    private static async Task StartAsync(WebApplication app, Uri url, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException e) when (e.InnerException is AddressInUseException or SocketException)
        {
            throw InUse(url);
        }
    }

    // Asked before anything is started: the server's own complaint fills a screen.
    private static bool IsFree(Uri url)
    {
        using var probe = new TcpListener(IPAddress.TryParse(url.DnsSafeHost, out var address) ? address : IPAddress.Loopback, url.Port);
        try
        {
            probe.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    // What listens on every address is reached from this machine by the loopback one.
    private static string FromHere(string address) => address.Replace("//0.0.0.0:", "//127.0.0.1:", StringComparison.Ordinal).Replace("//[::]:", "//[::1]:", StringComparison.Ordinal);

    private static CommandException InUse(Uri url) => new($"{url} is in use: choose another address with --url.");

    // Without Azurite nothing can be uploaded: rather an end with the reason than a service that waits for ever.
    private static async Task RunUntilStoppedAsync(WebApplication app, CancellationToken cancellationToken)
    {
        var stopped = app.WaitForShutdownAsync(cancellationToken);
        if (app.Services.GetService<AzuriteService>() is { } azurite && await Task.WhenAny(stopped, azurite.Started) == azurite.Started)
        {
            if (azurite.Started.IsFaulted)
            {
                // Else what is broken off would be logged as a fault.
                await app.StopAsync(CancellationToken.None);
            }

            await azurite.Started;
        }

        await stopped;
    }
}
