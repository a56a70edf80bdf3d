using System.Numerics;
using News.Text;
using News.Text.Tagging;

namespace News.English.Names;

/// <summary>Consecutive capitalised words that a token belongs to.</summary>
/// <param name="First">Of the run.</param>
/// <param name="End">After its last word.</param>
internal readonly record struct NameRun(int First, int End)
{
    public int Length => End - First;

    public TagPart PlaceOf(int i) => Length == 1 ? TagPart.Alone : i == First ? TagPart.Begin : i == End - 1 ? TagPart.End : TagPart.Inside;
}

/// <summary>The words of one sentence with what only the sentence shows: runs of capitals, listed phrases, whether it shouts. Its buffers are used again for the next.</summary>
internal sealed class NameSentence(WordKnowledge knowledge)
{
    /// <summary>Bits of a token's place in listed phrases: four for each list, by <see cref="TagPart"/>.</summary>
    private const int PartsOfPhrase = 4;

    // A headline in capitals has them almost throughout; a name in capitals does not reach this in a sentence of words.
    private const double ShoutedShare = 0.7;
    private const int MinStyledWords = 2;

    private static readonly WordForm Before = WordForm.Edge(FeatureHash.Of("<s>"));
    private static readonly WordForm After = WordForm.Edge(FeatureHash.Of("</s>"));
    private static readonly HashSet<ulong> Connectors = [.. new[] { "of", "the", "for", "&", "de", "du", "la", "del", "der", "and" }.Select(word => FeatureHash.Of(word))];

    private WordForm[] words = new WordForm[64];
    private WordLetters[] letters = [];
    private ulong[] lists = new ulong[64];
    private ulong[] longest = new ulong[64];
    private NameRun[] runs = new NameRun[64];
    private NameRun[] longRuns = new NameRun[64];

    public int Count { get; private set; }

    public ref readonly WordForm Word(int i) => ref i < 0 ? ref Before : ref i >= Count ? ref After : ref words[i];

    /// <summary>After <see cref="Read"/> only.</summary>
    public ref readonly WordLetters Letters(int i) => ref letters[i];

    public ulong ListsAt(int i) => i < 0 || i >= Count ? 0 : lists[i];

    /// <summary>The lists that hold the longest listed name of several words around a token, with its place in it; 0 is none. A name that begins inside another is not looked at.</summary>
    public ulong LongestAt(int i) => longest[i];

    public NameRun RunAt(int i) => runs[i];

    /// <summary>The run with small words such as "of the" between its parts.</summary>
    public NameRun LongRunAt(int i) => longRuns[i];

    /// <summary>Reads all words, without what is remembered of others.</summary>
    public void Read(string text, ReadOnlySpan<Token> tokens)
    {
        Reset(tokens.Length);
        letters = new WordLetters[tokens.Length];
        var style = StyleOf(text, tokens);
        for (var i = 0; i < tokens.Length; i++)
        {
            WordLetters.Read(tokens[i].In(text), style, knowledge, out words[i], out letters[i]);
        }

        Complete(style);
    }

    /// <summary>Prepares for <paramref name="count"/> words, to be set one by one, then <see cref="Complete"/>.</summary>
    public void Reset(int count)
    {
        Count = count;
        if (words.Length < count)
        {
            words = new WordForm[count * 2];
            lists = new ulong[count * 2];
            longest = new ulong[count * 2];
            runs = new NameRun[count * 2];
            longRuns = new NameRun[count * 2];
        }
    }

    public ref WordForm Set(int i) => ref words[i];

    public void Complete(CaseStyle style)
    {
        FindRuns();
        lists.AsSpan(0, Count).Clear();
        longest.AsSpan(0, Count).Clear();
        var covered = 0;
        for (var i = 0; i < Count; i++)
        {
            var (phrase, listed) = MatchPhrases(i, style);
            if (phrase.Length > 1 && i >= covered)
            {
                MarkLongest(phrase, listed);
                covered = phrase.End;
            }
        }
    }

    public static CaseStyle StyleOf(string text, ReadOnlySpan<Token> tokens)
    {
        var (letters, shouted, capitals) = (0, 0, 0);
        foreach (var token in tokens)
        {
            var word = token.In(text);
            if (char.IsLetter(word[0]))
            {
                letters++;
                shouted += word.Length > 1 && !HasSmall(word) ? 1 : 0;
                capitals += char.IsUpper(word[0]) && word is not "I" ? 1 : 0;
            }
        }

        return letters < MinStyledWords ? CaseStyle.Usual
            : shouted >= ShoutedShare * letters ? CaseStyle.Shouted
            : capitals == 0 ? CaseStyle.Small
            : CaseStyle.Usual;
    }

    private static bool HasSmall(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLower(c))
            {
                return true;
            }
        }

        return false;
    }

    private bool CanBeName(int i) =>
        words[i].IsCapitalised && (i > 0 || !words[i].IsWrittenSmall);

    private void FindRuns()
    {
        for (var i = 0; i < Count;)
        {
            if (!CanBeName(i))
            {
                runs[i] = longRuns[i] = new(i, i + 1);
                i++;
                continue;
            }

            var end = EndOfRun(i);
            runs.AsSpan(i, end - i).Fill(new(i, end));
            i = end;
        }

        for (var i = 0; i < Count;)
        {
            var end = runs[i].End;
            while (CanBeName(i) && NextPart(end) is { } next)
            {
                end = EndOfRun(next);
            }

            longRuns.AsSpan(i, end - i).Fill(new(i, end));
            i = end;
        }
    }

    private int EndOfRun(int i)
    {
        while (i < Count && CanBeName(i))
        {
            i++;
        }

        return i;
    }

    // "Ministry | of the | Interior"
    private int? NextPart(int end)
    {
        var next = end;
        while (next < Count && next - end < 2 && Connectors.Contains(words[next].Lower))
        {
            next++;
        }

        return next > end && next < Count && CanBeName(next) ? next : null;
    }

    /// <returns>The longest listed phrase that begins with the word, and its lists.</returns>
    private (NameRun Phrase, uint Lists) MatchPhrases(int first, CaseStyle style)
    {
        if (!words[first].IsCapitalised && style != CaseStyle.Small)
        {
            return default;
        }

        var found = (Phrase: default(NameRun), Lists: 0u);
        var phrase = words[first].Lower;
        for (var end = first + 1; ; end++)
        {
            var entry = knowledge.ListsOf(phrase);
            if ((entry & ~WordKnowledge.Continues) is var listed and not 0)
            {
                found = (new(first, end), listed);
                Mark(found.Phrase, listed);
            }

            if ((entry & WordKnowledge.Continues) == 0 || end == Count || end - first == WordKnowledge.MaxPhrase)
            {
                return found;
            }

            phrase = FeatureHash.Combine(phrase, words[end].Lower);
        }
    }

    private void Mark(NameRun phrase, uint listed)
    {
        for (; listed != 0; listed &= listed - 1)
        {
            var list = BitOperations.TrailingZeroCount(listed);
            for (var i = phrase.First; i < phrase.End; i++)
            {
                lists[i] |= 1ul << ((list * PartsOfPhrase) + (int)phrase.PlaceOf(i) - 1);
            }
        }
    }

    private void MarkLongest(NameRun phrase, uint listed)
    {
        for (var i = phrase.First; i < phrase.End; i++)
        {
            longest[i] = FeatureHash.Combine(listed, (ulong)phrase.PlaceOf(i));
        }
    }
}
