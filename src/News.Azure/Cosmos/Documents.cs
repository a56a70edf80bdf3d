using News.Enrichment;

namespace News.Azure.Cosmos;

/// <summary>Documents inside their items, or in pieces where they are too large.</summary>
internal sealed class Documents(ItemAccess items)
{
    /// <summary>Puts the pieces of a large document into place, where nothing refers to them yet.</summary>
    /// <returns>The document itself, or its parts.</returns>
    public async Task<(EnrichedArticle? Document, DocumentParts? Parts)> StoreAsync(EnrichedArticle article, Place place, CancellationToken cancellationToken)
    {
        var json = NewsJson.Write(article);
        if (json.Length <= DocumentParts.PieceBytes)
        {
            return (article, null);
        }

        var (parts, pieces) = DocumentParts.Cut(place, json);
        foreach (var piece in pieces)
        {
            await items.UpsertAsync(piece, place.Key, cancellationToken);
        }

        return (null, parts);
    }

    public async Task<EnrichedArticle> ReadAsync(EnrichedArticle? document, DocumentParts? parts, Place place, CancellationToken cancellationToken)
    {
        if (document is not null)
        {
            return document;
        }

        var pieces = new List<PartItem>();
        foreach (var id in parts!.Ids)
        {
            var piece = await items.FindAsync<PartItem>(id, place.Key, cancellationToken);
            pieces.Add(piece?.Item ?? throw new StoreUnavailableException(CosmosErrors.Damaged, $"A piece of the article at {place.Value} is missing: {id}."));
        }

        return NewsJson.Read(DocumentParts.Join(pieces));
    }
}
