using News.English.Lexicon;
using News.Text;

namespace News.English.Languages;

/// <summary>
/// Tells the language of a text: by its script where only one common language is written in it, else by sequences of characters. Words with a capital are
/// left out where there are others: names look alike in all languages, and a headline of three names shows none.
/// </summary>
internal sealed class LanguageDetector
{
    // Logarithm of how much likelier the best language must be than the next: 7 to 1. One small word brings that.
    private const float MinLead = 2;

    // What it takes to disbelieve a declared language: a sentence, not a word.
    private const float MinContradiction = 12;
    private const int MinKnown = 3, MinSmall = 5;
    private const double SureShare = 0.8, MinShare = 0.6;   // names and what other languages spell alike stay below
    private const string English = "en";
    private const WordClass EnglishWord = WordClass.Common | WordClass.Function | WordClass.Currency | WordClass.Month | WordClass.Weekday | WordClass.Magnitude;
    private const int MaxVocabulary = 60;
    private const int MaxTokens = 4000;         // the rest of a text does not change the answer
    private const int MaxWordLength = 40;       // longer ones are no words
    private const int MaxWords = 40;            // spread over the text: more change the answer of one short text in thousands

    // English is told by its words, other languages only by these: most readers never count.
    private readonly Lazy<NgramCounts> counted = new(NgramCounts.Load);

    private LanguageDetector()
    {
    }

    public static LanguageDetector Default { get; } = new();

    /// <param name="declared">BCP 47; believed when the text does not speak against it.</param>
    /// <returns>A primary language subtag, <see langword="null"/> when unsure.</returns>
    public string? Detect(string text, IReadOnlyList<Token> tokens, string? declared)
    {
        var (script, decided) = Scripts.Main(text);
        declared = Primary(declared);
        if (script is Script.None or Script.Other)
        {
            return decided ?? declared;
        }

        var english = script == Script.Latin ? EnglishShare(text, tokens) : 0;
        if (english >= (declared == English ? MinShare : SureShare))
        {
            return English;
        }

        var counts = counted.Value;
        Span<float> sums = stackalloc float[counts.Languages.Count];
        AddWords(counts, text, tokens, sums);
        var (best, lead) = Best(counts, sums, script);
        var sure = best >= 0 && lead >= MinLead;
        if (declared is not null && Fits(counts, script, declared) && !(sure && IsContradicted(counts, declared, sums, best)))
        {
            return declared;
        }

        return sure ? counts.Languages[best] : english >= MinShare ? English : null;
    }

    private static void AddWords(NgramCounts counts, string text, IReadOnlyList<Token> tokens, Span<float> sums)
    {
        var small = 0;
        var end = Math.Min(tokens.Count, MaxTokens);
        for (var i = 0; i < end; i++)
        {
            small += IsSmallWord(text, tokens[i]) ? 1 : 0;
        }

        if (small == 0)
        {
            return;
        }

        var step = (small / MaxWords) + 1;
        var seen = 0;
        for (var i = 0; i < end; i++)
        {
            if ((IsSmallWord(text, tokens[i]) && seen++ % step == 0) || (i == 0 && tokens[i] is { Kind: TokenKind.Word, Length: <= MaxWordLength }))
            {
                counts.Add(tokens[i].In(text), sums);
            }
        }
    }

    private static bool IsSmallWord(string text, Token token) => token is { Kind: TokenKind.Word, Length: <= MaxWordLength } && char.IsLower(text[token.Offset]);

    private static (int Best, float Lead) Best(NgramCounts counts, ReadOnlySpan<float> sums, Script script)
    {
        var (best, second) = (-1, -1);
        for (var i = 0; i < sums.Length; i++)
        {
            if (counts.ScriptOf(i) != script)
            {
                continue;
            }

            if (best < 0 || sums[i] > sums[best])
            {
                (best, second) = (i, best);
            }
            else if (second < 0 || sums[i] > sums[second])
            {
                second = i;
            }
        }

        // Alone in its script (Greek), it needs no words.
        return (best, best < 0 ? 0 : second < 0 ? MinLead : sums[best] - sums[second]);
    }

    private static bool Fits(NgramCounts counts, Script script, string language) =>
        counts.IndexOf(language) is >= 0 and var known ? counts.ScriptOf(known) == script : script == Script.Latin && !Scripts.HasOwn(language);

    // a language without counts cannot be compared, so a sure answer contradicts it
    private static bool IsContradicted(NgramCounts counts, string declared, ReadOnlySpan<float> sums, int best) =>
        counts.IndexOf(declared) is not (>= 0 and var known) || sums[best] - sums[known] >= MinContradiction;

    /// <summary>The share of words that English writes small, among those that the text writes small; in headlines and tables, which have few of those, among all.</summary>
    private static double EnglishShare(string text, IReadOnlyList<Token> tokens)
    {
        int small = 0, knownSmall = 0, words = 0, known = 0;
        for (var i = 0; i < tokens.Count && words < MaxVocabulary; i++)
        {
            if (tokens[i].Kind == TokenKind.Word && tokens[i].Length > 1)
            {
                var (isSmall, isKnown) = (char.IsLower(text[tokens[i].Offset]), Vocabulary.Default.Find(tokens[i].In(text)).Is(EnglishWord));
                words++;
                known += isKnown ? 1 : 0;
                small += isSmall ? 1 : 0;
                knownSmall += isSmall && isKnown ? 1 : 0;
            }
        }

        return knownSmall >= MinSmall ? (double)knownSmall / small : known >= MinKnown ? (double)known / words : 0;
    }

    private static string? Primary(string? tag)
    {
        if (string.IsNullOrWhiteSpace(tag))
        {
            return null;
        }

        var end = tag.AsSpan().IndexOfAny('-', '_');
        var primary = (end < 0 ? tag : tag[..end]).Trim().ToLowerInvariant();
        return primary.Length is 2 or 3 && primary.All(char.IsAsciiLetterLower) ? primary : null;
    }
}
