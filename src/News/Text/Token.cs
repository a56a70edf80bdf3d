namespace News.Text;

/// <summary>What a token is, as far as its characters tell.</summary>
public enum TokenKind
{
    /// <summary>Letters, with inner hyphens, apostrophes and digits: <c>harbour</c>, <c>O’Neal</c>, <c>al-Tahir</c>, <c>F-16</c>, <c>25-year-old</c>.</summary>
    Word,

    /// <summary>A word with the full stop that belongs to it: <c>Mr.</c>, <c>U.S.</c>, <c>J.</c></summary>
    Abbreviation,

    /// <summary>What hangs on the word before: <c>’s</c>, <c>n’t</c>, <c>’ll</c>, and the bare apostrophe of <c>workers’</c>.</summary>
    Clitic,

    /// <summary>Digits, with inner separators and an ordinal or plural ending: <c>1,000.5</c>, <c>10:30</c>, <c>10th</c>, <c>1990s</c>.</summary>
    Number,

    /// <summary>Full stops, question and exclamation marks, ellipses.</summary>
    Terminator,

    OpenQuote,
    CloseQuote,
    OpenBracket,
    CloseBracket,

    /// <summary>Commas, dashes and other marks.</summary>
    Punctuation,

    /// <summary>Currency and percent signs, emoji, and whatever is no text at all.</summary>
    Symbol,

    Url,
    Email,
}

/// <summary>A piece of a text; it holds no characters of its own.</summary>
/// <param name="LinesBefore">Line breaks between this token and the one before: 0, 1, or 2 for a blank line and more.</param>
public readonly record struct Token(int Offset, int Length, TokenKind Kind, int LinesBefore)
{
    public int End => Offset + Length;

    public TextSpan Span => new(Offset, Length);

    /// <summary>Words that can be looked up: not numbers, marks or addresses.</summary>
    public bool IsWord => Kind is TokenKind.Word or TokenKind.Abbreviation;

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Offset, Length);
}

/// <summary>Tokens <c>[First, End)</c> of a text.</summary>
public readonly record struct TokenRange(int First, int End)
{
    public int Count => End - First;

    /// <summary>From the start of the first token to the end of the last.</summary>
    public TextSpan Span(IReadOnlyList<Token> tokens)
    {
        var offset = tokens[First].Offset;
        return new(offset, tokens[End - 1].End - offset);
    }
}
