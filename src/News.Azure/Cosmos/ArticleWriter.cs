using Microsoft.Azure.Cosmos;
using News.Articles;
using News.Enrichment;
using News.Views;

namespace News.Azure.Cosmos;

/// <summary>
/// Stores articles. What an article changes lies in one partition and is written in one transaction, under the ETag of what was read: a writer that was overtaken reads
/// again and thinks again.
/// </summary>
internal sealed class ArticleWriter(ItemAccess items, Documents documents)
{
    private const int FirstRevision = 1;

    private static readonly TransactionalBatchItemRequestOptions WithoutContent = new() { EnableContentResponseOnWrite = false };

    private sealed record Write(ArticleItem Item, PutKind Kind)
    {
        /// <summary>Whether this is the write that left the item: after a lost answer a conflict may be with ourselves.</summary>
        public bool Left(ArticleItem item) => item.Version == Item.Version && item.Changes == Item.Changes && item.ChangedAt == Item.ChangedAt;
    }

    /// <param name="at">Decides the order of changes.</param>
    public async Task<PutOutcome> PutAsync(EnrichedArticle article, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var place = Place.Of(article.Id) ?? throw new ArgumentException("No article has so long an id.", nameof(article));
        var next = new ArticleVersion(FirstRevision, ArticleContent.Key(article), article.Analyzer, article.ReceivedAt);
        var tries = items.Start();
        Write? write = null;
        while (true)
        {
            var read = await items.FindAsync<ArticleItem>(ArticleItem.TheId, place.Key, cancellationToken);
            if (tries.AnswerWasLost && read is not null && write?.Left(read.Item) == true)
            {
                return Outcome(article, write);
            }

            var kind = next.Over(read?.Item.Version);
            write = kind switch
            {
                PutKind.Stale => new(read!.Item, kind),
                PutKind.Unchanged => new(read!.Item with { Version = read.Item.Version with { ReceivedAt = next.LaterReceipt(read.Item.Version) } }, kind),
                _ => new(await PrepareAsync(article, next, kind, read?.Item, place, at, cancellationToken), kind),
            };
            if (write.Item == read?.Item || await items.TryBatchAsync(place.Key, batch => Fill(batch, article.Id, write, read), tries, cancellationToken))
            {
                return Outcome(article, write);
            }
        }
    }

    private static PutOutcome Outcome(EnrichedArticle article, Write write) => new(article.Id, write.Item.Version.Revision, write.Kind);

    private async Task<ArticleItem> PrepareAsync(
        EnrichedArticle article, ArticleVersion next, PutKind kind, ArticleItem? stored, Place place, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var version = stored is null ? next : next with
        {
            Revision = stored.Version.Revision + (kind == PutKind.Revised ? 1 : 0),
            ReceivedAt = next.LaterReceipt(stored.Version),
        };
        var numbered = article with { Revision = version.Revision };
        var (document, parts) = await documents.StoreAsync(numbered, place, cancellationToken);
        var terms = ArticleTerms.Of(article);
        var fits = ArticleTerms.Fit(terms);
        var changedAt = Later(at, stored?.ChangedAt);
        return new(
            place.Value,
            version,
            ListOrder.OfArticle(article.Published, place),
            ListOrder.OfReceipt(article.ReceivedAt, place),
            ListOrder.OfChange(changedAt, place),
            fits ? terms : [],
            fits ? null : true,
            document is null ? null : ArticleSummary.Of(numbered),
            document,
            parts,
            [.. EntityReference.Named(article).Select(EntityReference.Of)],
            (stored?.Changes ?? 0) + 1,
            changedAt);
    }

    /// <summary>Clocks of two machines differ: of one article the changes stay in order all the same.</summary>
    private static DateTimeOffset Later(DateTimeOffset now, DateTimeOffset? last) => now > last || last is null ? now : last.Value.AddTicks(1);

    private static void Fill(TransactionalBatch batch, ArticleId id, Write write, Stored<ArticleItem>? read)
    {
        var (item, kind) = write;
        _ = read is null
            ? batch.CreateItem(item, WithoutContent)
            : batch.ReplaceItem(item.Id, item, new() { IfMatchEtag = read.ETag, EnableContentResponseOnWrite = false });
        if (kind == PutKind.Revised)
        {
            var earlier = read!.Item;
            batch.CreateItem(new RevisionItem(earlier.Place, earlier.Version.Revision, earlier.Document, earlier.Parts), WithoutContent);
        }

        if (kind != PutKind.Unchanged)
        {
            batch.CreateItem(
                new PendingChange(PendingChange.IdOf(item.Changes), item.Place, id, item.Version.Revision, kind, ListOrder.Of(item.ChangedAt)),
                WithoutContent);
        }
    }
}
