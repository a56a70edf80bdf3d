using News.Text;

namespace News.Enrichment.Entities;

/// <summary>How a mention that is not printed with the entity's own name joined it; written into the document.</summary>
internal static class Joins
{
    public const string Surname = "surname";
    public const string Acronym = "acronym";
    public const string ShortForm = "short-form";
    public const string Role = "role";
    public const string Spelling = "spelling";
}

/// <summary>Why a mention that could mean a known entity stays one of its own; written into the document.</summary>
internal static class ApartReasons
{
    public const string Surname = "several-people-have-the-surname";
    public const string Acronym = "several-names-have-the-initials";
    public const string ShortForm = "several-names-have-the-short-form";
    public const string Gazetteer = "several-have-the-name";
    public const string Namesake = "introduced-as-somebody-else";
}

/// <summary>A mention on its way to its entity.</summary>
/// <param name="Category">The analyser's, or the gazetteer's where the analyser took a country or a body for a person.</param>
/// <param name="Name">Comparable within the category; of the whole name, once the mention has joined it.</param>
internal sealed record NamedMention(EntityMention Mention, string Category, string Name, string Printed)
{
    public string? JoinedBy { get; init; }

    public string? ApartReason { get; init; }

    public GazetteerEntry? Entry { get; init; }

    public TextSpan Span => Mention.Span;
}
