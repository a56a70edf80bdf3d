using System.Text.Json;
using System.Text.Json.Nodes;

namespace News.Azure.Testing.Sql;

/// <summary>The built-in functions that the double knows. An unknown one is refused when the query is read, as the service does.</summary>
internal sealed record SqlFunction(string Name, IReadOnlyList<SqlExpression> Arguments) : SqlExpression
{
    private delegate JsonElement Body(IReadOnlyList<SqlExpression> arguments, SqlRow row);

    private static readonly Dictionary<string, (int Least, int Most, Body Body)> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ARRAY_CONTAINS"] = (2, 2, ArrayContains),
        ["IS_DEFINED"] = (1, 1, (arguments, row) => SqlValue.Of(!arguments[0].Evaluate(row).IsUndefined())),
        ["IS_NULL"] = (1, 1, (arguments, row) => SqlValue.Of(arguments[0].Evaluate(row).ValueKind == JsonValueKind.Null)),
        ["STARTSWITH"] = (2, 2, StartsWith),
        ["COUNT"] = (1, 1, (arguments, row) => Number(Values(arguments, row).Count())),
        ["MAX"] = (1, 1, (arguments, row) => Values(arguments, row).OrderDescending(Order).FirstOrDefault()),
        ["MIN"] = (1, 1, (arguments, row) => Values(arguments, row).Order(Order).FirstOrDefault()),
    };

    private static readonly Comparer<JsonElement> Order = Comparer<JsonElement>.Create(SqlValue.Compare);

    public bool IsAggregate => Name.ToUpperInvariant() is "COUNT" or "MAX" or "MIN";

    public static SqlFunction Of(string name, IReadOnlyList<SqlExpression> arguments)
    {
        if (!Known.TryGetValue(name, out var known))
        {
            throw new SqlException($"'{name}' is not a recognized built-in function name.");
        }

        return arguments.Count >= known.Least && arguments.Count <= known.Most
            ? new(name, arguments)
            : throw new SqlException($"The {name} function does not take {arguments.Count} arguments.");
    }

    public override JsonElement Evaluate(SqlRow row) => Known[Name].Body(Arguments, row);

    private static JsonElement ArrayContains(IReadOnlyList<SqlExpression> arguments, SqlRow row)
    {
        var (array, wanted) = (arguments[0].Evaluate(row), arguments[1].Evaluate(row));
        return array.ValueKind == JsonValueKind.Array
            ? SqlValue.Of(array.EnumerateArray().Any(item => SqlValue.AreEqual(item, wanted)))
            : SqlValue.Undefined;
    }

    private static JsonElement StartsWith(IReadOnlyList<SqlExpression> arguments, SqlRow row) =>
        (arguments[0].Evaluate(row), arguments[1].Evaluate(row)) is ({ ValueKind: JsonValueKind.String } text, { ValueKind: JsonValueKind.String } start)
            ? SqlValue.Of(text.GetString()!.StartsWith(start.GetString()!, StringComparison.Ordinal))
            : SqlValue.Undefined;

    private static IEnumerable<JsonElement> Values(IReadOnlyList<SqlExpression> arguments, SqlRow row) =>
        row.Group.Select(arguments[0].Evaluate).Where(value => !value.IsUndefined());

    private static JsonElement Number(int value) => SqlValue.Of(JsonValue.Create(value));
}
