using System.Collections.Frozen;

namespace News.Text;

/// <summary>The questions asked about a place between two tokens where a sentence may end.</summary>
internal readonly ref struct Boundary(string text, ReadOnlySpan<Token> tokens)
{
    private readonly ReadOnlySpan<Token> tokens = tokens;

    // A line of hard-wrapped text is about this wide (72–80 in newswire); what is much longer is a paragraph on one line.
    private const int LongestWrappedLine = 110;

    // A shorter line without a full stop, before a capital letter, was not broken for lack of room: a headline, a byline, an item of a list.
    private const int ShortestWrappedLine = 45;

    // "Stop!" cried Ann Orwin: a speaker's name before the verb has at most this many words.
    private const int MaxSpeakerWords = 3;

    // How far quotation marks and brackets may pile up beside a full stop.
    private const int MaxMarks = 4;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SpeechVerbs =
        FrozenSet.Create(
                StringComparer.Ordinal,
                "said", "says", "asked", "asks", "told", "added", "cried", "shouted", "wrote", "replied", "answered", "warned", "insisted")
            .GetAlternateLookup<ReadOnlySpan<char>>();

    public ReadOnlySpan<Token> Tokens => tokens;

    public bool IsClosing(int at) => tokens[at].Kind is TokenKind.CloseQuote or TokenKind.CloseBracket;

    /// <summary>The last token before <paramref name="next"/> that is no closing mark.</summary>
    public int LastInside(int first, int next)
    {
        var last = next - 1;
        while (last > first && next - last <= MaxMarks && IsClosing(last))
        {
            last--;
        }

        return last;
    }

    public bool EndsAfterTerminator(int first, int last, int next)
    {
        if (tokens[next].Kind is TokenKind.Terminator or TokenKind.Clitic
            || (tokens[next].Kind == TokenKind.Punctuation && !IsDash(next)))
        {
            return false;
        }

        var afterNumber = last == first + 1 && tokens[first].Kind == TokenKind.Number && text[tokens[last].Offset] == '.';
        if (afterNumber && tokens[next].LinesBefore == 0)
        {
            return false;   // the number of a list's item
        }

        var start = Opened(next);
        if (StartsLower(start))
        {
            return false;
        }

        var quoted = IsClosing(next - 1) && text[tokens[last].Offset] is '!' or '?';
        return !(quoted && SpeaksNext(start));
    }

    public bool EndsAfterAbbreviation(int last, int next)
    {
        var start = Opened(next);
        if (tokens[start].Kind is not (TokenKind.Word or TokenKind.Abbreviation) || !StartsUpper(start))
        {
            return false;
        }

        var stop = tokens[last].Length - 1;
        var word = text.AsSpan(tokens[last].Offset, stop);
        if (Abbreviations.Find(word) == AbbreviationUse.BeforeName)
        {
            return false;
        }

        return word is "I" or "etc" || StartsSentence(start);   // "So did I." is a pronoun
    }

    /// <summary>Whether the line break before <paramref name="next"/> ends a sentence that has no full stop.</summary>
    public bool EndsWithLine(int line, int next)
    {
        var last = tokens[next - 1];
        if (last.Kind == TokenKind.Abbreviation || !StartsUpper(Opened(next)))
        {
            return false;
        }

        if (last.Kind == TokenKind.Punctuation || (last.IsWord && FunctionWords.Contains(last.In(text))))
        {
            return false;
        }

        var width = last.End - tokens[line].Offset;
        return width is < ShortestWrappedLine or > LongestWrappedLine || StartsSentence(Opened(next)) || IsTitleCase(line, next);
    }

    // Most words of a headline are capitalised, those of a wrapped line are not.
    private bool IsTitleCase(int line, int next)
    {
        var upper = 0;
        var words = 0;
        for (var i = line; i < next; i++)
        {
            if (tokens[i].Kind == TokenKind.Word && !FunctionWords.Contains(tokens[i].In(text)))
            {
                words++;
                upper += StartsUpper(i) ? 1 : 0;
            }
        }

        return words > 2 && upper * 5 >= words * 4;
    }

    private bool SpeaksNext(int start)
    {
        for (var i = start; i < tokens.Length && i <= start + MaxSpeakerWords; i++)
        {
            if (tokens[i].Kind == TokenKind.Word && SpeechVerbs.Contains(tokens[i].In(text)))
            {
                return i > start;
            }

            if (!tokens[i].IsWord || (i == start && FunctionWords.Contains(tokens[i].In(text)) && !IsPronoun(i)) || (i > start && !StartsUpper(i)))
            {
                return false;
            }
        }

        return false;
    }

    private bool IsPronoun(int at) => tokens[at].In(text) is "He" or "She" or "They";

    private bool StartsSentence(int at) => tokens[at].Kind == TokenKind.Word && StartsUpper(at) && FunctionWords.Contains(tokens[at].In(text));

    private int Opened(int at)
    {
        var start = at;
        while (start + 1 < tokens.Length && start - at < MaxMarks && (tokens[start].Kind is TokenKind.OpenQuote or TokenKind.OpenBracket || IsDash(start)))
        {
            start++;
        }

        return start;
    }

    private bool IsDash(int at) => tokens[at].Kind == TokenKind.Punctuation && Characters.IsDash(text[tokens[at].Offset]);

    private bool StartsUpper(int at) => char.IsUpper(text[tokens[at].Offset]) || tokens[at].Kind is TokenKind.Number;

    private bool StartsLower(int at) => char.IsLower(text[tokens[at].Offset]) && tokens[at].IsWord;
}
