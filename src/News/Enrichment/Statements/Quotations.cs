using News.Text;

namespace News.Enrichment.Statements;

/// <summary>
/// Pairs quotation marks. A mark that nothing closes in its paragraph opens no quotation, unless the next paragraph opens with the same mark (the custom of long
/// quotations) or a colon or comma introduced it.
/// </summary>
internal sealed class Quotations(string text, Token[] tokens)
{
    // In the place of a single mark that opens a line: what is open there may go on.
    private const TokenKind OpensParagraph = TokenKind.Punctuation;

    private readonly List<Quotation> found = [];
    private readonly TokenKind[] nextSingle = NextSingleMarks(text, tokens);

    private int open = -1;
    private int depth;
    private bool continues;

    public static List<Quotation> Find(string text, Token[] tokens)
    {
        if (!Array.Exists(tokens, static token => token.Kind == TokenKind.OpenQuote))
        {
            return [];
        }

        var quotations = new Quotations(text, tokens);
        for (var i = 0; i < tokens.Length; i++)
        {
            quotations.Read(i);
        }

        quotations.EndParagraph(tokens.Length, goesOn: false);
        return quotations.found;
    }

    private static bool IsSingle(char mark) => mark is '\'' or '‘' or '’' or '‚' or '‛' or '`' or '‹' or '›';

    private void Read(int i)
    {
        if (open >= 0 && IsParagraph(i))
        {
            EndParagraph(i, goesOn: IsOpenQuote(i) && SameStyle(i));
        }

        switch (tokens[i].Kind)
        {
            case TokenKind.OpenQuote when open < 0:
                if (!IsSingle(Mark(i)) || nextSingle[i] is TokenKind.CloseQuote or OpensParagraph)
                {
                    (open, depth) = (i, 1);
                }

                break;
            case TokenKind.OpenQuote when SameStyle(i):
                depth++;
                break;
            case TokenKind.CloseQuote when open >= 0 && SameStyle(i) && !IsApostrophe(i) && --depth == 0:
                found.Add(new(open, i + 1, Closed: true, continues));
                (open, continues) = (-1, false);
                break;
            default:
                break;
        }
    }

    // An open quotation and a line that opens with its mark again: a new paragraph even where paragraphs are single lines.
    private bool IsParagraph(int i) => tokens[i].LinesBefore > 1 || (tokens[i].LinesBefore == 1 && IsOpenQuote(i) && SameStyle(i) && tokens[i - 1].Kind == TokenKind.Terminator);

    private void EndParagraph(int end, bool goesOn)
    {
        if (open >= 0 && end > open + 1 && (goesOn || continues || IsIntroduced(open)) && tokens[end - 1].Kind is TokenKind.Terminator or TokenKind.Abbreviation)
        {
            found.Add(new(open, end, Closed: false, continues));
            continues = goesOn;
        }
        else
        {
            continues = false;
        }

        open = -1;
    }

    private bool IsIntroduced(int mark) => mark > 0 && tokens[mark - 1].Kind == TokenKind.Punctuation && text[tokens[mark - 1].Offset] is ':' or ',';

    private bool IsOpenQuote(int i) => tokens[i].Kind == TokenKind.OpenQuote;

    private bool SameStyle(int i) => IsSingle(Mark(i)) == IsSingle(Mark(open));

    private char Mark(int i) => text[tokens[i].Offset];

    /// <summary>The possessive of a plural inside single marks: <c>‘The dockers’ hall is shut,’ he said.</c></summary>
    private bool IsApostrophe(int i) =>
        IsSingle(Mark(i)) && text[tokens[i].Offset - 1] is 's' or 'z' or 'x' && i + 1 < tokens.Length && tokens[i + 1].LinesBefore == 0
            && tokens[i + 1].Kind == TokenKind.Word && nextSingle[i] == TokenKind.CloseQuote;

    /// <summary>For each token the kind of the next single mark in its paragraph.</summary>
    private static TokenKind[] NextSingleMarks(string text, Token[] tokens)
    {
        var next = new TokenKind[tokens.Length];
        var kind = TokenKind.Word;
        for (var i = tokens.Length - 1; i >= 0; i--)
        {
            next[i] = kind;
            if (tokens[i].Kind is TokenKind.OpenQuote or TokenKind.CloseQuote && IsSingle(text[tokens[i].Offset]))
            {
                kind = tokens[i].Kind;
            }

            if (tokens[i].Kind == TokenKind.OpenQuote && tokens[i].LinesBefore > 0 && IsSingle(text[tokens[i].Offset]))
            {
                kind = OpensParagraph;
            }
            else if (tokens[i].LinesBefore > 1)
            {
                kind = TokenKind.Word;
            }
        }

        return next;
    }
}
