using News.Articles;
using News.Enrichment.Phrases;
using News.Text;

namespace News.Enrichment.Dates;

/// <summary>
/// Finds expressions of time in English text and resolves them against the publication date, dates told before and the tense; never against the day of receipt.
/// </summary>
public static class DateFinder
{
    /// <param name="sentences">Ordered spans, which say how far a verb's tense reaches; without any, line ends do.</param>
    /// <returns>Mentions in text order, none overlapping.</returns>
    public static IReadOnlyList<DateMention> Find(string text, IReadOnlyList<TextSpan> sentences, PublicationDate published) =>
        Find(new Pieces(text), sentences, published);

    internal static List<DateMention> Find(Pieces pieces, IReadOnlyList<TextSpan> sentences, PublicationDate published)
    {
        var resolver = new DateResolver(PartialDate.Parse(published.Value));
        var mentions = new List<DateMention>();
        var readings = Readings(pieces);
        var sentence = 0;
        for (var index = 0; index < readings.Count; index++)
        {
            var reading = readings[index];
            while (sentence < sentences.Count && sentences[sentence].End <= pieces[reading.First].Offset)
            {
                sentence++;
            }

            var scope = sentence < sentences.Count ? sentences[sentence] : new(0, pieces.Text.Length);
            var tense = TenseReader.At(pieces, reading.First, reading.End, scope);
            mentions.Add(Mention(pieces, reading, index + 1 < readings.Count && IsNamed(pieces, reading, by: readings[index + 1])
                ? AsNamed(resolver.Resolve(readings[index + 1].Meaning, tense))
                : resolver.Resolve(reading.Meaning, tense)));
        }

        return mentions;
    }

    private static List<DateReading> Readings(Pieces pieces)
    {
        var readings = new List<DateReading>();
        DateReading? previous = null;
        var next = 0;
        while (next < pieces.Count)
        {
            if (((DateReader.MayBegin(pieces, next) ? DateReader.Read(pieces, next) : null) ?? Further(pieces, next, previous)) is { } reading)
            {
                previous = reading;
                next = reading.End;
                readings.Add(reading);
            }
            else
            {
                next++;
            }
        }

        return readings;
    }

    // “Two weeks earlier, on 17 February”: the day is the one that is named, whatever the weeks are counted from.
    private static bool IsNamed(Pieces pieces, DateReading reading, DateReading by)
    {
        var next = pieces.IsSymbol(reading.End, ',') ? reading.End + 1 : reading.End;
        return reading.Meaning is ShiftMeaning && by.Meaning is CalendarMeaning { Date: { Month: not null, Day: not null } }
            && by.First == (pieces.Is(next, "on") ? next + 1 : next);
    }

    private static Resolution AsNamed(Resolution named) => new(named.Value?.Timex ?? named.Timex, named.Value, named.Value is null ? named.Rule : DateRules.TextAnchor);

    private static DateReading? Further(Pieces pieces, int index, DateReading? previous) =>
        previous is { Meaning: CalendarMeaning { Date: { Month: not null, Day: not null } before } } && index == previous.End + 1
            && (pieces.Is(previous.End, "and") || pieces.IsSymbol(previous.End, ','))
            ? CalendarReader.FurtherDay(pieces, index, before)
            : null;

    private static DateMention Mention(Pieces pieces, DateReading reading, Resolution resolution)
    {
        var span = pieces.Span(reading.First, reading.End);
        var time = reading.Time.GetValueOrDefault();
        var resolved = resolution.Value?.Iso;
        return new(
            pieces.Text.Substring(span.Offset, span.Length),
            span.Offset,
            span.Length,
            resolution.Timex + time.Code,
            time.IsClock && resolution.Value?.Exact is not null ? resolved + time.Code : resolved,
            resolution.Rule);
    }
}
