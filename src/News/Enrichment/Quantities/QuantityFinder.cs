using News.Enrichment.Phrases;
using News.Text;

namespace News.Enrichment.Quantities;

/// <summary>
/// Finds numbers in English text with their bound, their unit and what they count. Numbers in dates, names, scores, telephone numbers and lists are no quantities, nor are
/// those of more than 15 digits.
/// </summary>
public static class QuantityFinder
{
    /// <param name="dates">Mentions in text order; numbers inside of them are theirs.</param>
    /// <returns>Mentions in text order, none overlapping.</returns>
    public static IReadOnlyList<QuantityMention> Find(string text, IReadOnlyList<DateMention> dates) =>
        Find(new Pieces(text), dates);

    /// <param name="pieces">Those inside of dates are taken.</param>
    internal static List<QuantityMention> Find(Pieces pieces, IReadOnlyList<DateMention> dates) =>
        Find(pieces.Without(dates.Select(date => new TextSpan(date.Offset, date.Length))));

    internal static List<QuantityMention> Find(Pieces pieces)
    {
        var mentions = new List<QuantityMention>();
        var (floor, next) = (0, 0);
        while (next < pieces.Count)
        {
            if (!QuantityReader.MayBegin(pieces, next) || QuantityReader.Read(pieces, next, floor) is not { } found)
            {
                next++;
                continue;
            }

            var last = found.Reading;
            mentions.Add(Mention(pieces, last));
            if (found.Upper is { } upper)
            {
                mentions.Add(Mention(pieces, upper));
                last = upper;
            }

            next = floor = last.End;
        }

        return mentions;
    }

    private static QuantityMention Mention(Pieces pieces, QuantityReading reading)
    {
        var span = pieces.Span(reading.First, reading.End);
        var of = reading.Of is { } things ? pieces.Span(things.First, things.End) : default;
        return new(
            pieces.Text.Substring(span.Offset, span.Length),
            span.Offset,
            span.Length,
            WithoutTrailingZeros(reading.Value),
            reading.Bound,
            reading.Unit,
            reading.OfAge ? "age" : of.Length > 0 ? pieces.Text.Substring(of.Offset, of.Length) : null);
    }

    /// <summary>1.2 billion is written 1200000000, not 1200000000.0. Dividing by a 1 of the largest scale drops the zeros.</summary>
    private static decimal WithoutTrailingZeros(decimal value) => value.Scale == 0 ? value : value / 1.0000000000000000000000000000m;
}
