namespace News.Enrichment.Statements;

/// <summary>Who speaks, and where in the tokens that stands; the outlet, when the speaker is one.</summary>
internal sealed record Speaker(StatementSpeaker As, int First, int End, string? Outlet = null)
{
    public bool IsKnown => As.Class != SpeakerClass.Unknown;
}
