using News.Enrichment.Phrases;

namespace News.Enrichment.Quantities;

/// <summary>Numbers that count nothing: parts of names, addresses, telephone and list numbers, scores, years.</summary>
internal static class NumbersInNames
{
    private const int EarliestYear = 1900, LatestYear = 2099;

    private static readonly WordSet Designators = new(
        """
        article section chapter page room route number no nos line paragraph phase level stage version grade type category channel gate flight unit highway platform resolution act
        clause figure table volume issue season episode block district ward apartment flat zone sector pier berth runway class box extension lot bus tram appendix rule
        """);

    /// <param name="floor">Where the last mention ended: a number right behind it is none of a row of numbers.</param>
    public static bool Has(Pieces pieces, int index, int end, int floor)
    {
        var before = index - 1;
        return (pieces.IsNumber(before) && before >= floor)
            || IsGluedBefore(pieces, index) || IsGluedAfter(pieces, end) || HasLeadingZero(pieces, index) || IsListNumber(pieces, index, end)
            || (pieces.IsWord(before) && Designators.Has(pieces.Printed(before)))
            || (pieces.IsSymbol(before, '.') && pieces.IsAny(before - 1, "no", "nos", "art", "sec"))
            || IsAfterName(pieces, index, end)
            || (IsLikeYear(pieces, index) && end == index + 1 && !Counts(pieces, end));
    }

    private static bool IsGluedBefore(Pieces pieces, int index)
    {
        if (!pieces[index].Glued)
        {
            return false;
        }

        var before = index - 1;
        return pieces.IsWord(before)
            || (pieces.IsDash(before) && pieces[before].Glued && pieces[before - 1].Kind is PieceKind.Word or PieceKind.Number)
            || (pieces[before].Kind == PieceKind.Symbol && pieces.Text[pieces[before].Offset] is '/' or '#' or '@' or '_' or '=' or '&' or '+' or '\\' or ':' or '.');
    }

    /// <summary><c>5G</c>, <c>24/7</c>, <c>3:2</c>; <c>2-1</c> once no range was found.</summary>
    private static bool IsGluedAfter(Pieces pieces, int end)
    {
        if (!pieces[end].Glued)
        {
            return false;
        }

        return (pieces.IsWord(end) && Units.At(pieces, end) is null && Money.After(pieces, end) is null && !NumberWords.IsOrdinalSuffix(pieces, end) && !pieces.Is(end, "m"))
            || ((pieces.IsSymbol(end, '/') || pieces.IsSymbol(end, ':') || pieces.IsDash(end)) && pieces[end + 1] is { Glued: true, Kind: PieceKind.Number });
    }

    private static bool HasLeadingZero(Pieces pieces, int index) =>
        pieces.IsNumber(index) && pieces[index].Length > 1 && pieces.Printed(index)[0] == '0' && char.IsAsciiDigit(pieces.Printed(index)[1]);

    private static bool IsListNumber(Pieces pieces, int index, int end) =>
        pieces.IsNumber(index)
        && ((pieces[index - 1].Kind is PieceKind.Break or PieceKind.Edge && (pieces.IsSymbol(end, '.') || pieces.IsSymbol(end, ')')) && pieces[end].Glued)
            || ((pieces.IsSymbol(index - 1, '(') || pieces.IsSymbol(index - 1, '[')) && (pieces.IsSymbol(end, ')') || pieces.IsSymbol(end, ']'))));

    /// <summary><c>Boeing 737</c>; but <c>in Varn 12 people</c> counts.</summary>
    private static bool IsAfterName(Pieces pieces, int index, int end)
    {
        var before = index - 1;
        return pieces.IsNumber(index) && pieces.IsCapital(before) && !Surroundings.IsFunctionWord(pieces, before) && !pieces.IsAny(before, "another", "only", "just", "those") && !pieces.IsAny(before, "these", "including", "some", "all") && Bounds.EndingAt(pieces, index, 0).First == index
            && !(Counts(pieces, end) && (Surroundings.IsFunctionWord(pieces, before - 1) && !pieces.IsAny(before - 1, "a", "an", "the") || pieces[before - 1].Kind is not PieceKind.Word));
    }

    private static bool IsLikeYear(Pieces pieces, int index) => pieces[index].Length == 4 && pieces.Small(index) is >= EarliestYear and <= LatestYear;

    private static bool Counts(Pieces pieces, int index) => Surroundings.CountsThings(pieces, index) || Units.At(pieces, index) is not null || pieces.Is(index, "of");
}
