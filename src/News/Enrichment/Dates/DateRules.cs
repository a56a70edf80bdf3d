namespace News.Enrichment.Dates;

/// <summary>Names of the rules that give a date its value, and of the reasons why none did.</summary>
internal static class DateRules
{
    /// <summary>The year is printed.</summary>
    public const string Explicit = "explicit";
    public const string PublicationYear = "publication-year";
    public const string YearBeforePublication = "year-before-publication";
    public const string YearAfterPublication = "year-after-publication";
    public const string PublicationMonth = "publication-month";
    public const string MonthBeforePublication = "month-before-publication";
    public const string MonthAfterPublication = "month-after-publication";
    public const string PublicationRelative = "publication-relative";
    public const string WeekdayOfPublication = "weekday-of-publication";
    public const string WeekdayBeforePublication = "weekday-before-publication";
    public const string WeekdayAfterPublication = "weekday-after-publication";

    /// <summary>Reckoned from a date told before in the text.</summary>
    public const string TextAnchor = "text-anchor";

    public const string NoPublicationDate = "no-publication-date";
    public const string NoAnchor = "no-anchor";
    public const string ImpossibleDate = "impossible-date";
    public const string AmbiguousDayAndMonth = "ambiguous-day-and-month";

    /// <summary>Seasons fall in different months in either hemisphere.</summary>
    public const string SeasonWithoutYear = "season-without-year";
    public const string Recurring = "recurring";

    /// <summary>The text does not say how far away.</summary>
    public const string Vague = "vague";

    /// <summary>Hours and minutes from an instant that is known to the day only.</summary>
    public const string FinerThanAnchor = "finer-than-anchor";
}
