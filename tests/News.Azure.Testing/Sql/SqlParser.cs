using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace News.Azure.Testing.Sql;

/// <summary>
/// Reads queries: <c>SELECT [TOP n] * | VALUE e | e [AS name], … FROM c [WHERE e] [ORDER BY e [ASC|DESC], …]</c>, over one document each. No joins, groups or
/// subqueries: what the store does not ask is refused, so that it cannot begin to ask it untested.
/// </summary>
internal sealed class SqlParser
{
    private readonly IReadOnlyList<SqlToken> tokens;
    private int next;
    private readonly HashSet<string> aliases = new(StringComparer.Ordinal);
    private bool isAggregate;

    private SqlParser(string sql) => tokens = SqlLexer.Read(sql);

    private SqlToken Current => tokens[next];

    /// <exception cref="SqlException">The service would refuse it, or the double does not know it.</exception>
    public static SqlQuery Parse(string sql)
    {
        var parser = new SqlParser(sql);
        var query = parser.ReadQuery();
        return parser.Current.Kind == SqlTokenKind.End ? query : throw parser.Unexpected();
    }

    private SqlQuery ReadQuery()
    {
        Expect("SELECT");
        var top = Accept("TOP") ? ReadPrimary() : null;
        var select = ReadSelect();
        Expect("FROM");
        var alias = Take(SqlTokenKind.Word);
        var query = new SqlQuery(select, isAggregate, top, Accept("WHERE") ? ReadOr() : null, ReadOrderBy());
        aliases.Remove(alias);
        return aliases.Count == 0 ? query : throw new SqlException($"Identifier '{aliases.First()}' could not be resolved.");
    }

    private SqlExpression ReadSelect()
    {
        if (Accept("*"))
        {
            return new SqlDocument();
        }

        return Accept("VALUE") ? ReadOr() : new SqlObject([.. List(ReadColumn)]);
    }

    private (string Name, SqlExpression Value) ReadColumn()
    {
        var value = ReadOr();
        var name = Accept("AS") ? Take(SqlTokenKind.Word) : (value as SqlProperty)?.Name;
        return (name ?? throw new SqlException("A column needs a name."), value);
    }

    private List<SqlOrder> ReadOrderBy()
    {
        if (!Accept("ORDER"))
        {
            return [];
        }

        Expect("BY");
        return List(() =>
        {
            var expression = ReadOr();
            var isDescending = Accept("DESC");
            _ = isDescending || Accept("ASC");
            return new SqlOrder(expression, isDescending);
        });
    }

    private SqlExpression ReadOr()
    {
        var left = ReadAnd();
        while (Accept("OR"))
        {
            left = new SqlOr(left, ReadAnd());
        }

        return left;
    }

    private SqlExpression ReadAnd()
    {
        var left = ReadNot();
        while (Accept("AND"))
        {
            left = new SqlAnd(left, ReadNot());
        }

        return left;
    }

    private SqlExpression ReadNot() => Accept("NOT") ? new SqlNot(ReadNot()) : ReadComparison();

    private SqlExpression ReadComparison()
    {
        var left = ReadPath();
        if (Accept("NOT"))
        {
            Expect("IN");
            return new SqlNot(ReadIn(left));
        }

        if (Accept("IN"))
        {
            return ReadIn(left);
        }

        if (Current is { Kind: SqlTokenKind.Sign, Value: "=" or "!=" or "<>" or "<" or "<=" or ">" or ">=" } sign)
        {
            next++;
            return new SqlComparison(left, sign.Value, ReadPath());
        }

        return left;
    }

    private SqlIn ReadIn(SqlExpression value)
    {
        Expect("(");
        var choices = List(ReadOr);
        Expect(")");
        return new(value, choices);
    }

    private SqlExpression ReadPath()
    {
        var path = ReadPrimary();
        while (true)
        {
            if (Accept("."))
            {
                path = new SqlProperty(path, Take(SqlTokenKind.Word));
            }
            else if (Accept("["))
            {
                path = Current.Kind == SqlTokenKind.Number
                    ? new SqlItem(path, int.Parse(Take(SqlTokenKind.Number), CultureInfo.InvariantCulture))
                    : new SqlProperty(path, Take(SqlTokenKind.Text));
                Expect("]");
            }
            else
            {
                return path;
            }
        }
    }

    private SqlExpression ReadPrimary()
    {
        switch (Current.Kind)
        {
            case SqlTokenKind.Number:
                return new SqlLiteral(JsonElement.Parse(Take(SqlTokenKind.Number)));
            case SqlTokenKind.Text:
                return new SqlLiteral(SqlValue.Of(JsonValue.Create(Take(SqlTokenKind.Text))));
            case SqlTokenKind.Parameter:
                return new SqlParameterReference(Take(SqlTokenKind.Parameter));
            case SqlTokenKind.Word:
                return ReadWord();
            default:
                break;
        }

        if (Accept("("))
        {
            var inner = ReadOr();
            Expect(")");
            return inner;
        }

        if (Accept("["))
        {
            var items = Accept("]") ? [] : List(ReadOr);
            return items.Count == 0 || Accept("]") ? new SqlArray(items) : throw Unexpected();
        }

        if (Accept("{"))
        {
            var properties = List(ReadProperty);
            Expect("}");
            return new SqlObject(properties);
        }

        throw Unexpected();
    }

    private (string Name, SqlExpression Value) ReadProperty()
    {
        var name = Current.Kind == SqlTokenKind.Text ? Take(SqlTokenKind.Text) : Take(SqlTokenKind.Word);
        Expect(":");
        return (name, ReadOr());
    }

    private SqlExpression ReadWord()
    {
        var word = Take(SqlTokenKind.Word);
        switch (word.ToUpperInvariant())
        {
            case "TRUE":
                return new SqlLiteral(SqlValue.True);
            case "FALSE":
                return new SqlLiteral(SqlValue.False);
            case "NULL":
                return new SqlLiteral(SqlValue.Null);
            case "UNDEFINED":
                return new SqlLiteral(SqlValue.Undefined);
            default:
                break;
        }

        if (!Accept("("))
        {
            aliases.Add(word);
            return new SqlDocument();
        }

        var function = SqlFunction.Of(word, List(ReadOr));
        Expect(")");
        isAggregate |= function.IsAggregate;
        return function;
    }

    private List<T> List<T>(Func<T> read)
    {
        List<T> items = [read()];
        while (Accept(","))
        {
            items.Add(read());
        }

        return items;
    }

    private bool Accept(string wordOrSign)
    {
        if (!Current.Is(wordOrSign))
        {
            return false;
        }

        next++;
        return true;
    }

    private void Expect(string wordOrSign)
    {
        if (!Accept(wordOrSign))
        {
            throw Unexpected();
        }
    }

    private string Take(SqlTokenKind kind) => Current.Kind == kind ? tokens[next++].Value : throw Unexpected();

    private SqlException Unexpected() => new($"Syntax error, incorrect syntax near '{Current.Value}'.");
}
