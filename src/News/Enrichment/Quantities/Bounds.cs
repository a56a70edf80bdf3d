using News.Enrichment.Phrases;

namespace News.Enrichment.Quantities;

/// <summary>Words that say whether a number is the least, the most or about what is meant.</summary>
internal static class Bounds
{
    /// <summary>Below this, <c>over</c>, <c>under</c> and <c>around</c> before things counted one by one are prepositions: <c>clashes around two villages</c>.</summary>
    private const decimal LeastBounded = 10;

    private static readonly WordSet Prepositions = new("over under around above below");

    /// <summary>Before <c>over three days</c> these make it more than three; otherwise it means during.</summary>
    private static readonly WordSet Measuring = new("just well for in lasted lasting took after of spent aged is was are were from");

    private static readonly WordTable<List<(string[] Words, QuantityBound Bound)>> Before = new(
        new (QuantityBound Bound, string Phrases)[]
        {
            (QuantityBound.AtLeast,
                "at least|more than|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|minimum|over|just over|well over|above|upwards of|in excess of|exceeding"
                + "|exceeded|exceeds|exceed|topped|surpassed|surpassing|as few as|as little as|greater than|older than|longer than|larger than"),
            (QuantityBound.AtMost,
                "at most|up to|as many as|as much as|no more than|not more than|fewer than|less than|under|just under|well under|below|a maximum of|maximum of|maximum|younger than"
                + "|shorter than|smaller than|lower than"),
            (QuantityBound.About,
                "about|around|some|roughly|approximately|nearly|almost|close to|circa|an estimated|estimated|approaching|in the region of|in the order of"),
        }
        .SelectMany(group => group.Phrases.Split('|').Select(phrase => (Words: phrase.Split(' '), group.Bound)))
        .GroupBy(phrase => phrase.Words[^1])
        .Select(last => (last.Key, last.OrderByDescending(phrase => phrase.Words.Length).ToList())));

    /// <summary>The bound that ends before <paramref name="index"/> and begins not before <paramref name="floor"/>.</summary>
    public static (QuantityBound Bound, int First) EndingAt(Pieces pieces, int index, int floor)
    {
        var last = index - 1;
        if (pieces.IsSymbol(last, '~') || pieces.IsSymbol(last, '≈'))
        {
            return (QuantityBound.About, last);
        }

        if (pieces.IsSymbol(last, '>') || pieces.IsSymbol(last, '≥'))
        {
            return (QuantityBound.AtLeast, last);
        }

        if (pieces.IsSymbol(last, '<') || pieces.IsSymbol(last, '≤'))
        {
            return (QuantityBound.AtMost, last);
        }

        last = pieces.Is(last, "another") ? last - 1 : last;
        if (pieces.IsWord(last) && Before.TryGet(pieces.Printed(last), out var phrases))
        {
            foreach (var (words, bound) in phrases)
            {
                var first = last + 1 - words.Length;
                if (first >= floor && pieces.Are(first, words))
                {
                    return (bound, first);
                }
            }
        }

        return (QuantityBound.Exact, index);
    }

    /// <summary>Whether a bound found before a number is a preposition instead.</summary>
    public static bool IsPreposition(Pieces pieces, int first, int index, QuantityReading reading) =>
        first == index - 1 && !reading.OfAge && pieces.IsWord(first) && Prepositions.Has(pieces.Printed(first))
        && (reading.Unit is null
            ? reading.Value < LeastBounded
            : Units.IsDuration(reading.Unit) && !(pieces.IsWord(first - 1) && Measuring.Has(pieces.Printed(first - 1))) && pieces.Is(first, "over"));

    /// <summary><c>or more</c>, <c>or so</c>, <c>and over</c>; <c>+</c> printed on to the number.</summary>
    public static (QuantityBound Bound, int End)? StartingAt(Pieces pieces, int index)
    {
        if (pieces.IsSymbol(index, '+') && pieces[index].Glued)
        {
            return (QuantityBound.AtLeast, index + 1);
        }

        if (!pieces.IsAny(index, "or", "and"))
        {
            return pieces.Are(index, "at", "least") ? (QuantityBound.AtLeast, index + 2) : pieces.Are(index, "at", "most") ? (QuantityBound.AtMost, index + 2) : null;
        }

        var word = index + 1;
        if (pieces.Is(index, "and") && (pieces.IsWord(word + 1) && !Surroundings.IsFunctionWord(pieces, word + 1)))
        {
            return null;
        }

        return pieces.IsAny(word, "more", "over", "above", "older") ? (QuantityBound.AtLeast, index + 2)
            : pieces.IsAny(word, "less", "fewer", "under", "younger") ? (QuantityBound.AtMost, index + 2)
            : pieces.Are(index, "or", "so") || pieces.Are(index, "or", "thereabouts") ? (QuantityBound.About, index + 2)
            : null;
    }
}
