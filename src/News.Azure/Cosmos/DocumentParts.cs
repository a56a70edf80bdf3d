namespace News.Azure.Cosmos;

/// <summary>Where a document lies that is too large for its item: in pieces beside it, named by what is in them.</summary>
/// <param name="Digest">Of all the bytes.</param>
internal sealed record DocumentParts(string Digest, int Count)
{
    /// <summary>
    /// Larger documents are cut, in pieces of this size. Above half a megabyte the price of a write jumps (184 RU for 512 KB, 625 RU for 1 MB), and three documents of
    /// this size fit into one batch of 2 MB; a piece as base64 stays below 512 KB.
    /// </summary>
    public const int PieceBytes = 380_000;

    public IEnumerable<string> Ids => Enumerable.Range(0, Count).Select(number => $"part-{Digest}-{number}");

    public static (DocumentParts Parts, IReadOnlyList<PartItem> Items) Cut(Place place, byte[] document)
    {
        var pieces = document.Chunk(PieceBytes).ToList();
        var parts = new DocumentParts(Text.Digest.Sha256(document).Split(':')[^1], pieces.Count);
        return (parts, [.. parts.Ids.Zip(pieces, (id, piece) => new PartItem(id, place.Value, piece))]);
    }

    public static byte[] Join(IEnumerable<PartItem> items) => [.. items.SelectMany(item => item.Part)];
}
