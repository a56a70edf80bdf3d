using System.Text.Json;
using System.Text.Json.Nodes;

namespace News.Azure.Testing.Sql;

/// <summary>An expression, with the language's three-valued logic: what is compared with undefined is undefined.</summary>
internal abstract record SqlExpression
{
    public abstract JsonElement Evaluate(SqlRow row);

    public bool IsTrue(SqlRow row) => Evaluate(row).IsTrue();
}

internal sealed record SqlLiteral(JsonElement Value) : SqlExpression
{
    public override JsonElement Evaluate(SqlRow row) => Value;
}

internal sealed record SqlParameterReference(string Name) : SqlExpression
{
    public override JsonElement Evaluate(SqlRow row) => row.Parameters.TryGetValue(Name, out var value) ? value : SqlValue.Undefined;
}

/// <summary>The document itself, by its alias.</summary>
internal sealed record SqlDocument : SqlExpression
{
    public override JsonElement Evaluate(SqlRow row) => row.Document;
}

internal sealed record SqlProperty(SqlExpression Of, string Name) : SqlExpression
{
    public override JsonElement Evaluate(SqlRow row) =>
        Of.Evaluate(row) is { ValueKind: JsonValueKind.Object } found && found.TryGetProperty(Name, out var value) ? value : SqlValue.Undefined;
}

internal sealed record SqlItem(SqlExpression Of, int Index) : SqlExpression
{
    public override JsonElement Evaluate(SqlRow row) =>
        Of.Evaluate(row) is { ValueKind: JsonValueKind.Array } found && Index < found.GetArrayLength() ? found[Index] : SqlValue.Undefined;
}

internal sealed record SqlArray(IReadOnlyList<SqlExpression> Items) : SqlExpression
{
    public override JsonElement Evaluate(SqlRow row) =>
        SqlValue.Of(new JsonArray([.. Items.Select(item => item.Evaluate(row)).Where(value => !value.IsUndefined()).Select(value => value.Node())]));
}

internal sealed record SqlObject(IReadOnlyList<(string Name, SqlExpression Value)> Properties) : SqlExpression
{
    public override JsonElement Evaluate(SqlRow row)
    {
        var json = new JsonObject();
        foreach (var (name, expression) in Properties)
        {
            if (expression.Evaluate(row) is var value && !value.IsUndefined())
            {
                json[name] = value.Node();
            }
        }

        return SqlValue.Of(json);
    }
}

internal sealed record SqlNot(SqlExpression Operand) : SqlExpression
{
    public override JsonElement Evaluate(SqlRow row) =>
        Operand.Evaluate(row) is { ValueKind: JsonValueKind.True or JsonValueKind.False } value ? SqlValue.Of(!value.IsTrue()) : SqlValue.Undefined;
}

internal sealed record SqlAnd(SqlExpression Left, SqlExpression Right) : SqlExpression
{
    public override JsonElement Evaluate(SqlRow row)
    {
        var left = Left.Evaluate(row);
        if (left.IsFalse())
        {
            return left;
        }

        var right = Right.Evaluate(row);
        return right.IsFalse() ? right : left.IsTrue() && right.IsTrue() ? right : SqlValue.Undefined;
    }
}

internal sealed record SqlOr(SqlExpression Left, SqlExpression Right) : SqlExpression
{
    public override JsonElement Evaluate(SqlRow row)
    {
        var left = Left.Evaluate(row);
        if (left.IsTrue())
        {
            return left;
        }

        var right = Right.Evaluate(row);
        return right.IsTrue() ? right : left.IsFalse() && right.IsFalse() ? right : SqlValue.Undefined;
    }
}

internal sealed record SqlComparison(SqlExpression Left, string Operator, SqlExpression Right) : SqlExpression
{
    public override JsonElement Evaluate(SqlRow row)
    {
        var (left, right) = (Left.Evaluate(row), Right.Evaluate(row));
        if (left.IsUndefined() || right.IsUndefined())
        {
            return SqlValue.Undefined;
        }

        return Operator switch
        {
            "=" => SqlValue.Of(SqlValue.AreEqual(left, right)),
            "!=" or "<>" => SqlValue.Of(!SqlValue.AreEqual(left, right)),
            _ when !SqlValue.AreComparable(left, right) => SqlValue.Undefined,
            "<" => SqlValue.Of(SqlValue.Compare(left, right) < 0),
            "<=" => SqlValue.Of(SqlValue.Compare(left, right) <= 0),
            ">" => SqlValue.Of(SqlValue.Compare(left, right) > 0),
            _ => SqlValue.Of(SqlValue.Compare(left, right) >= 0),
        };
    }
}

internal sealed record SqlIn(SqlExpression Value, IReadOnlyList<SqlExpression> Choices) : SqlExpression
{
    public override JsonElement Evaluate(SqlRow row) => Value.Evaluate(row) is var value && value.IsUndefined()
        ? SqlValue.Undefined
        : SqlValue.Of(Choices.Any(choice => SqlValue.AreEqual(value, choice.Evaluate(row))));
}
