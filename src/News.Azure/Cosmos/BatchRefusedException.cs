using Microsoft.Azure.Cosmos;

namespace News.Azure.Cosmos;

/// <summary>A batch of which nothing was stored, as an exception like that of a single request.</summary>
internal sealed class BatchRefusedException(TransactionalBatchResponse response)
    : CosmosException(response.ErrorMessage, response.StatusCode, subStatusCode: 0, response.ActivityId, response.RequestCharge)
{
    public override TimeSpan? RetryAfter { get; } = response.RetryAfter;
}
