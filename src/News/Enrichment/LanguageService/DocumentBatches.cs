namespace News.Enrichment.LanguageService;

/// <summary>Groups documents into requests, in order, by number and size.</summary>
internal static class DocumentBatches
{
    public static IEnumerable<IReadOnlyList<LanguageDocument>> Of(IEnumerable<LanguageDocument> documents, int maxDocuments)
    {
        var batch = new List<LanguageDocument>();
        var bytes = 0;
        foreach (var document in documents)
        {
            var size = ServiceLimits.Bytes(document);
            if (batch.Count == maxDocuments || (batch.Count > 0 && bytes + size > ServiceLimits.BytesForDocuments))
            {
                yield return batch;
                (batch, bytes) = ([], 0);
            }

            batch.Add(document);
            bytes += size;
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }
}
