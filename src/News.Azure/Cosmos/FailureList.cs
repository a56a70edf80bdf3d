using Microsoft.Azure.Cosmos;
using News.Views;

namespace News.Azure.Cosmos;

/// <summary>What a list reads of a failure.</summary>
internal sealed record FailureRow(string Id, Failure Failure, string? FailureOrder);

/// <summary>Answers a <see cref="FailureQuery"/>: latest first, ties by id. The failures of one upload share its partition.</summary>
internal sealed class FailureList(ItemAccess items)
{
    private const string Condition = "c.failureOrder > @after AND (IS_NULL(@code) OR c.failureCode = @code)";

    public async Task<Page<Failure>> RunAsync(FailureQuery query, CancellationToken cancellationToken)
    {
        var list = $"{query.Code} {query.Upload}";
        PartitionKey? partition = query.Upload is { } upload ? Place.Of(upload).Key : null;
        var after = ListCursor.Read(query.Cursor, list) ?? ListOrder.Lowest;
        var limit = Math.Clamp(query.Limit, 1, ArticleQuery.MaxLimit);
        var rows = await items
            .QueryAsync<FailureRow>(Ask("c.id, c.failure, c.failureOrder", after, " ORDER BY c.failureOrder"), partition, limit + 1, cancellationToken)
            .Take(limit + 1)
            .ToListAsync(cancellationToken);
        var page = rows.Take(limit).ToList();
        return new(
            [.. page.Select(row => row.Failure)],
            await items.NumberAsync(Ask("VALUE COUNT(1)", ListOrder.Lowest), partition, cancellationToken),
            TotalIsExact: true,
            rows.Count > limit ? ListCursor.Write(page[^1].FailureOrder!, list) : null);

        QueryDefinition Ask(string what, string place, string order = "") =>
            new QueryDefinition($"SELECT {what} FROM c WHERE {Condition}{order}").WithParameter("@after", place).WithParameter("@code", query.Code);
    }
}
