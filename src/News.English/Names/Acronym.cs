using News.Text;

namespace News.English.Names;

/// <summary>An acronym that the text defines: <c>Dockers of Telmark Union (DTU)</c>.</summary>
internal static class Acronym
{
    private const int MinLength = 2, MaxLength = 10;

    /// <summary>The token in brackets right after a name of several words that is made of their initials in order.</summary>
    public static int? DefinedBy(TokenRange name, string text, List<Token> tokens)
    {
        var open = name.End;
        if (name.Count == 1 || open + 2 >= tokens.Count || tokens[open].Kind != TokenKind.OpenBracket || tokens[open + 2].Kind != TokenKind.CloseBracket)
        {
            return null;
        }

        var acronym = tokens[open + 1].In(text);
        return tokens[open + 1].Kind == TokenKind.Word && acronym.Length is >= MinLength and <= MaxLength && IsMadeOf(acronym, name, text, tokens) ? open + 1 : null;
    }

    private static bool IsMadeOf(ReadOnlySpan<char> acronym, TokenRange name, string text, List<Token> tokens)
    {
        var matched = 0;
        for (var i = name.First; i < name.End && matched < acronym.Length; i++)
        {
            matched += char.ToUpperInvariant(text[tokens[i].Offset]) == acronym[matched] ? 1 : 0;
        }

        return matched == acronym.Length && char.ToUpperInvariant(text[tokens[name.First].Offset]) == acronym[0];
    }
}
