using System.Net;
using Azure.Identity;
using Microsoft.Azure.Cosmos;

namespace News.Azure.Cosmos;

/// <summary>The account's errors in the words of the port: one line that names the setting to look at.</summary>
internal sealed class CosmosErrors(CosmosOptions options)
{
    public const string Unavailable = "store-unavailable";
    public const string Damaged = "store-damaged";
    public const string Full = "store-full";

    /// <summary>Substatus of 404: the container or database is gone, not the item.</summary>
    public const int OwnerIsGone = 1003;

    private const int PartitionIsFull = 1014;

    /// <returns><see langword="null"/> for what is a fault of ours.</returns>
    public StoreUnavailableException? Translate(Exception error) => error switch
    {
        CosmosException { StatusCode: HttpStatusCode.Unauthorized } => new(
            Unavailable, $"Azure Cosmos DB at {Name} does not accept the sign-in: look at the identity and at the tenant of Cosmos__accountEndpoint.", error),
        CosmosException { StatusCode: HttpStatusCode.Forbidden, SubStatusCode: PartitionIsFull } => new(
            Full, $"A partition of Azure Cosmos DB at {Name} is full; nothing of this was stored.", error),
        CosmosException { StatusCode: HttpStatusCode.Forbidden } => new(
            Unavailable, $"The identity may not use Azure Cosmos DB at {Name}: give it the role 'Cosmos DB Built-in Data Contributor' there, or correct Cosmos__accountEndpoint.", error),
        CosmosException { StatusCode: HttpStatusCode.NotFound } => new(
            Unavailable, $"Azure Cosmos DB at {Name} has no container for the news in the database '{options.Database}': deploy it again, or correct Cosmos__accountEndpoint.", error),
        CosmosException { StatusCode: HttpStatusCode.TooManyRequests } => new(
            Unavailable, $"Azure Cosmos DB at {Name} was asked for more than its throughput for {options.Patience.TotalSeconds:0} s. Try again, or raise its throughput.", error),
        _ when Tries.IsPassing(error) => new(
            Unavailable, $"Azure Cosmos DB cannot be reached at {Name}: look at Cosmos__accountEndpoint and the network.", error),
        AuthenticationFailedException => new(
            Unavailable, $"No sign-in for Azure Cosmos DB at {Name} could be had: look at the identity (AZURE_CLIENT_ID). {error.Message.Split('\n')[0]}", error),
        _ => null,
    };

    private string Name => $"{options.Endpoint}";
}
