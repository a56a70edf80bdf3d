using System.Net;
using System.Runtime.CompilerServices;
using Microsoft.Azure.Cosmos;

namespace News.Azure.Cosmos;

/// <summary>Reads and writes items of one container, patiently.</summary>
internal sealed class ItemAccess(Container container, Func<Tries> start)
{
    private static readonly ItemRequestOptions WithoutContent = new() { EnableContentResponseOnWrite = false };

    public Tries Start() => start();

    /// <returns><see langword="null"/> when there is no such item.</returns>
    public async Task<Stored<T>?> FindAsync<T>(string id, PartitionKey partition, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            var response = await start().RunAsync(() => container.ReadItemAsync<T>(id, partition, cancellationToken: cancellationToken), cancellationToken);
            return new(response.Resource, response.ETag);
        }
        catch (CosmosException missing) when (IsMissing(missing))
        {
            return null;
        }
    }

    /// <summary>Writes an item whatever is there.</summary>
    public Task UpsertAsync<T>(T item, PartitionKey partition, CancellationToken cancellationToken)
        where T : IItem =>
        start().RunAsync(() => container.UpsertItemAsync(item, partition, WithoutContent, cancellationToken), cancellationToken);

    /// <summary>Writes an item over the one that was read, or a new one where none was.</summary>
    /// <returns><see langword="false"/> when another writer was there first, or this one in a try whose answer was lost.</returns>
    public async Task<bool> TryReplaceAsync<T>(T item, Stored<T>? read, PartitionKey partition, Tries tries, CancellationToken cancellationToken)
        where T : class, IItem
    {
        try
        {
            await tries.RunAsync(
                () => read is null
                    ? container.CreateItemAsync(item, partition, WithoutContent, cancellationToken)
                    : container.ReplaceItemAsync(
                        item, item.Id, partition, new() { IfMatchEtag = read.ETag, EnableContentResponseOnWrite = false }, cancellationToken),
                cancellationToken);
            return true;
        }
        catch (CosmosException conflict) when (IsConflict(conflict))
        {
            return false;
        }
    }

    /// <summary>Deletes an item if it is there.</summary>
    public async Task DeleteAsync(string id, PartitionKey partition, CancellationToken cancellationToken)
    {
        try
        {
            await start().RunAsync(() => container.DeleteItemAsync<object>(id, partition, cancellationToken: cancellationToken), cancellationToken);
        }
        catch (CosmosException missing) when (IsMissing(missing))
        {
        }
    }

    /// <summary>Does all that is in a batch, or nothing.</summary>
    /// <returns><see langword="false"/> as <see cref="TryReplaceAsync"/>.</returns>
    public async Task<bool> TryBatchAsync(PartitionKey partition, Action<TransactionalBatch> fill, Tries tries, CancellationToken cancellationToken)
    {
        try
        {
            return await tries.RunAsync(
                async () =>
                {
                    var batch = container.CreateTransactionalBatch(partition);
                    fill(batch);
                    using var response = await batch.ExecuteAsync(cancellationToken);
                    return response.IsSuccessStatusCode ? true : throw new BatchRefusedException(response);
                },
                cancellationToken);
        }
        catch (CosmosException conflict) when (IsConflict(conflict))
        {
            return false;
        }
    }

    /// <summary>The rows of a query, read page by page as they are asked for.</summary>
    /// <param name="partition"><see langword="null"/> for all.</param>
    public async IAsyncEnumerable<T> QueryAsync<T>(
        QueryDefinition query, PartitionKey? partition, int pageSize, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var pages = container.GetItemQueryIterator<T>(query, requestOptions: new() { PartitionKey = partition, MaxItemCount = pageSize });
        while (pages.HasMoreResults)
        {
            foreach (var row in await start().RunAsync(() => pages.ReadNextAsync(cancellationToken), cancellationToken))
            {
                yield return row;
            }
        }
    }

    /// <summary>Counts what a condition holds for.</summary>
    /// <param name="query">Selects one number.</param>
    public async Task<long> NumberAsync(QueryDefinition query, PartitionKey? partition, CancellationToken cancellationToken) =>
        await QueryAsync<long>(query, partition, pageSize: -1, cancellationToken).FirstOrDefaultAsync(cancellationToken);

    private static bool IsMissing(CosmosException error) =>
        error.StatusCode == HttpStatusCode.NotFound && error.SubStatusCode != CosmosErrors.OwnerIsGone;

    private static bool IsConflict(CosmosException error) => error.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.PreconditionFailed;
}
