using News.Enrichment;

namespace News.Azure.Cosmos;

/// <summary>Stores what is known of uploads beside their articles: failures and the receipt, which share the partition of the upload.</summary>
internal sealed class UploadWriter(ItemAccess items)
{
    /// <summary>Most requests at a time for one upload.</summary>
    private const int MaxAtOnce = 16;

    private const int Page = 1_000;

    public async Task PutAsync(Failure failure, CancellationToken cancellationToken)
    {
        var place = Place.OfFailures(failure.Blob, failure.Id);
        var tries = items.Start();
        Failure? written = null;
        while (true)
        {
            var read = await items.FindAsync<FailureItem>(failure.Id, place.Key, cancellationToken);
            if (tries.AnswerWasLost && written is not null && read?.Item.Failure == written)
            {
                return;
            }

            written = failure.After(read?.Item.Failure);
            var item = new FailureItem(written.Id, place.Value, ListOrder.OfFailure(written), written.Code, written);
            if (await items.TryReplaceAsync(item, read, place.Key, tries, cancellationToken))
            {
                return;
            }
        }
    }

    /// <summary>The article's place has failed no more.</summary>
    public Task ResolveAsync(EnrichedArticle article, CancellationToken cancellationToken)
    {
        var id = Failure.IdOf(article.Id);
        return items.DeleteAsync(id, Place.OfFailures(article.Blob, id).Key, cancellationToken);
    }

    /// <summary>Closes a pass over an upload: failures that it did not tell of again go, then the receipt says that all is there.</summary>
    public async Task PutAsync(UploadReceipt receipt, IReadOnlyList<Failure> told, CancellationToken cancellationToken)
    {
        var place = Place.Of(receipt.Address);
        var ofUpload = Failure.IdOf(receipt.Address, null);
        var toldIds = told.Select(failure => failure.Id).ToHashSet(StringComparer.Ordinal);
        var stored = items.QueryAsync<FailureRow>(
            new("SELECT c.id, c.failure FROM c WHERE c.failureOrder > ''"), place.Key, Page, cancellationToken);
        var over = stored.Where(row => !toldIds.Contains(row.Id) && (row.Failure.Item is null ? row.Id == ofUpload : row.Failure.Version != receipt.Version));
        await Parallel.ForEachAsync(
            over,
            new ParallelOptions { MaxDegreeOfParallelism = MaxAtOnce, CancellationToken = cancellationToken },
            async (row, token) => await items.DeleteAsync(row.Id, place.Key, token));
        var key = ReceiptItem.KeyOf(receipt.Address.Container, receipt.Address.Name);
        await items.UpsertAsync(new ReceiptItem(place.Value, key, receipt), place.Key, cancellationToken);
    }
}
