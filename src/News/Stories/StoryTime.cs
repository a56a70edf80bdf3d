namespace News.Stories;

/// <summary>How much time between two groups of articles speaks against their being of one story.</summary>
internal static class StoryTime
{
    // After two months of silence 37 % of the likeness is left: a verdict that names all parties still finds its trial, another quake in the same valley does not find
    // the first one's story.
    private const double FadingDays = 60;

    /// <summary>1 where the times overlap or are not known, less the longer the silence between them; half as fast where both name the same day.</summary>
    public static double Nearness(StoryProfile left, StoryProfile right)
    {
        if ((left.First, left.Last, right.First, right.Last) is not ({ } leftFirst, { } leftLast, { } rightFirst, { } rightLast))
        {
            return 1;
        }

        var silence = Math.Max(0, Math.Max((leftFirst - rightLast).TotalDays, (rightFirst - leftLast).TotalDays));
        return silence == 0 ? 1 : Math.Exp(-silence / (NameTheSameDay(left, right) ? 2 * FadingDays : FadingDays));
    }

    private static bool NameTheSameDay(StoryProfile left, StoryProfile right)
    {
        var days = left.Features.Where(IsDay).Select(day => day.Key).ToHashSet();
        return right.Features.Any(day => IsDay(day) && days.Contains(day.Key));
    }

    private static bool IsDay(ProfileFeature feature) => feature.Kind == FeatureKind.Date;
}
