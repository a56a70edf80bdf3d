using News.Azure;
using NewsFunctions.Local.Azurite;

[assembly: AssemblyFixture(typeof(NewsFunctions.Local.Tests.AzuriteFixture))]

// The tests start services and kill them: side by side they would only wait for each other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace NewsFunctions.Local.Tests;

/// <summary>A real Azurite of the tests' own, which outlives the heads that they kill.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private AzuriteProcess? azurite;

    internal AzuritePorts Ports { get; } = AzuritePorts.ChooseAny();

    public string ConnectionString => Ports.ConnectionString;

    public async ValueTask InitializeAsync() => await StartAsync();

    public async Task StartAsync() => azurite = await AzuriteProcess.StartAsync(
        await AzuriteInstallation.EnsureAsync(_ => { }, CancellationToken.None), folder.Path, Ports, CancellationToken.None);

    public async Task StopAsync() => await azurite!.DisposeAsync();

    /// <summary>The container, empty.</summary>
    public async Task<BlobUploads> EmptyAsync()
    {
        var container = new global::Azure.Storage.Blobs.BlobContainerClient(ConnectionString, "articles");
        await container.CreateIfNotExistsAsync();
        await foreach (var blob in container.GetBlobsAsync())
        {
            await container.DeleteBlobAsync(blob.Name);
        }

        return BlobUploads.Connect(ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        folder.Dispose();
    }
}
