namespace News.Azure.Testing;

/// <summary>One operation of a batch.</summary>
/// <param name="PartitionKey">Given in bulk only, where each operation has its own.</param>
internal sealed record BatchOperation(BatchOperationKind Kind, string? Id, string? PartitionKey, string? IfMatch, byte[] Body, bool WantsContent);

/// <summary>The wire's numbers.</summary>
internal enum BatchOperationKind
{
    Create = 0,
    Read = 2,
    Delete = 4,
    Replace = 5,
    Upsert = 20,
}

/// <summary>Many operations in one request: all or nothing (transactional batch) or each on its own (bulk).</summary>
internal static class Batch
{
    private const int MaxOperations = 100;
    private const int MaxBytes = 2 << 20;

    public static Reply Answer(Request request, Documents documents)
    {
        var operations = BatchWire.Read(request.Body);
        if (operations.Count > MaxOperations || request.Body.Length > MaxBytes)
        {
            return Reply.Error(413, "RequestEntityTooLarge", "The batch is too large.");
        }

        var results = request.IsAtomic ? RunTogether(operations, request, documents) : [.. operations.Select(operation => Run(operation, request, documents))];
        return new(results.All(result => result.IsSuccess) ? 200 : 207, BatchWire.Write(results)) { Charge = results.Sum(result => result.Charge) };
    }

    private static List<Reply> RunTogether(IReadOnlyList<BatchOperation> operations, Request request, Documents documents)
    {
        var failedDependency = new Reply(424);
        var results = new List<Reply>();
        documents.Atomically(() =>
        {
            foreach (var operation in operations)
            {
                results.Add(Run(operation, request, documents));
                if (!results[^1].IsSuccess)
                {
                    // The others did not happen: only the culprit tells why.
                    results = [.. operations.Select((_, i) => i == results.Count - 1 ? results[^1] : failedDependency)];
                    return false;
                }
            }

            return true;
        });
        return results;
    }

    private static Reply Run(BatchOperation operation, Request request, Documents documents)
    {
        var key = operation.PartitionKey is { } own ? Request.Normalise(own) : request.PartitionKey ?? "";
        var reply = operation.Kind switch
        {
            BatchOperationKind.Create => documents.Create(key, operation.Body),
            BatchOperationKind.Upsert => documents.Upsert(key, operation.Body, operation.IfMatch),
            BatchOperationKind.Replace => documents.Replace(key, operation.Id!, operation.Body, operation.IfMatch),
            BatchOperationKind.Delete => documents.Delete(key, operation.Id!, operation.IfMatch),
            BatchOperationKind.Read => documents.Read(key, operation.Id!),
            _ => Reply.Error(400, "BadRequest", $"The double knows no operation {operation.Kind}."),
        };
        return operation.WantsContent ? reply : reply with { Body = null };
    }
}
