namespace News.Text;

/// <summary>Tells opening from closing quotation marks, and apostrophes from both, by what stands beside them and by what is open.</summary>
internal struct QuotationMarks
{
    private bool doubleOpen;
    private bool singleOpen;

    public static bool IsMark(char c) => c is '"' or '\'' or '`' or '“' or '”' or '„' or '‟' or '‘' or '’' or '‚' or '‛' or '«' or '»' or '‹' or '›' or '＂';

    public TokenKind Read(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        var single = c is '\'' or '‘' or '’' or '‚' or '‛' or '`';
        if (single && Characters.IsDigit(text, at + 1) && SpaceBefore(text, at))
        {
            return TokenKind.Punctuation;   // ’90s
        }

        if (single && !singleOpen && at > 0 && Characters.IsApostrophe(c) && text[at - 1] is 's' or 'S' or 'z' or 'x')
        {
            return TokenKind.Clitic;        // the workers’ union
        }

        var opens = Opens(text, at, single ? singleOpen : doubleOpen);
        if (single)
        {
            singleOpen = opens;
        }
        else
        {
            doubleOpen = opens;
        }

        return opens ? TokenKind.OpenQuote : TokenKind.CloseQuote;
    }

    // The neighbours decide first: outlets differ in which mark opens (“x”, „x“, ”x”, «x», »x«), not in where the space is.
    private static bool Opens(ReadOnlySpan<char> text, int at, bool isOpen) => (SpaceBefore(text, at), SpaceAfter(text, at)) switch
    {
        (true, false) => true,
        (false, true) => false,
        _ => text[at] switch
        {
            '“' or '„' or '‟' or '‘' or '‚' or '«' or '‹' or '`' => true,
            '”' or '’' or '»' or '›' => false,
            _ => !isOpen,
        },
    };

    private static bool SpaceBefore(ReadOnlySpan<char> text, int at) =>
        at == 0 || Characters.IsBlank(text[at - 1]) || text[at - 1] is '(' or '[' or '{' || Characters.IsDash(text[at - 1]);

    private static bool SpaceAfter(ReadOnlySpan<char> text, int at) =>
        at + 1 >= text.Length || Characters.IsBlank(text[at + 1]) || text[at + 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '}';
}
