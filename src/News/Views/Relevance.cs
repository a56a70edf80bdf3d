namespace News.Views;

/// <summary>
/// How well an article answers a query: BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) over the words and phrases that are asked for, where
/// the headline counts more than the text.
/// </summary>
public static class Relevance
{
    /// <summary>One word of a headline says as much as this many of the text.</summary>
    public const double TitleWeight = 4;

    private const double Saturation = 1.2;   // k1, and the next b: the usual values
    private const double LengthShare = 0.75;

    /// <summary>
    /// The length at which a text is neither raised nor lowered, in words: that of a news story. BM25 takes the average of all texts here; a constant keeps the rank of an
    /// article from changing while others come in.
    /// </summary>
    private const double UsualWords = 400;

    /// <summary>How much a word or phrase tells: less the more articles have it. Single precision, because cursors carry it.</summary>
    public static float Rarity(long articles, long having) => (float)Math.Log(1 + ((articles - having + 0.5) / (having + 0.5)));

    /// <param name="words">Of the text.</param>
    public static double Score(double rarity, int inTitle, int inText, int words)
    {
        var frequency = (TitleWeight * inTitle) + inText;
        return rarity * frequency * (Saturation + 1) / (frequency + (Saturation * (1 - LengthShare + (LengthShare * words / UsualWords))));
    }

    /// <summary>The score of an article with its parts.</summary>
    public static RelevanceExplanation Explain(TextQuery query, IReadOnlyList<float> rarities, SearchableText text)
    {
        List<TermRelevance> terms = [.. query.Runs.Select((run, i) => new TermRelevance(
            run.ToString(),
            rarities[i],
            text.CountInTitle(run),
            text.CountInText(run),
            Score(rarities[i], text.CountInTitle(run), text.CountInText(run), text.Words)))];
        return new(terms.Sum(term => term.Score), text.Words, terms);
    }
}

/// <param name="Words">How long the text is; longer ones score a little lower.</param>
public sealed record RelevanceExplanation(double Score, int Words, IReadOnlyList<TermRelevance> Terms);

/// <param name="Rarity">The higher, the fewer articles have it.</param>
public sealed record TermRelevance(string Term, float Rarity, int InTitle, int InText, double Score);
