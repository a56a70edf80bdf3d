using System.Globalization;
using News.Enrichment.Phrases;

namespace News.Enrichment.Dates;

/// <summary>A clock time read from pieces.</summary>
internal sealed record ClockReading(int End, TimeOfDay Time);

/// <summary>Times of day: <c>8 a.m.</c>, <c>8:30pm</c>, <c>05:30 local time</c>, <c>0800 GMT</c>, <c>5 o'clock</c>, <c>noon</c>.</summary>
internal static class ClockReader
{
    private static readonly WordSet Zones = new("GMT UTC CET CEST EET EEST MSK BST EST EDT CST PST PDT IST");
    private static readonly WordSet Prepositions = new("at around about by from until till before after since to between and");

    public static ClockReading? Read(Pieces pieces, int index)
    {
        if (DateWords.Is(pieces, index, DateWordKind.Clock, out var named))
        {
            return pieces.IsHyphen(index + 1) || (pieces.IsCapital(index) && pieces.IsCapital(index + 1)) ? null : new(index + 1, Clock(named.Value, 0));
        }

        if (!pieces.IsNumber(index) || (pieces[index].Glued && !pieces.IsDash(index - 1) && !pieces.IsSymbol(index - 1, '(')))
        {
            return null;
        }

        return TwelveHours(pieces, index) ?? OClock(pieces, index) ?? Military(pieces, index) ?? WithContext(pieces, index);
    }

    /// <summary><c>08:00</c>, <c>08:00:59</c>, with a zone when one follows.</summary>
    public static ClockReading? TwentyFourHours(Pieces pieces, int index)
    {
        if (HourAndMinute(pieces, index) is not var (hour, minute, end) || hour > 23)
        {
            return null;
        }

        if (pieces.IsSymbol(end, ':') && pieces[end].Glued && pieces[end + 1] is { Glued: true, Length: 2 } && pieces.Small(end + 1) is >= 0 and <= 59)
        {
            end += 2;
        }

        return Zoned(pieces, end, Clock(hour, minute));
    }

    private static ClockReading? TwelveHours(Pieces pieces, int index)
    {
        var (hour, minute, end) = HourAndMinute(pieces, index) ?? DottedHourAndMinute(pieces, index) ?? (pieces.Small(index), 0, index + 1);
        if (hour is < 1 or > 12 || !IsHalfDay(pieces, end, out var isAfternoon, out end))
        {
            return null;
        }

        return Zoned(pieces, end, Clock((hour % 12) + (isAfternoon ? 12 : 0), minute));
    }

    private static ClockReading? OClock(Pieces pieces, int index) =>
        pieces.Small(index) is >= 1 and <= 12 and var hour && pieces.Is(index + 1, "o") && pieces.IsApostrophe(index + 2) && pieces.Is(index + 3, "clock")
            ? Zoned(pieces, index + 4, Clock(hour, 0))
            : null;

    /// <summary><c>0800 GMT</c>: four digits need a zone.</summary>
    private static ClockReading? Military(Pieces pieces, int index) =>
        pieces[index].Length == 4 && pieces.Small(index) is >= 0 and var time && time / 100 <= 23 && time % 100 <= 59
            && (ZoneEnd(pieces, index + 1) > index + 1 || pieces.Is(index + 1, "hours"))
            ? Zoned(pieces, pieces.Is(index + 1, "hours") ? index + 2 : index + 1, Clock(time / 100, time % 100))
            : null;

    /// <summary>Hours and minutes alone may be a score, so a preposition or a zone has to say that they are a time.</summary>
    private static ClockReading? WithContext(Pieces pieces, int index)
    {
        if (TwentyFourHours(pieces, index) is not { } clock)
        {
            return null;
        }

        var hasZone = clock.End > index + 3;
        var hasPreposition = pieces.IsWord(index - 1) && Prepositions.Has(pieces.Printed(index - 1));
        var opensLine = (pieces[index - 1].Kind == PieceKind.Edge || pieces.Text[pieces[index].Offset - 1] == '\n') && pieces[index].Length == 2 && !pieces.IsDash(clock.End);    // a live report
        return hasZone || hasPreposition || opensLine || pieces.IsSymbol(index - 1, ',') || pieces.IsDash(index - 1) ? clock : null;
    }

    private static (int Hour, int Minute, int End)? HourAndMinute(Pieces pieces, int index) =>
        pieces[index].Length <= 2 && pieces.Small(index) is >= 0 and var hour && pieces.IsSymbol(index + 1, ':') && pieces[index + 1].Glued
            && pieces[index + 2] is { Glued: true, Length: 2 } && pieces.Small(index + 2) is >= 0 and <= 59 and var minute
            ? (hour, minute, index + 3)
            : null;

    /// <summary><c>8.30</c>, which only <c>a.m.</c> or <c>p.m.</c> tells from a decimal.</summary>
    private static (int Hour, int Minute, int End)? DottedHourAndMinute(Pieces pieces, int index)
    {
        var digits = pieces.Printed(index);
        var point = digits.IndexOf('.');
        return point is 1 or 2 && digits.Length == point + 3 && Digits.Small(digits[(point + 1)..]) is >= 0 and <= 59 and var minute
            ? (Digits.Small(digits[..point]), minute, index + 1)
            : null;
    }

    private static bool IsHalfDay(Pieces pieces, int index, out bool isAfternoon, out int end)
    {
        isAfternoon = pieces.IsAny(index, "pm", "p.m.");
        end = index + 1;
        return isAfternoon || pieces.IsAny(index, "am", "a.m.");
    }

    private static ClockReading Zoned(Pieces pieces, int index, TimeOfDay time)
    {
        var end = ZoneEnd(pieces, index);
        return new(end, end > index && pieces.IsAny(index, "GMT", "UTC", "Z") ? time with { Code = time.Code + "Z" } : time);
    }

    /// <summary>The index after <c>GMT</c>, <c>local time</c> or <c>Varn time</c>; the same index when there is no zone.</summary>
    private static int ZoneEnd(Pieces pieces, int index) =>
        pieces.IsCapital(index) && (Zones.Has(pieces.Printed(index)) || (pieces[index].Glued && pieces.Is(index, "Z"))) ? index + 1
        : pieces.Is(index + 1, "time") && (pieces.IsCapital(index) || pieces.Is(index, "local")) ? index + 2
        : index;

    private static TimeOfDay Clock(int hour, int minute) => new(string.Create(CultureInfo.InvariantCulture, $"T{hour:D2}:{minute:D2}"), IsClock: true);
}
