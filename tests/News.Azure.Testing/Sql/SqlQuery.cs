using System.Text.Json;

namespace News.Azure.Testing.Sql;

/// <param name="Expression">Sorted by this.</param>
internal sealed record SqlOrder(SqlExpression Expression, bool IsDescending);

/// <summary>A query that has been read.</summary>
/// <param name="Select">What each row becomes.</param>
internal sealed record SqlQuery(SqlExpression Select, bool IsAggregate, SqlExpression? Top, SqlExpression? Where, IReadOnlyList<SqlOrder> OrderBy)
{
    private static readonly Comparer<JsonElement> Order = Comparer<JsonElement>.Create(SqlValue.Compare);

    public IEnumerable<JsonElement> Run(IEnumerable<JsonElement> documents, IReadOnlyDictionary<string, JsonElement> parameters)
    {
        var rows = documents.Select(document => new SqlRow(document, parameters, [])).Where(row => Where?.IsTrue(row) ?? true);
        if (IsAggregate)
        {
            return Projected([new SqlRow(SqlValue.Undefined, parameters, [.. rows])]);
        }

        // What lacks the property that is sorted by is not in its index, and so not in the answer.
        var sorted = OrderBy.Aggregate(
            rows.Where(row => OrderBy.All(order => !order.Expression.Evaluate(row).IsUndefined())),
            (current, order) => Then(current, order));
        return Projected(Top is null ? sorted : sorted.Take(Top.Evaluate(new(SqlValue.Undefined, parameters, [])).GetInt32()));
    }

    private IEnumerable<JsonElement> Projected(IEnumerable<SqlRow> rows) => rows.Select(Select.Evaluate).Where(value => !value.IsUndefined());

    private static IEnumerable<SqlRow> Then(IEnumerable<SqlRow> rows, SqlOrder order) => (rows, order.IsDescending) switch
    {
        (IOrderedEnumerable<SqlRow> sorted, false) => sorted.ThenBy(order.Expression.Evaluate, Order),
        (IOrderedEnumerable<SqlRow> sorted, true) => sorted.ThenByDescending(order.Expression.Evaluate, Order),
        (_, false) => rows.OrderBy(order.Expression.Evaluate, Order),
        (_, true) => rows.OrderByDescending(order.Expression.Evaluate, Order),
    };
}
