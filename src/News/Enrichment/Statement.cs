using System.Text.Json.Serialization;

namespace News.Enrichment;

[JsonConverter(typeof(JsonStringEnumConverter<StatementKind>))]
public enum StatementKind
{
    /// <summary>The words stand in quotation marks.</summary>
    [JsonStringEnumMemberName("direct")] Direct,

    /// <summary>The words are the writer's, what they say is the speaker's.</summary>
    [JsonStringEnumMemberName("indirect")] Indirect,

    /// <summary>Reported speech with some of the speaker's own words in quotation marks.</summary>
    [JsonStringEnumMemberName("mixed")] Mixed,
}

[JsonConverter(typeof(JsonStringEnumConverter<SpeakerClass>))]
public enum SpeakerClass
{
    /// <summary>Who spoke could not be told; the words that point at the speaker (<c>he</c>, <c>the report</c>) are kept where there are any.</summary>
    [JsonStringEnumMemberName("unknown")] Unknown,

    /// <summary>A person with a name.</summary>
    [JsonStringEnumMemberName("named")] Named,

    /// <summary>People known by what they do: a spokesman, officials, residents.</summary>
    [JsonStringEnumMemberName("role")] Role,

    /// <summary>A ministry, a company, an agency, a government by its country or capital.</summary>
    [JsonStringEnumMemberName("organization")] Organization,

    /// <summary>Somebody whose name is kept back on purpose.</summary>
    [JsonStringEnumMemberName("anonymous")] Anonymous,
}

/// <summary>
/// Words that the text puts into somebody's mouth: one unbroken run without its outer quotation marks and closing punctuation. <c>“A,” she said, “and B.”</c> is two
/// statements of one speaker, as are two paragraphs of one quotation. A reported clause that its cue interrupts (<c>The road, police said, is open</c>) is one run, cue included.
/// </summary>
/// <param name="Cue">
/// The words that say it is a statement, as printed and with their negation: <c>said</c>, <c>according to</c>, <c>denied</c>, <c>never said</c>. <see langword="null"/> for a
/// quotation that stands alone.
/// </param>
/// <param name="Via">The outlet or agency that carried the words, when the text says so; also when it is the speaker itself.</param>
public sealed record Statement(StatementKind Kind, int Offset, int Length, string? Cue, StatementSpeaker Speaker, string? Via);

/// <param name="Text">As printed: a name, a role, a pronoun; <see langword="null"/> only for unknown speakers.</param>
/// <param name="EntityId">The entity that speaks; of a pronoun or a role, what it refers to. <see langword="null"/> when that is not certain.</param>
/// <param name="Role">What the text calls the speaker: <c>defence minister</c>, <c>a spokesman</c>.</param>
public sealed record StatementSpeaker(string? Text, int? Offset, int? Length, string? EntityId, string? Role, SpeakerClass Class)
{
    public static StatementSpeaker Unknown { get; } = new(null, null, null, null, null, SpeakerClass.Unknown);
}
