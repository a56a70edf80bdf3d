using News.Articles;
using News.Enrichment;

namespace News.Sqlite;

/// <summary>
/// An article's place in the list of articles as one number, so that the search index itself is in list order: the latest publication first, articles of the same
/// second by id, the undated last, by id.
/// </summary>
/// <remarks>
/// A dated key holds the seconds left until the end of year 9999 (39 bits) and the head of the id (24 bits); an undated one lies above them all and holds 60 bits of
/// the id. Two articles with one key are told apart by the store, which takes the next free one.
/// </remarks>
internal static class SortKey
{
    private const int IdBits = 24;
    private const int UndatedIdBits = 60;
    private const int BitsPerCharacter = 5;   // of an id, which is base32
    private const long LastSecond = 315_537_897_599;   // of year 9999, from year 1
    private const long FirstUndated = (LastSecond + 1) << IdBits;

    public const long Lowest = 0;
    public const long Highest = long.MaxValue;

    public const long LastDated = FirstUndated - 1;

    public static long Of(EnrichedArticle article) => article.Published.Start() is { } start
        ? FirstOf(CeilingSeconds(start)) + IdHead(article.Id, IdBits)
        : FirstUndated + IdHead(article.Id, UndatedIdBits);

    /// <summary>The keys of articles published in <c>[from, before)</c>, both inclusive; an open end leaves out the undated too.</summary>
    public static (long First, long Last) Between(DateTimeOffset? from, DateTimeOffset? before)
    {
        if (from is null && before is null)
        {
            return (Lowest, Highest);
        }

        return (
            before is { } end ? FirstOf(CeilingSeconds(end) - 1) : Lowest,
            from is { } start ? FirstOf(CeilingSeconds(start) - 1) - 1 : FirstUndated - 1);
    }

    /// <summary>When an article with this key was published; <see langword="null"/> for the undated.</summary>
    public static DateTimeOffset? PublishedOf(long key) =>
        key >= FirstUndated ? null : new DateTimeOffset((LastSecond - (key >> IdBits)) * TimeSpan.TicksPerSecond, TimeSpan.Zero);

    private static long FirstOf(long second) => (LastSecond - second) << IdBits;

    // Publication dates have whole seconds: from and before can be rounded up to theirs.
    private static long CeilingSeconds(DateTimeOffset instant) => (instant.UtcTicks + TimeSpan.TicksPerSecond - 1) / TimeSpan.TicksPerSecond;

    private static long IdHead(ArticleId id, int bits)
    {
        var head = 0L;
        var characters = id.Value.AsSpan(Math.Min(id.Value.Length, id.Value.IndexOf('_', StringComparison.Ordinal) + 1));
        var count = (bits + BitsPerCharacter - 1) / BitsPerCharacter;
        for (var i = 0; i < count; i++)
        {
            head = (head << BitsPerCharacter) | Rank(i < characters.Length ? characters[i] : '2');
        }

        return head >> ((count * BitsPerCharacter) - bits);
    }

    /// <summary>A base32 character's rank in ordinal order: digits before letters.</summary>
    private static long Rank(char character) => character switch
    {
        >= '2' and <= '7' => character - '2',
        >= 'a' and <= 'z' => character - 'a' + 6,
        _ => 0,
    };
}
