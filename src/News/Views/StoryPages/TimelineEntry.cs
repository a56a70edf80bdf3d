using News.Articles;

namespace News.Views.StoryPages;

/// <summary>Something that happened, as one sentence tells it, with the other sentences that tell of it.</summary>
/// <param name="Date">ISO 8601 day, month or year; <see langword="null"/> when no text gives it.</param>
/// <param name="Precision"><c>day</c>, <c>month</c> or <c>year</c>.</param>
/// <param name="Partial">TIMEX3 value of a date whose year is open, as in <c>XXXX-06-09</c>.</param>
/// <param name="Rule">What gave the date, or why there is none.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Articles">How many articles tell of it, reprints left out.</param>
/// <param name="Sources">Their outlets.</param>
/// <param name="Others">The other sentences.</param>
public sealed record TimelineEntry(
    string? Date,
    string? Precision,
    string? Partial,
    string Rule,
    string Text,
    DatedEvidence Evidence,
    int Articles,
    IReadOnlyList<string> Sources,
    IReadOnlyList<DatedEvidence> Others);

/// <param name="DateOffset">Where the date stands; <see langword="null"/> for a sentence without one.</param>
public sealed record DatedEvidence(
    ArticleId Article, int Revision, string? Title, string? Source, string? Published, int Offset, int Length, int? DateOffset, int? DateLength)
    : Evidence(Article, Revision, Title, Source, Published, Offset, Length);
