using News.Enrichment;

namespace News.Views.StoryPages;

/// <summary>What one speaker said in a story.</summary>
/// <param name="Articles">How many articles quote the speaker.</param>
/// <param name="Sources">Their outlets.</param>
/// <param name="Statements">In the order of publication; one that several articles carry stands once.</param>
public sealed record SpeakerStatements(StorySpeaker Speaker, int Articles, IReadOnlyList<string> Sources, IReadOnlyList<StoryStatement> Statements);

/// <param name="Name">The form that most articles use; <see langword="null"/> for a speaker that no text tells of.</param>
/// <param name="Names">All forms, most frequent first.</param>
public sealed record StorySpeaker(string? EntityId, string? Name, IReadOnlyList<string> Names, SpeakerClass Class, string? Role);

public sealed record StoryStatement(
    string Text,
    StatementKind Kind,
    string? Cue,
    string? Via,
    Evidence Evidence,
    int Articles,
    IReadOnlyList<string> Sources,
    IReadOnlyList<Evidence> Others);

/// <summary>How many different statements come from each class of speakers.</summary>
public sealed record SpeakerShares(int Named, int Role, int Organization, int Anonymous, int Unknown);
