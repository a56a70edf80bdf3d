namespace News.Enrichment.Statements;

/// <summary>Outlets and agencies that carried what others said: <c>told Radio Serrow</c>, <c>in an interview with</c>, <c>quoted by</c>.</summary>
internal static class Carriers
{
    private const int Longest = 12;

    /// <summary>The one who was told, or to whom an interview was given.</summary>
    public static string? After(Unit unit, SpeakerReader speakers, Cue cue, int from)
    {
        if (cue.Frame.HasFlag(CueFrame.Hearer) && speakers.Read(unit, NounPhrase.After(unit, from))?.Outlet is { } told)
        {
            return told;
        }

        for (var i = from; i < from + Longest && !unit.IsEnd(i) && unit.Quotation(i) is null; i++)
        {
            if (unit.Is(i, "interview") && (unit.Is(i + 1, "with") || unit.Is(i + 1, "to")))
            {
                return speakers.Read(unit, NounPhrase.After(unit, i + 2))?.Outlet;
            }
        }

        return null;
    }

    /// <summary>An outlet, or a body that reports: its own words are rarely what it cites others for.</summary>
    public static bool IsCarrier(Unit unit, Speaker speaker, Cue cue) =>
        speaker.Outlet is not null || (speaker.As.Class is SpeakerClass.Organization or SpeakerClass.Unknown
            && (unit.Word(cue.First).StartsWith("report", StringComparison.OrdinalIgnoreCase) || unit.Is(speaker.End - 1, "agency") || unit.Is(speaker.End - 1, "media") || unit.Is(speaker.End - 1, "press")));

    /// <summary>Whose words the outlet gives: <c>TASS reported, citing the ministry</c>.</summary>
    public static Speaker? Cited(Unit unit, SubjectReader subjects, Speaker outlet)
    {
        for (var i = outlet.End; i < outlet.End + Longest && !unit.IsEnd(i); i++)
        {
            if (unit.Is(i, "citing") || unit.Is(i, "quoting") || (unit.Is(i, "reference") && unit.Is(i - 1, "with") && unit.Is(i + 1, "to")))
            {
                return subjects.After(unit, unit.Is(i, "reference") ? i + 2 : i + 1);
            }
        }

        return null;
    }

    /// <summary>Between a speaker and the verb: <c>X, quoted by TASS, said</c>.</summary>
    public static string? Through(Unit unit, SpeakerReader speakers, Speaker speaker, Cue? cue)
    {
        for (var i = speaker.End; cue is not null && i < cue.First && i < speaker.End + Longest; i++)
        {
            if ((unit.Is(i, "quoted") || unit.Is(i, "cited")) && unit.Is(i + 1, "by"))
            {
                return speakers.Read(unit, NounPhrase.After(unit, i + 2))?.Outlet;
            }
        }

        return null;
    }

    /// <summary>After <c>by</c>, inside <c>was quoted by the agency as saying</c>.</summary>
    public static string? Between(Unit unit, SpeakerReader speakers, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (unit.Is(i, "by"))
            {
                return speakers.Read(unit, NounPhrase.After(unit, i + 1))?.Outlet;
            }
        }

        return null;
    }
}
