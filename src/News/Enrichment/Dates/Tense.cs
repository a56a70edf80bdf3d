using News.Enrichment.Phrases;
using News.Text;

namespace News.Enrichment.Dates;

internal enum Tense
{
    Unknown,
    Past,
    Future,
}

/// <summary>Tells past from future by the verb nearest before an expression in its sentence, or else by the first one after it.</summary>
internal static class TenseReader
{
    /// <summary>Beyond that many pieces a verb belongs to another clause.</summary>
    private const int Reach = 24;

    /// <summary>A participle this near after <c>will</c> or <c>due to</c> belongs to it.</summary>
    private const int FutureHold = 4;

    private static readonly WordSet FutureWords = new("will shall would ll due scheduled upcoming tomorrow can could may might must expect expects hope hopes forecast forecasts");

    /// <summary>After a form of <c>be</c> these look ahead.</summary>
    private static readonly WordSet Settled = new("expected planned set going scheduled slated");

    /// <summary>Before <c>to</c> or <c>for</c> these look ahead.</summary>
    private static readonly WordSet Plans = new(
        "expected planned plans plan set going scheduled slated due intends intend promised pledged vowed agreed ordered invited wants decided ready prepares preparing about");

    /// <summary>News tells the past in the past tense; of these a present tense is a timetable: <c>polls open on Thursday</c>.</summary>
    private static readonly WordSet Timetable = new(
        """
        opens open closes close starts start begins begin ends end meets meet takes take resumes resume reopens reopen runs run arrives arrive leaves leave returns return
        hosts host plays play visits visit votes vote turns turn sits sit decides decide faces face goes go expires expire
        """);

    private static readonly WordSet NounMarkers = new("the a an this that his her its their our of first last no");
    private static readonly WordSet BeForms = new("is are be was were being");

    private static readonly WordSet Reporting = new("said told wrote announced reported added confirmed stated");

    /// <summary>The tense around the pieces from <paramref name="first"/> to before <paramref name="end"/>, within their sentence.</summary>
    public static Tense At(Pieces pieces, int first, int end, TextSpan sentence)
    {
        var until = pieces.Are(first - 2, "at", "least") ? first - 3 : first - 1;
        if (pieces.IsAny(until, "until", "till"))
        {
            return Tense.Future;
        }

        if (pieces.Is(first - 1, "of") && !pieces.Is(first - 2, "hours"))
        {
            return Tense.Unknown;   // the verb tells of what the date belongs to, not of the date: the pact of 17 May will lapse
        }

        var before = Before(pieces, first, sentence.Offset);
        return before != Tense.Unknown ? before
            : After(pieces, end, sentence.End) is var after and not Tense.Unknown ? after
            : pieces.Is(first - 1, "by") ? Tense.Future
            : Tense.Unknown;
    }

    public static Tense Before(Pieces pieces, int index, int sentenceStart = 0)
    {
        var start = index;
        while (start > 0 && index - start < Reach && pieces[start - 1].Offset >= sentenceStart && pieces[start - 1].Kind is not (PieceKind.Break or PieceKind.Edge))
        {
            start--;
        }

        var tense = Tense.Unknown;
        var holdUntil = start;
        for (var i = start; i < index; i++)
        {
            if (Of(pieces, i) is var found and not Tense.Unknown && (found == Tense.Future || i >= holdUntil || Reporting.Has(pieces.Printed(i))))
            {
                tense = found;
                holdUntil = found == Tense.Future ? i + FutureHold : holdUntil;
            }
        }

        return tense;
    }

    private static Tense After(Pieces pieces, int index, int sentenceEnd)
    {
        for (var i = index; i < index + Reach && pieces[i].Kind is not (PieceKind.Break or PieceKind.Edge) && pieces[i].Offset < sentenceEnd; i++)
        {
            if (Of(pieces, i) is var found and not Tense.Unknown)
            {
                return found;
            }
        }

        return Tense.Unknown;
    }

    private static Tense Of(Pieces pieces, int index)
    {
        if (!pieces.IsLowerWord(index))
        {
            return Tense.Unknown;
        }

        var word = pieces.Printed(index);
        return FutureWords.Has(word) || LooksAhead(pieces, index, word) ? Tense.Future
            : Verbs.IsPast(word) ? Tense.Past
            : Tense.Unknown;
    }

    // "by a single vote"
    private static bool IsNounAfter(Pieces pieces, int index) => pieces.IsAny(index - 2, "a", "an", "the") && pieces.IsAny(index - 1, "single", "final", "close", "narrow");

    private static bool LooksAhead(Pieces pieces, int index, ReadOnlySpan<char> word) =>
        (pieces.IsAny(index, "is", "are") && pieces.IsAny(index + 1, "to", "on"))
        || (Plans.Has(word) && pieces.IsAny(index + 1, "to", "for"))
        || (Settled.Has(word) && pieces.IsWord(index - 1) && BeForms.Has(pieces.Printed(index - 1)))
        || (Timetable.Has(word) && !(pieces.IsWord(index - 1) && (NounMarkers.Has(pieces.Printed(index - 1)) || IsNounAfter(pieces, index))) && !pieces.Is(index + 1, "of"));
}
