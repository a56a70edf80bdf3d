namespace News.Text;

/// <summary>
/// Cuts a text into tokens: every character that prints belongs to exactly one, in order. Linear in the length of the text, and safe for any string, lone surrogates included.
/// </summary>
public static class Tokenizer
{
    private const int CharactersPerToken = 5;   // English news; only sizes the first buffer

    public static List<Token> Tokenize(string text)
    {
        var tokens = new List<Token>((text.Length / CharactersPerToken) + 4);
        new Scan(text, tokens).Run();
        return tokens;
    }

    private ref struct Scan(ReadOnlySpan<char> text, List<Token> tokens)
    {
        private readonly ReadOnlySpan<char> text = text;
        private QuotationMarks quotes;
        private int lines;

        public void Run()
        {
            var at = 0;
            while (at < text.Length)
            {
                var c = text[at];
                if (Characters.IsLineBreak(c))
                {
                    lines = Math.Min(lines + 1, 2);
                    at++;
                }
                else if (Characters.IsBlank(c))
                {
                    at++;
                }
                else
                {
                    at = Next(at, c);
                }
            }
        }

        private int Next(int at, char c)
        {
            if (lines > 1)
            {
                quotes = default;   // a quotation mark left open says nothing about the next paragraph
            }

            if (Characters.WordCharacter(text, at) > 0)
            {
                var address = AddressScanner.Match(text[at..], out var kind);
                return address > 0 ? Add(at, address, kind) : Word(at);
            }

            return c switch
            {
                '.' when Characters.IsDigit(text, at + 1) && !Glued(at) => Add(at, WordScanner.Number(text, at + 1) - at, TokenKind.Number),
                '.' or '…' or '!' or '?' or '‽' or '。' or '！' or '？' or '؟' => Add(at, WordScanner.Terminators(text, at) - at, TokenKind.Terminator),
                '#' or '@' when Characters.IsLetter(text, at + 1) && !Glued(at) => Add(at, WordScanner.Word(text, at + 1) - at, TokenKind.Word),
                '(' or '[' or '{' => Add(at, 1, TokenKind.OpenBracket),
                ')' or ']' or '}' => Add(at, 1, TokenKind.CloseBracket),
                _ when QuotationMarks.IsMark(c) => Add(at, 1, quotes.Read(text, at)),
                _ when Characters.IsDash(c) || (char.IsPunctuation(c) && c != '%') => Add(at, 1, TokenKind.Punctuation),
                _ => Add(at, WordScanner.Symbol(text, at) - at, TokenKind.Symbol),
            };
        }

        private int Word(int at)
        {
            if (WordScanner.Number(text, at) is var number && number > at && Characters.WordCharacter(text, number) == 0 && !HyphenedOn(number))
            {
                return Add(at, number - at, TokenKind.Number);
            }

            var end = WordScanner.Word(text, at);
            var stop = WordScanner.AbbreviationStop(text, at, end);
            end = Add(at, end - at + stop, stop > 0 ? TokenKind.Abbreviation : TokenKind.Word);
            var clitic = WordScanner.Clitic(text, end);
            return clitic > 0 ? Add(end, clitic, TokenKind.Clitic) : end;
        }

        private readonly bool HyphenedOn(int at) => at < text.Length && Characters.IsHyphen(text[at]) && Characters.IsLetter(text, at + 1);

        private readonly bool Glued(int at) => at > 0 && Characters.WordCharacter(text, at - 1) > 0;

        private int Add(int offset, int length, TokenKind kind)
        {
            tokens.Add(new(offset, length, kind, lines));
            lines = 0;
            return offset + length;
        }
    }
}
