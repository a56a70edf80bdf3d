using News.Enrichment.Phrases;

namespace News.Enrichment.Dates;

internal enum DateWordKind
{
    Month,

    /// <summary>A month's abbreviation, which needs a day or year beside it.</summary>
    ShortMonth,
    Weekday,
    Weekdays,
    ShortWeekday,
    Unit,
    Units,
    Fortnight,
    Season,
    DayPart,
    RelativeDay,
    Clock,
    Vague,
    Decade,
    The,

    /// <summary><c>last</c>, <c>this</c>, <c>next</c>: relative to the publication.</summary>
    Deictic,

    /// <summary><c>previous</c>, <c>same</c>, <c>following</c>: relative to a day in the text.</summary>
    Anaphoric,
    Every,

    /// <summary><c>early</c>, <c>late</c>, <c>end of</c>: a part of what follows.</summary>
    Part,

    /// <summary><c>recent</c>, <c>coming</c>.</summary>
    VagueAdjective,
    Quarter,

    /// <summary>What holidays of a fixed day begin with.</summary>
    Holiday,
}

/// <param name="Value">Number of the month or weekday, of a <see cref="DateUnit"/>, or how far and which way a pointing word points.</param>
/// <param name="Code">TIMEX3 code.</param>
internal readonly record struct DateWord(DateWordKind Kind, int Value = 0, string Code = "");

/// <summary>The words that expressions of time are made of.</summary>
internal static class DateWords
{
    public const string PastReference = "PAST_REF";
    public const string PresentReference = "PRESENT_REF";
    public const string FutureReference = "FUTURE_REF";
    public const string Night = "TNI";

    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private static readonly string[] ShortMonths = ["jan", "feb", "mar", "apr", "", "jun", "jul", "aug", "sept sep", "oct", "nov", "dec"];

    private static readonly string[] Weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    private static readonly string[] ShortWeekdays = ["sun", "mon", "tue tues", "wed", "thu thur thurs", "fri", "sat"];

    private static readonly string[] Decades = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];

    private static readonly WordTable<DateWord> Meanings = new(
    [
        .. Months.Select((word, i) => (word, new DateWord(DateWordKind.Month, i + 1))),
        .. ShortMonths.Select((word, i) => (word, new DateWord(DateWordKind.ShortMonth, i + 1))),
        .. Weekdays.Select((word, i) => (word, new DateWord(DateWordKind.Weekday, i))),
        .. Weekdays.Select((word, i) => (word + "s", new DateWord(DateWordKind.Weekdays, i))),
        .. ShortWeekdays.Select((word, i) => (word, new DateWord(DateWordKind.ShortWeekday, i))),
        .. Decades.Select((word, i) => (word, new DateWord(DateWordKind.Decade, 1920 + (i * 10)))),
        .. Enum.GetValues<DateUnit>().Select(unit => (unit.ToString(), new DateWord(DateWordKind.Unit, (int)unit))),
        .. Enum.GetValues<DateUnit>().Select(unit => (unit == DateUnit.Century ? "centuries" : unit + "s", new DateWord(DateWordKind.Units, (int)unit))),
        ("fortnight", new(DateWordKind.Fortnight, (int)DateUnit.Week)),
        ("spring", new(DateWordKind.Season, Code: "SP")),
        ("summer", new(DateWordKind.Season, Code: "SU")),
        ("autumn", new(DateWordKind.Season, Code: "FA")),
        ("winter", new(DateWordKind.Season, Code: "WI")),
        ("morning", new(DateWordKind.DayPart, Code: "TMO")),
        ("afternoon", new(DateWordKind.DayPart, Code: "TAF")),
        ("evening", new(DateWordKind.DayPart, Code: "TEV")),
        ("night", new(DateWordKind.DayPart, Code: Night)),
        ("yesterday", new(DateWordKind.RelativeDay, -1)),
        ("today", new(DateWordKind.RelativeDay)),
        ("tonight", new(DateWordKind.RelativeDay, Code: Night)),
        ("tomorrow", new(DateWordKind.RelativeDay, 1)),
        ("noon midday", new(DateWordKind.Clock, 12)),
        ("midnight", new(DateWordKind.Clock)),
        ("now currently nowadays presently", new(DateWordKind.Vague, Code: PresentReference)),
        ("recently lately", new(DateWordKind.Vague, Code: PastReference)),
        ("last", new(DateWordKind.Deictic, -1)),
        ("this current", new(DateWordKind.Deictic)),
        ("next", new(DateWordKind.Deictic, 1)),
        ("previous preceding", new(DateWordKind.Anaphoric, -1)),
        ("same that", new(DateWordKind.Anaphoric)),
        ("following", new(DateWordKind.Anaphoric, 1)),
        ("every each", new(DateWordKind.Every)),
        ("the", new(DateWordKind.The)),
        ("early late mid earlier later end beginning start middle", new(DateWordKind.Part)),
        ("recent", new(DateWordKind.VagueAdjective, Code: PastReference)),
        ("coming", new(DateWordKind.VagueAdjective, Code: FutureReference)),
        ("q", new(DateWordKind.Quarter)),
        ("christmas boxing new halloween", new(DateWordKind.Holiday)),
    ]);

    public static IEnumerable<string> All => Meanings.Words;

    public static bool TryGet(Pieces pieces, int index, out DateWord word)
    {
        word = default;
        return pieces.IsWord(index) && Meanings.TryGet(pieces.Printed(index), out word);
    }

    public static bool Is(Pieces pieces, int index, DateWordKind kind, out DateWord word) => TryGet(pieces, index, out word) && word.Kind == kind;
}
