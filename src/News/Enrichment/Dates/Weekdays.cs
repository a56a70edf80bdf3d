namespace News.Enrichment.Dates;

/// <summary>Finds the day that a weekday's name means, seen from an anchor.</summary>
internal static class Weekdays
{
    private const int DaysInWeek = 7;

    /// <summary>
    /// Plain names look back, as news does, unless the verb looks ahead; on the weekday of the anchor they mean the anchor. <c>this</c> stays in the week. <c>last</c> and <c>next</c> are strictly before
    /// and strictly after: readers differ on whether <c>next Friday</c> skips a nearer one, and the nearer is the commoner reading.
    /// </summary>
    public static DateOnly? Nearest(DateOnly anchor, DayOfWeek weekday, Direction direction, Tense tense)
    {
        var isLaterThisWeek = direction == Direction.This && DayOfIsoWeek(weekday) > DayOfIsoWeek(anchor.DayOfWeek);
        var isAhead = direction == Direction.Next || isLaterThisWeek || (direction != Direction.Last && tense == Tense.Future);
        var ahead = ((int)weekday - (int)anchor.DayOfWeek + DaysInWeek) % DaysInWeek;
        var days = (isAhead, ahead) switch
        {
            (_, 0) => direction switch { Direction.Last => -DaysInWeek, Direction.Next => DaysInWeek, _ => 0 },
            (true, _) => ahead,
            (false, _) => ahead - DaysInWeek,
        };
        return Shifts.AddDays(anchor, days);
    }

    /// <summary>Monday is 1, Sunday 7.</summary>
    public static int DayOfIsoWeek(DayOfWeek day) => day == DayOfWeek.Sunday ? DaysInWeek : (int)day;
}
