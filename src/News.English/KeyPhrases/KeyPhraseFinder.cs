using System.Globalization;
using System.Runtime.InteropServices;
using News.English.Lexicon;
using News.Text;
using News.Text.Tagging;

namespace News.English.KeyPhrases;

/// <summary>
/// Phrases that tell what a text is about: runs of content words that look like noun phrases, ranked by how often they and their words occur, how early, and
/// how much they say. Forms that differ by number are one phrase; a phrase inside a better one is left out.
/// </summary>
internal sealed class KeyPhraseFinder(EnglishDocument document)
{
    public const int MaxPhrases = 10;

    private const int MaxWords = 4;             // longer runs are lists or headlines, unless they hold a name
    private const int MaxWordsWithName = 8;
    private const int MaxWordLength = 40;
    private const int MaxStemmed = 64;          // longer names are no words
    private const int MaxSentences = 400;       // key phrases of a book are those of its first chapters
    private const double EarlyShare = 0.15;     // news says first what it is about
    private const double EarlyBonus = 1.5;
    private const double SingleWord = 0.6;      // "exchange" says less than "prisoner exchange"

    private const WordClass NeverContent = WordClass.Function | WordClass.Breaker | WordClass.Negation | WordClass.NumberWord | WordClass.Weekday
        | WordClass.RelativeDay | WordClass.AbbreviatedTitle;

    private readonly ulong[] stems = new ulong[document.Tokens.Count];   // hashes, of the words of candidates
    private readonly Dictionary<ulong, int> counts = [];                // of stems
    private readonly Dictionary<ulong, int> places = [];                // among the candidates, by the hash of all stems
    private readonly List<Candidate> candidates = [];

    public List<string> Find()
    {
        foreach (var sentence in document.Sentences.Take(MaxSentences))
        {
            Collect(sentence);
        }

        var early = document.Text.Length * EarlyShare;
        var ranked = candidates.ConvertAll(candidate => (Score: Score(candidate, early), candidate.Words));
        ranked.Sort(static (left, right) => right.Score.CompareTo(left.Score) is var order and not 0 ? order : left.Words.First.CompareTo(right.Words.First));
        var chosen = new List<TokenRange>(MaxPhrases);
        foreach (var (_, words) in ranked)
        {
            if (!chosen.Exists(other => StemsOf(other).IndexOf(StemsOf(words)) >= 0 || StemsOf(words).IndexOf(StemsOf(other)) >= 0))
            {
                chosen.Add(words);
                if (chosen.Count == MaxPhrases)
                {
                    break;
                }
            }
        }

        return chosen.ConvertAll(words => Printed(words.Span(document.Tokens)));
    }

    private void Collect(TokenRange sentence)
    {
        var first = sentence.First;
        while (first < sentence.End)
        {
            if (!IsContent(first))
            {
                first++;
                continue;
            }

            var end = first + 1;
            while (end < sentence.End && IsContent(end) && document.Tokens[end].LinesBefore < 2)
            {
                end++;
            }

            Add(first, end);
            first = end;
        }
    }

    private void Add(int first, int end)
    {
        while (end > first && IsAdjective(end - 1))
        {
            end--;
        }

        var longest = HoldsName(first, end) ? MaxWordsWithName : MaxWords;
        if (end == first || end - first > longest || (end - first == 1 && (document.Tokens[first].Length < 4 || document.Is(first, WordClass.OrgFirst))))
        {
            return;
        }

        var key = FeatureHash.Empty;
        for (var i = first; i < end; i++)
        {
            stems[i] = Stem(document[i]);
            CollectionsMarshal.GetValueRefOrAddDefault(counts, stems[i], out _)++;
            key = FeatureHash.Combine(key, stems[i]);
        }

        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, key, out var known);
        if (!known)
        {
            place = candidates.Count;
            candidates.Add(new(new(first, end), 0));
        }

        CollectionsMarshal.AsSpan(candidates)[place].Count++;
    }

    private double Score(Candidate candidate, double early)
    {
        double words = 0;
        foreach (var stem in StemsOf(candidate.Words))
        {
            words += counts[stem];
        }

        // the mean of its words' counts, so that long phrases do not win by length alone; repeated as a whole it is a term
        var score = (words / candidate.Words.Count) + (2 * (candidate.Count - 1));
        return score * (document.Tokens[candidate.Words.First].Offset < early ? EarlyBonus : 1) * (candidate.Words.Count == 1 ? SingleWord : 1);
    }

    private ReadOnlySpan<ulong> StemsOf(TokenRange words) => stems.AsSpan(words.First, words.Count);

    private bool IsContent(int token)
    {
        if (document.Tokens[token] is not { Kind: TokenKind.Word or TokenKind.Abbreviation, Length: <= MaxWordLength }
            || document.ClaimOn(token) == Claim.Number)
        {
            return false;
        }

        if (document.ClaimOn(token) == Claim.Name)
        {
            return true;
        }

        var word = document[token];
        if (document.Tokens[token].Kind == TokenKind.Abbreviation || !char.IsLetter(word[0]) || document.Is(token, NeverContent))
        {
            return false;
        }

        return !(word.EndsWith("ly") && word.Length > 4)
            && !(word.EndsWith("ing") && !document.Is(token, WordClass.NounIng))
            && !(word.EndsWith("ed") && !document.Is(token, WordClass.NounEd));
    }

    private bool HoldsName(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (document.ClaimOn(i) == Claim.Name)
            {
                return true;
            }
        }

        return false;
    }

    // A phrase ends with its noun. Without a tagger only clear endings tell.
    private bool IsAdjective(int token)
    {
        var word = document[token];
        return (document.Is(token, WordClass.Demonym | WordClass.Title) && !document.IsClaimed(token))
            || (!document.IsCapitalised(token) && (EndsWithAny(word, "ous", "ful", "able", "ible", "ive", "less", "ical") || word is "former"));
    }

    private string Printed(TextSpan span)
    {
        var printed = span.In(document.Text);
        return printed.IndexOfAny('\n', '\t') < 0 && printed.IndexOf("  ") < 0 ? printed.ToString()
            : string.Join(' ', printed.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Hash of the lower case without the plural ending (Harman’s S-stemmer, 1991).</summary>
    private static ulong Stem(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[MaxStemmed];
        if (word.Length > MaxStemmed)
        {
            return FeatureHash.Of(word);
        }

        lower = lower[..word.ToLower(lower, CultureInfo.InvariantCulture)];
        return lower switch
        {
            _ when lower.EndsWith("ies") && lower.Length > 4 && !lower.EndsWith("eies") && !lower.EndsWith("aies") => FeatureHash.Append(FeatureHash.Of(lower[..^3]), 'y'),
            _ when lower.Length > 4 && EndsWithAny(lower, "ches", "shes", "xes", "sses") => FeatureHash.Of(lower[..^2]),
            _ when lower.EndsWith('s') && lower.Length > 3 && !lower.EndsWith("us") && !lower.EndsWith("ss") && !lower.EndsWith("is") => FeatureHash.Of(lower[..^1]),
            _ => FeatureHash.Of(lower),
        };
    }

    private static bool EndsWithAny(ReadOnlySpan<char> word, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (word.EndsWith(ending))
            {
                return true;
            }
        }

        return false;
    }

    /// <param name="Words">Where it was printed first.</param>
    private record struct Candidate(TokenRange Words, int Count);
}
