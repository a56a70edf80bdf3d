using News.Enrichment.Phrases;
using News.Text;

namespace News.Enrichment.Statements;

/// <summary>A sentence with the quotations in it whole. Asked by index; beyond its ends there is nothing, so that rules need not look where it ends.</summary>
internal sealed class Unit(ArticleTokens article, int first, int end)
{
    private int? start;

    public int First => first;

    /// <summary>Where it begins to tell something.</summary>
    public int Start => start ??= SentenceStart.Of(this);

    public int End => end;

    public string Text => article.Text;

    public Token this[int index] => article.Tokens[index];

    public bool Has(int index)
    {
        article.Reads++;
        return index >= first && index < end;
    }

    public TokenKind? Kind(int index) => Has(index) ? article.Tokens[index].Kind : null;

    public bool HasQuotation => article.HasQuotation(first, end);

    public Quotation? Quotation(int index) => Has(index) ? article.Quotation(index) : null;

    public Name? Name(int index) => Has(index) ? article.Name(index) : null;

    public Name? Role(int index) => Has(index) ? article.Role(index) : null;

    /// <summary>The word that stands there outside quotations; empty for anything else.</summary>
    public ReadOnlySpan<char> Word(int index)
    {
        if (!Has(index))
        {
            return default;
        }

        ref readonly var token = ref article.Tokens[index];
        return token.Kind is TokenKind.Word or TokenKind.Abbreviation or TokenKind.Clitic && article.Quotation(index) is null ? token.In(article.Text) : default;
    }

    /// <summary>The word that stands there, unless it is part of a name: "WHO said", "May said".</summary>
    public ReadOnlySpan<char> SmallWord(int index) => Name(index) is null ? Word(index) : default;

    public bool Is(int index, string word) => Spelled.As(Word(index), word);

    public bool IsMark(int index, char mark) => Kind(index) == TokenKind.Punctuation && article.Quotation(index) is null && article.Text[article.Tokens[index].Offset] == mark;

    public bool IsComma(int index) => IsMark(index, ',');

    public bool IsDash(int index) => Kind(index) == TokenKind.Punctuation && article.Quotation(index) is null && Characters.IsDash(article.Text[article.Tokens[index].Offset]);

    public bool IsUpper(int index) => Has(index) && char.IsUpper(article.Text[article.Tokens[index].Offset]);

    /// <summary>A time of day in digits: <c>08:05</c>.</summary>
    public bool IsClock(int index) => Kind(index) == TokenKind.Number && article.Tokens[index].In(article.Text).Contains(':');

    /// <summary>The sentence's own end: full stop, question mark, or nothing more.</summary>
    public bool IsEnd(int index) => !Has(index) || (Kind(index) == TokenKind.Terminator && article.Quotation(index) is null);

    public TextSpan Span(int from, int to) => new TokenRange(from, to).Span(article.Tokens);

    public string Printed(int from, int to) => Span(from, to).In(article.Text).ToString();
}
