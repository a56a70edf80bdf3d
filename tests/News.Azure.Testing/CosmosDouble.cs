using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace News.Azure.Testing;

/// <summary>
/// An Azure Cosmos DB account (API for NoSQL) in memory, spoken to by the real SDK in Gateway mode over loopback HTTP: documents, transactional batch and bulk, queries,
/// change feed, and faults on demand.
/// </summary>
/// <remarks>
/// It holds our reading of the service, so tests assert contents and not only success, and the same tests run against a real account too. One physical partition;
/// no throughput, stored procedures, patches or time to live.
/// </remarks>
public sealed class CosmosDouble : IAsyncDisposable
{
    /// <summary>The service's own limit is 2 MB an item; a batch may hold more than it allows, so that the double itself can refuse it.</summary>
    private const long MaxRequestBytes = 16 << 20;

    private readonly WebApplication app;

    private CosmosDouble(WebApplication app, Faults faults, Uri endpoint)
    {
        this.app = app;
        Faults = faults;
        Endpoint = endpoint;
    }

    public Uri Endpoint { get; }

    public Faults Faults { get; }

    public static async Task<CosmosDouble> StartAsync()
    {
        // The SDK looks for the virtual machine it runs on, which costs each client seconds outside of Azure.
        Environment.SetEnvironmentVariable("COSMOS_DISABLE_IMDS_ACCESS", "true");
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(server => server.Limits.MaxRequestBodySize = MaxRequestBytes);
        var app = builder.Build();
        var faults = new Faults();
        var account = new Account();
        app.Run(context => Exchange.AnswerAsync(context, account, faults));
        await app.StartAsync();
        var address = new Uri(app.Urls.First());
        account.Endpoint = address;
        return new(app, faults, address);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(new CancellationToken(canceled: true));
        await app.DisposeAsync();
    }
}
