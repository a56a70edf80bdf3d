using System.Globalization;
using News.Articles;
using News.Stories;

namespace News.Azure.Cosmos;

/// <summary>
/// Places in lists as one text each, so that a list is one range of one index path: no composite index, and a cursor is the last text. Ascending: latest first, ties by id.
/// </summary>
internal static class ListOrder
{
    private const string Dated = "0";

    /// <summary>Where the articles without a date begin.</summary>
    public const string Undated = "1";

    private const long LastSecond = 315_537_897_599;   // of year 9999, from year 1

    /// <summary>Below every place.</summary>
    public const string Lowest = "";

    /// <summary>Above every place.</summary>
    public const string Highest = "~";

    /// <summary>The latest publication first, the undated last.</summary>
    public static string OfArticle(PublicationDate published, Place place) =>
        (published.Start() is { } start ? Dated + SecondsLeft(CeilingSeconds(start)) : Undated) + place.Value;

    /// <summary>The articles published in <c>[from, before)</c> have places in <c>[First, End)</c>; an open end leaves out the undated too.</summary>
    public static (string First, string End) Published(DateTimeOffset? from, DateTimeOffset? before) => (from, before) switch
    {
        (null, null) => (Lowest, Highest),
        _ => (
            before is { } end ? Dated + SecondsLeft(CeilingSeconds(end) - 1) : Lowest,
            from is { } start ? Dated + SecondsLeft(CeilingSeconds(start) - 1) : Undated),
    };

    /// <summary>The latest receipt first, what was never received last.</summary>
    public static string OfReceipt(DateTimeOffset? receivedAt, Place place) => receivedAt is { } at ? Dated + TicksLeft(at) + place.Value : Undated + place.Value;

    /// <summary>The earliest change first.</summary>
    public static string OfChange(DateTimeOffset changedAt, Place place) => Of(changedAt) + place.Value;

    /// <summary>The latest first.</summary>
    public static string OfFailure(Failure failure) =>
        TicksLeft(failure.LastAt) + failure.Id;

    /// <summary>The latest publication first; after all dated ones, stories without a dated article, the latest change first.</summary>
    public static string OfStory(Story story)
    {
        var left = story.Card.To is { } last
            ? DateTimeOffset.MaxValue.UtcTicks - last.UtcTicks
            : DateTimeOffset.MaxValue.UtcTicks + 1 + (DateTimeOffset.MaxValue.UtcTicks - story.Card.UpdatedAt.UtcTicks);
        return left.ToString("D19", CultureInfo.InvariantCulture) + story.Id.Value;
    }

    /// <summary>The earliest first.</summary>
    public static string Of(DateTimeOffset instant) => instant.UtcTicks.ToString("D19", CultureInfo.InvariantCulture);

    private static string TicksLeft(DateTimeOffset instant) => (DateTimeOffset.MaxValue.UtcTicks - instant.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);

    private static string SecondsLeft(long second) => (LastSecond - second).ToString("D12", CultureInfo.InvariantCulture);

    // Publication dates have whole seconds: from and before can be rounded up to theirs.
    private static long CeilingSeconds(DateTimeOffset instant) => (instant.UtcTicks + TimeSpan.TicksPerSecond - 1) / TimeSpan.TicksPerSecond;
}
