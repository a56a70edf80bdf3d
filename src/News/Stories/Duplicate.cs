using System.Text.Json.Serialization;
using News.Articles;

namespace News.Stories;

[JsonConverter(typeof(JsonStringEnumConverter<DuplicateKind>))]
public enum DuplicateKind
{
    /// <summary>The same words in the same order.</summary>
    [JsonStringEnumMemberName("exact")] Exact,

    /// <summary>A reprint with changes.</summary>
    [JsonStringEnumMemberName("near")] Near,
}

/// <summary>That an article's text is another's.</summary>
/// <param name="Of">The earliest article with this text.</param>
/// <param name="Similarity">The share of runs of five words in common, 0 to 1; 1 for exact ones.</param>
/// <param name="Reason">One sentence for readers.</param>
public sealed record Duplicate(DuplicateKind Kind, ArticleId Of, double Similarity, string Reason);

/// <summary>An article that shares a text key with the one in question.</summary>
/// <param name="Head">The earliest article with its text; the article itself when that is no duplicate.</param>
public sealed record TextCandidate(Fingerprint Fingerprint, ArticleId Head);

/// <summary>What an article's text has in common with those of others.</summary>
/// <param name="Duplicate"><see langword="null"/> when it is the earliest with its text.</param>
/// <param name="Overtaken">Heads that turn out to be later: they, and all that point at them, now point at <see cref="Duplicate.Of"/> of these.</param>
public sealed record TextMatches(Duplicate? Duplicate, IReadOnlyList<OvertakenHead> Overtaken);

/// <param name="Head">The article that was the earliest with its text so far.</param>
public sealed record OvertakenHead(ArticleId Head, Duplicate Duplicate);
