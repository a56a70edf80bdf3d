using News.Enrichment;

namespace News.Stories;

/// <summary>The sentences that say why, where no likeness does.</summary>
internal static class StoryReasons
{
    public const string PlacedAnew = "Its text or its analysis has changed.";

    public static StoryReason Reprint(Duplicate duplicate) => new(
        duplicate.Kind == DuplicateKind.Exact ? "It has the text of an article of this story." : "It reprints an article of this story.", [], [], []);
}
