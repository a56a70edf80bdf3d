using System.Numerics;
using News.English.Lexicon;
using News.Text;

namespace News.English.Languages;

/// <summary>
/// Tells the language of a text: by its script where only one common language is written in it (Arabic letters count as Arabic, Devanagari as Hindi), else by
/// the share of function words. An answer needs evidence: a headline of three names has none.
/// </summary>
internal sealed class LanguageDetector
{
    // Well under the share of its listed words in running text of any of these languages, above that of chance hits in a list of names.
    private const double MinShare = 0.15;
    private const int MinHits = 2;
    private const int MinKnown = 3;
    private const double MinKnownShare = 0.6;   // names and what other languages spell alike stay below
    private const string English = "en";
    private const double DeclaredShare = 0.6;   // close relatives share this much of their function words
    private const int MaxWords = 1000;
    private const int MaxLength = 16;

    private static readonly Lazy<LanguageDetector> Loaded = new(() => new());

    private readonly List<string> languages = [];
    private readonly List<Script> scripts = [];
    private readonly Dictionary<string, uint> words = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> lookup;

    private LanguageDetector()
    {
        lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var line in Resource.Lines("languages.tsv"))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            foreach (var word in line[(tab + 1)..].Split(' '))
            {
                words.TryGetValue(word, out var known);
                words[word] = known | (1u << languages.Count);
            }

            languages.Add(line[..tab]);
            scripts.Add(Scripts.Main(line.AsSpan(tab)).Script);
        }
    }

    public static LanguageDetector Default => Loaded.Value;

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

        Span<int> hits = stackalloc int[languages.Count];
        var counted = Count(text, tokens, hits);
        var best = 0;
        for (var i = 1; i < hits.Length; i++)
        {
            best = hits[i] > hits[best] ? i : best;
        }

        var sure = hits[best] >= MinHits && hits[best] >= counted * MinShare;
        if (declared is not null && Fits(script, declared) && !(sure && HitsOf(declared, hits) < hits[best] * DeclaredShare))
        {
            return declared;
        }

        return sure ? languages[best]
            : script == Script.Latin && IsEnglishVocabulary(text, tokens) ? English
            : null;
    }

    private bool Fits(Script script, string language) =>
        languages.IndexOf(language) is >= 0 and var known ? scripts[known] == script : script == Script.Latin && !Scripts.HasOwn(language);

    // a language without a list cannot be counted, so a sure answer contradicts it
    private int HitsOf(string language, ReadOnlySpan<int> hits) => languages.IndexOf(language) is >= 0 and var known ? hits[known] : 0;

    /// <summary>Whether a text without grammar (a table of results, a list) is made of English words.</summary>
    private static bool IsEnglishVocabulary(string text, IReadOnlyList<Token> tokens)
    {
        int words = 0, known = 0;
        foreach (var token in tokens.Take(MaxWords))
        {
            if (token.Kind == TokenKind.Word && token.Length > 2)
            {
                words++;
                known += Vocabulary.Default.Find(token.In(text)).Is(WordClass.Common | WordClass.Currency | WordClass.Month | WordClass.Magnitude) ? 1 : 0;
            }
        }

        return known >= MinKnown && known >= words * MinKnownShare;
    }

    private int Count(string text, IReadOnlyList<Token> tokens, Span<int> hits)
    {
        var counted = 0;
        for (var i = 0; i < tokens.Count && counted < MaxWords; i++)
        {
            if (!tokens[i].IsWord)
            {
                continue;
            }

            counted++;
            if (tokens[i].Length > MaxLength || !lookup.TryGetValue(tokens[i].In(text), out var set))
            {
                continue;
            }

            for (; set != 0; set &= set - 1)
            {
                hits[BitOperations.TrailingZeroCount(set)]++;
            }
        }

        return counted;
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
