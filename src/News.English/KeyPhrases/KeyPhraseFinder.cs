using System.Globalization;
using News.English.Lexicon;
using News.Text;

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
    private const int MaxSentences = 400;       // key phrases of a book are those of its first chapters
    private const double EarlyShare = 0.15;     // news says first what it is about
    private const double EarlyBonus = 1.5;
    private const double SingleWord = 0.6;      // "exchange" says less than "prisoner exchange"

    private const WordClass NeverContent = WordClass.Function | WordClass.Breaker | WordClass.Negation | WordClass.NumberWord | WordClass.Weekday
        | WordClass.RelativeDay | WordClass.AbbreviatedTitle;

    private readonly Dictionary<string, Candidate> candidates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> stems = new(StringComparer.Ordinal);

    public List<string> Find()
    {
        foreach (var sentence in document.Sentences.Take(MaxSentences))
        {
            Collect(sentence);
        }

        var early = document.Text.Length * EarlyShare;
        var ranked = candidates
            .Select(candidate => (Stems: candidate.Key, candidate.Value.Span, Score: Score(candidate.Key, candidate.Value, early)))
            .OrderByDescending(candidate => candidate.Score)
            .ThenBy(candidate => candidate.Span);
        var chosen = new List<string>(MaxPhrases);
        var phrases = new List<string>(MaxPhrases);
        foreach (var (key, span, _) in ranked)
        {
            if (chosen.Exists(other => Within(key, other) || Within(other, key)))
            {
                continue;
            }

            chosen.Add(key);
            phrases.Add(Printed(span));
            if (phrases.Count == MaxPhrases)
            {
                break;
            }
        }

        return phrases;
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

        var words = new string[end - first];
        for (var i = first; i < end; i++)
        {
            words[i - first] = Stem(document[i]);
            stems[words[i - first]] = stems.GetValueOrDefault(words[i - first]) + 1;
        }

        var key = string.Join(' ', words);
        var span = new TokenRange(first, end).Span(document.Tokens);
        candidates[key] = candidates.TryGetValue(key, out var known) ? known with { Count = known.Count + 1 } : new(span, end - first, 1);
    }

    private double Score(string key, Candidate candidate, double early)
    {
        double words = 0;
        foreach (var range in key.AsSpan().Split(' '))
        {
            words += stems.GetAlternateLookup<ReadOnlySpan<char>>()[key.AsSpan(range)];
        }

        // the mean of its words' counts, so that long phrases do not win by length alone; repeated as a whole it is a term
        var score = (words / candidate.Words) + (2 * (candidate.Count - 1));
        return score * (candidate.Span.Offset < early ? EarlyBonus : 1) * (candidate.Words == 1 ? SingleWord : 1);
    }

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

    /// <summary>Lower case without the plural ending (Harman’s S-stemmer, 1991).</summary>
    private static string Stem(ReadOnlySpan<char> word)
    {
        Span<char> lower = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        word.ToLower(lower, CultureInfo.InvariantCulture);
        return lower switch
        {
            _ when lower.EndsWith("ies") && lower.Length > 4 && !lower.EndsWith("eies") && !lower.EndsWith("aies") => string.Concat(lower[..^3], "y"),
            _ when lower.Length > 4 && EndsWithAny(lower, "ches", "shes", "xes", "sses") => lower[..^2].ToString(),
            _ when lower.EndsWith('s') && lower.Length > 3 && !lower.EndsWith("us") && !lower.EndsWith("ss") && !lower.EndsWith("is") => lower[..^1].ToString(),
            _ => lower.ToString(),
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

    private static bool Within(string key, string other) => $" {other} ".Contains($" {key} ", StringComparison.Ordinal);

    /// <param name="Span">Where it was printed first.</param>
    private readonly record struct Candidate(TextSpan Span, int Words, int Count);
}
