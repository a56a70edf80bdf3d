using News.Articles;
using News.Enrichment;

namespace News.Stories;

/// <summary>An article that shares a text key with the one in question.</summary>
/// <param name="Head">The earliest article with its text; the article itself when that is no duplicate.</param>
public sealed record TextCandidate(Fingerprint Fingerprint, ArticleId Head);

/// <summary>What an article's text has in common with those of others.</summary>
/// <param name="Duplicate"><see langword="null"/> when it is the earliest with its text.</param>
/// <param name="Overtaken">Heads that turn out to be later: they, and all that point at them, now point at <see cref="Duplicate.Of"/> of these.</param>
public sealed record TextMatches(Duplicate? Duplicate, IReadOnlyList<OvertakenHead> Overtaken);

/// <param name="Head">The article that was the earliest with its text so far.</param>
public sealed record OvertakenHead(ArticleId Head, Duplicate Duplicate);
