using News.Enrichment.Phrases;
using News.Enrichment.Statements;

namespace News.Enrichment.Quantities;

/// <summary>Tells ages from other numbers and from spans of years.</summary>
internal static class Ages
{
    private const decimal Oldest = 120;
    private const int LongestList = 6;

    /// <summary>The index after <c>25 years old</c>, <c>25-year-old</c>, <c>25 years of age</c>, <c>aged up to 25 years</c>; 0 when the years are no age.</summary>
    /// <param name="end">The index after the unit.</param>
    public static int EndAfterYears(Pieces pieces, QuantityReading reading, int end) =>
        pieces.Is(end, "old") ? end + 1
        : pieces.IsHyphen(end) && pieces.IsAny(end + 1, "old", "olds") ? end + 2
        : pieces.Are(end, "of", "age") ? end + 2
        : IsToldBefore(pieces, reading) ? end
        : 0;

    /// <summary>The index after <c>11-month-old</c>; 0 for anything else.</summary>
    public static int EndAfterMonths(Pieces pieces, int end) => pieces.IsHyphen(end) && pieces.IsAny(end + 1, "old", "olds") ? end + 2 : 0;

    // "aged 19 and 23", "aged nine, ten and thirteen"
    private static bool IsListed(Pieces pieces, int before)
    {
        var at = before;
        for (var listed = 0; listed < LongestList; listed++)
        {
            at -= pieces.IsAny(at, "and", "or") && pieces.IsSymbol(at - 1, ',') ? 2 : pieces.IsAny(at, "and", "or") || pieces.IsSymbol(at, ',') ? 1 : 0;
            if (at == before || !(pieces.IsNumber(at) || (pieces.IsWord(at) && NumberWords.IsNumber(pieces.Printed(at)))))
            {
                return false;
            }

            if (pieces.Is(at - 1, "aged"))
            {
                return true;
            }

            at--;
        }

        return false;
    }

    /// <summary><c>aged 43</c>, <c>the age of 43</c>, <c>Ada Brenn, 43,</c>, <c>the widow, 87,</c>.</summary>
    public static bool IsToldBefore(Pieces pieces, QuantityReading reading)
    {
        var before = Bounds.EndingAt(pieces, reading.First, 0).First - 1;
        var isBesideName = pieces.IsSymbol(before, ',') && pieces.IsWord(before - 1) && (pieces.IsCapital(before - 1) || (SpeakerWords.IsRole(pieces.Printed(before - 1)) && !SpeakerWords.IsPlural(pieces.Printed(before - 1)))) && pieces.IsNumber(reading.First)
            && (pieces.IsSymbol(reading.End, ',') || pieces.IsSymbol(reading.End, '.'));
        return reading.Value is > 0 and < Oldest
            && (isBesideName || IsListed(pieces, before) || pieces.Is(before, "aged") || (pieces.Is(before, "of") && pieces.IsAny(before - 1, "age", "ages")));
    }
}
