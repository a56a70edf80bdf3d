namespace News.Tests.Infra;

/// <summary>Tells Bicep's code from its comments and literals.</summary>
internal static class BicepCode
{
    private const char Quote = '\'';
    private const char Interpolation = '$';

    /// <summary>Replaces comments and literals by blanks of the same length.</summary>
    public static (string Code, string? Damage) Blank(string text)
    {
        var code = text.ToCharArray();
        var open = new Stack<char>();
        for (var i = 0; i < text.Length; i++)
        {
            if (open.TryPeek(out var top) && top == Quote)
            {
                i = Literal(text, code, i, open);
                if (i < 0)
                {
                    return (new(code), "a quote is not closed on its line");
                }
            }
            else if (text[i] == '/' && i + 1 < text.Length && text[i + 1] is '/' or '*')
            {
                var end = text[i + 1] == '/' ? text.IndexOf('\n', i) : text.IndexOf("*/", i + 2, StringComparison.Ordinal) + 1;
                end = end <= 0 ? text.Length : end;
                Erase(code, i, end);
                i = end - 1;
            }
            else if (text[i] == Quote)
            {
                open.Push(Quote);
            }
            else if (text[i] is '(' or '[' or '{')
            {
                open.Push(text[i]);
            }
            else if (text[i] is ')' or ']' or '}' && !Closes(open, text[i], code, i))
            {
                return (new(code), $"'{text[i]}' on line {text.AsSpan(0, i).Count('\n') + 1} closes nothing");
            }
        }

        return (new(code), open.Count == 0 ? null : $"'{open.Peek()}' is not closed");
    }

    /// <summary>What stands between a brace and the one that closes it.</summary>
    public static string Block(string code, int opening)
    {
        var depth = 0;
        for (var i = opening; i < code.Length; i++)
        {
            depth += code[i] == '{' ? 1 : code[i] == '}' ? -1 : 0;
            if (depth == 0)
            {
                return code[(opening + 1)..i];
            }
        }

        return code[(opening + 1)..];
    }

    // One step inside a literal: the index of the last character consumed, or -1 where the line ends first.
    private static int Literal(string text, char[] code, int i, Stack<char> open)
    {
        if (text[i] == '\n')
        {
            return -1;
        }

        if (text[i] == Quote)
        {
            open.Pop();
            return i;
        }

        if (text[i] == Interpolation && i + 1 < text.Length && text[i + 1] == '{')
        {
            open.Push(Interpolation);
            Erase(code, i, i + 2);
            return i + 1;
        }

        var length = text[i] == '\\' ? 2 : 1;
        Erase(code, i, i + length);
        return i + length - 1;
    }

    private static bool Closes(Stack<char> open, char closing, char[] code, int i)
    {
        if (!open.TryPop(out var opening))
        {
            return false;
        }

        if (opening == Interpolation)
        {
            Erase(code, i, i + 1);
        }

        return (opening, closing) is ('(', ')') or ('[', ']') or ('{', '}') or (Interpolation, '}');
    }

    private static void Erase(char[] code, int start, int end)
    {
        for (var i = start; i < Math.Min(end, code.Length); i++)
        {
            code[i] = code[i] == '\n' ? '\n' : ' ';
        }
    }
}
