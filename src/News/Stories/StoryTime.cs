namespace News.Stories;

/// <summary>How much time between two groups of articles speaks against their being of one story.</summary>
internal static class StoryTime
{
    // Silence tells at once and then ever less: after two weeks without an article 43 % of the likeness is left, after three months 26 %. So another strike in the same city a
    // month later needs more than the city's names to be taken for the first, and a verdict that names all parties still finds its trial. Chosen on own fiction.
    private const double Slope = 0.8;
    private const double FirstDays = 3.5;

    // However alike, events years apart are two: each year tells as much again as the first nine days.
    private const double Year = 365;

    // Who names a day of the story speaks of it, whenever that is: a twentieth of the silence counts.
    private const double SameDay = 20;

    /// <summary>1 where the times overlap or are not known, less the longer the silence between them; much slower where both name the same day.</summary>
    public static double Nearness(StoryProfile left, StoryProfile right)
    {
        if ((left.First, left.Last, right.First, right.Last) is not ({ } leftFirst, { } leftLast, { } rightFirst, { } rightLast))
        {
            return 1;
        }

        var silence = Math.Max(0, Math.Max((leftFirst - rightLast).TotalDays, (rightFirst - leftLast).TotalDays));
        var counted = silence > 0 && NameTheSameDay(left, right) ? silence / SameDay : silence;
        return 1 / (1 + (Slope * Math.Log(1 + (counted / FirstDays))) + (counted / Year));
    }

    private static bool NameTheSameDay(StoryProfile left, StoryProfile right)
    {
        var days = left.Features.Where(IsDay).Select(day => day.Key).ToHashSet();
        return right.Features.Any(day => IsDay(day) && days.Contains(day.Key));
    }

    private static bool IsDay(ProfileFeature feature) => feature.Kind == FeatureKind.Date;
}
