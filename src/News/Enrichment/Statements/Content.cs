using News.Text;

namespace News.Enrichment.Statements;

/// <summary>The words said, in tokens; a lone quotation with its marks.</summary>
internal readonly record struct Content(int First, int End)
{
    /// <summary>Where the words end for what is read on: past the marks of a quotation.</summary>
    public static Content Of(Quotation quotation) => new(quotation.First, quotation.End);

    public StatementKind KindIn(Unit unit)
    {
        if (unit.Quotation(First) is { } all && all.First == First && all.End == End)
        {
            return StatementKind.Direct;
        }

        for (var i = First; i < End; i++)
        {
            if (unit.Quotation(i) is { } quotation)
            {
                if (!IsTitle(unit, quotation))
                {
                    return StatementKind.Mixed;
                }

                i = quotation.End - 1;
            }
        }

        return StatementKind.Indirect;
    }

    /// <summary>The words alone: no outer marks, no closing comma.</summary>
    public TextSpan SpanIn(Unit unit)
    {
        var (first, end) = KindIn(unit) == StatementKind.Direct ? (unit.Quotation(First)!.Words.First, unit.Quotation(First)!.Words.End) : (First, End);
        while (end > first + 1 && unit[end - 1].Kind == TokenKind.Punctuation && unit.Text[unit[end - 1].Offset] is ',' or ';' or '–' or '—')
        {
            end--;
        }

        return end > first ? unit.Span(first, end) : default;
    }

    /// <summary>A book, a ship or a call sign rather than somebody's words: each word of it that is not a small one has a capital.</summary>
    public static bool IsTitle(Unit unit, Quotation quotation)
    {
        var words = quotation.Words;
        for (var i = words.First; i < words.End; i++)
        {
            var token = unit[i];
            if (token.Kind == TokenKind.Word ? !char.IsUpper(unit.Text[token.Offset]) && (i == words.First || !FunctionWords.Contains(token.In(unit.Text))) : token.Kind == TokenKind.Terminator)
            {
                return false;
            }
        }

        return true;
    }
}
