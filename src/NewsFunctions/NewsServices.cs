using Azure.AI.TextAnalytics;
using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using News;
using News.Articles;
using News.Azure;
using News.Azure.Cosmos;
using News.English;
using News.Enrichment;
using News.Enrichment.Entities;
using News.Enrichment.LanguageService;
using News.Http;
using News.Sqlite;
using News.Telemetry;
using News.Text;

namespace NewsFunctions;

/// <summary>The product inside a Functions host, put together by its settings (docs/azure.md).</summary>
internal static class NewsServices
{
    public static void AddNews(this IHostApplicationBuilder builder)
    {
        var settings = builder.Configuration;
        AddTelemetry(builder.Services, settings);
        builder.Services
            .AddSingleton(TimeProvider.System)
            .AddSingleton<ReaderOptions>()
            .AddSingleton<LanguageServiceOptions>()
            .AddSingleton(services => AnalyzerOf(settings, services))
            .AddSingleton<ArticleReader>()
            .AddSingleton(_ => settings["Gazetteer"] is { Length: > 0 } file ? Gazetteer.Shipped.With(file) : Gazetteer.Shipped)
            .AddSingleton<ArticleEnricher>()
            .AddSingleton<NewsAnalysis>()
            .AddSingleton(services => StoreOf(settings, services))
            .AddSingleton<NewsPipeline>()
            .AddSingleton<StoryFollower>()
            .AddSingleton(_ => BlobUploads.Connect(StorageOf(settings)))
            .AddSingleton<UploadProcessor>()
            .AddNewsApi();
        AddWhatNoDeploymentDoes(builder.Services, settings);
    }

    // On one machine: an emulator starts without the container, and a file tells nobody that it has changed.
    private static void AddWhatNoDeploymentDoes(IServiceCollection services, IConfiguration settings)
    {
        if (settings["AzureWebJobsStorage"] is not null)
        {
            services.AddHostedService<UploadContainer>();
        }

        if (settings["Store"] == "sqlite")
        {
            services.AddHostedService<StoryWorker>();
        }
    }

    // The host sends its own telemetry (host.json); this is the worker's.
    private static void AddTelemetry(IServiceCollection services, IConfiguration settings)
    {
        // Each by itself: what the extensions return differs between their versions.
        var telemetry = services.AddOpenTelemetry();
        telemetry.WithMetrics(metrics => metrics.AddMeter(NewsTelemetry.Name));
        telemetry.WithTracing(traces => traces.AddSource(NewsTelemetry.Name));
        telemetry.UseFunctionsWorkerDefaults();
        if (settings["APPLICATIONINSIGHTS_CONNECTION_STRING"] is { Length: > 0 })
        {
            telemetry.UseAzureMonitorExporter(exporter => exporter.Credential = new DefaultAzureCredential());
        }
    }

    private static ITextAnalyzer AnalyzerOf(IConfiguration settings, IServiceProvider services) => settings["Analyzer"] switch
    {
        "embedded" => new EnglishTextAnalyzer(),
        "azure" => new LanguageServiceAnalyzer(
            new TextAnalyticsService(
                new TextAnalyticsClient(
                    AddressOf(settings, "Language:endpoint"),
                    new DefaultAzureCredential(),
                    new TextAnalyticsClientOptions { Retry = { MaxRetries = 0 } }),
                services.GetRequiredService<LanguageServiceOptions>()),
            SentenceSplitter.Spans,
            services.GetRequiredService<LanguageServiceOptions>(),
            services.GetRequiredService<TimeProvider>()),
        var other => throw new InvalidOperationException($"The setting Analyzer is embedded or azure, not '{other}'."),
    };

    private static INewsStore StoreOf(IConfiguration settings, IServiceProvider services) => settings["Store"] switch
    {
        // A file on this machine opens at once: a container of services cannot wait.
        "sqlite" => SqliteNewsStore.OpenAsync(settings["SqlitePath"] ?? ".news/news.db", services.GetRequiredService<TimeProvider>(), CancellationToken.None).GetAwaiter().GetResult(),
        "cosmos" => CosmosNewsStore.Connect(
            new CosmosOptions { Endpoint = AddressOf(settings, "Cosmos:accountEndpoint") },
            new DefaultAzureCredential(),
            services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<ILogger<CosmosNewsStore>>()),
        var other => throw new InvalidOperationException($"The setting Store is sqlite or cosmos, not '{other}'."),
    };

    // A connection string (Azurite), or the account's name for access by identity: the host's own storage settings.
    private static string StorageOf(IConfiguration settings) =>
        settings["AzureWebJobsStorage"] ?? $"https://{Required(settings, "AzureWebJobsStorage:accountName")}.blob.core.windows.net";

    private static Uri AddressOf(IConfiguration settings, string name) =>
        Uri.TryCreate(Required(settings, name), UriKind.Absolute, out var address) ? address : throw new InvalidOperationException($"The setting {Shown(name)} is no address (https://…).");

    private static string Required(IConfiguration settings, string name) =>
        settings[name] is { Length: > 0 } value ? value : throw new InvalidOperationException($"The setting {Shown(name)} is missing.");

    // As it is called where settings are environment variables.
    private static string Shown(string name) => name.Replace(":", "__", StringComparison.Ordinal);
}
