using System.Text;

namespace News.Azure.Testing.Sql;

/// <summary>Cuts a query into tokens.</summary>
internal sealed class SqlLexer(string sql)
{
    private static readonly string[] LongSigns = ["<=", ">=", "!=", "<>"];

    private int next;

    public static IReadOnlyList<SqlToken> Read(string sql)
    {
        var lexer = new SqlLexer(sql);
        List<SqlToken> tokens = [lexer.Read()];
        while (tokens[^1].Kind != SqlTokenKind.End)
        {
            tokens.Add(lexer.Read());
        }

        return tokens;
    }

    private SqlToken Read()
    {
        while (next < sql.Length && char.IsWhiteSpace(sql[next]))
        {
            next++;
        }

        return next == sql.Length ? new(SqlTokenKind.End, "the end") : sql[next] switch
        {
            '\'' or '"' => new(SqlTokenKind.Text, ReadText(sql[next])),
            '@' => new(SqlTokenKind.Parameter, Take(1 + Length(next + 1, IsWordCharacter))),
            >= '0' and <= '9' => new(SqlTokenKind.Number, Take(Length(next, character => char.IsAsciiDigit(character) || character == '.'))),
            var first when IsWordCharacter(first) => new(SqlTokenKind.Word, Take(Length(next, IsWordCharacter))),
            _ => new(SqlTokenKind.Sign, Take(LongSigns.Any(sign => sql.AsSpan(next).StartsWith(sign, StringComparison.Ordinal)) ? 2 : 1)),
        };
    }

    private static bool IsWordCharacter(char character) => char.IsAsciiLetterOrDigit(character) || character == '_';

    private int Length(int start, Func<char, bool> isPart)
    {
        var end = start;
        while (end < sql.Length && isPart(sql[end]))
        {
            end++;
        }

        return end - start;
    }

    private string Take(int length)
    {
        next += length;
        return sql[(next - length)..next];
    }

    private string ReadText(char quote)
    {
        var text = new StringBuilder();
        for (next++; next < sql.Length && sql[next] != quote; next++)
        {
            text.Append(sql[next] == '\\' && next + 1 < sql.Length ? Unescape(sql[++next]) : sql[next]);
        }

        return next++ < sql.Length ? text.ToString() : throw new SqlException("A text is not closed.");
    }

    private static char Unescape(char character) => character switch
    {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        'u' => throw new SqlException("The double reads no \\u escapes: pass such texts as parameters."),
        _ => character,
    };
}
