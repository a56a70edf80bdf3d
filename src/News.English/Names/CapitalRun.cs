using News.English.Lexicon;
using News.Text;

namespace News.English.Names;

/// <summary>Capitalised words in a row, from <see cref="First"/>; nothing but blanks between them.</summary>
internal readonly ref struct CapitalRun
{
    private const int MaxWords = 10;    // longer rows are lists or headlines

    public CapitalRun(EnglishDocument document, TokenRange sentence, int first, LetterCase letters)
    {
        Sentence = sentence;
        First = first;
        Letters = letters;
        var end = first + 1;
        while (end < sentence.End && end - first < MaxWords && Continues(document, end))
        {
            end++;
        }

        End = end;
        var opener = first == sentence.First || document.Tokens[first - 1].Kind is TokenKind.OpenQuote or TokenKind.OpenBracket or TokenKind.Terminator
            || document[first - 1] is ":" or "•" or "—" or "–";
        var common = document.Is(first, WordClass.Common);
        IsInitialWord = (opener || letters == LetterCase.Title) && common && End - first == 1;
        IsShadowed = opener && common;
        IsWhole = !common && (first == sentence.First || !document.IsCapitalised(first - 1) || document.IsClaimed(first - 1)
            || document.Is(first - 1, WordClass.Title | WordClass.Function));
        AfterTitle = first > sentence.First && document.Is(first - 1, WordClass.Title)
            && (document.IsCapitalised(first - 1) || document.Tokens[first - 1].Kind == TokenKind.Abbreviation);
        IsInitial = opener;
    }

    public TokenRange Sentence { get; }

    public int First { get; }

    public int End { get; }

    public LetterCase Letters { get; }

    public int Count => End - First;

    /// <summary>Starts the sentence, so that its first capital says nothing.</summary>
    public bool IsInitial { get; }

    /// <summary>One ordinary word that is capitalised for its place only.</summary>
    public bool IsInitialWord { get; }

    /// <summary>An ordinary word at the start of a sentence, listed or not.</summary>
    public bool IsShadowed { get; }

    /// <summary>No capitalised word stands before it.</summary>
    public bool IsWhole { get; }

    /// <summary>Follows Mr, President and the like.</summary>
    public bool AfterTitle { get; }

    private static bool Continues(EnglishDocument document, int token) =>
        document.IsCapitalised(token) && !document.IsClaimed(token)
        && !document.Is(token, WordClass.Weekday)
        && (!document.Is(token, WordClass.Function) || IsSurname(document, token))
        && document.Tokens[token - 1].Kind != TokenKind.Clitic
        && !IsTitleBeforeName(document, token);

    // Theresa May, George Will
    private static bool IsSurname(EnglishDocument document, int token) =>
        document.Is(token, WordClass.Surname) && document.Is(token - 1, WordClass.FirstName) && !document.Is(token - 1, WordClass.Common);

    // "Foreign Minister Ana Orwin": the title parts what is around it
    private static bool IsTitleBeforeName(EnglishDocument document, int token) =>
        document.Is(token, WordClass.Title) && !document.Is(token - 1, WordClass.FirstName)
        && token + 1 < document.Tokens.Count && document.IsCapitalised(token + 1);
}
