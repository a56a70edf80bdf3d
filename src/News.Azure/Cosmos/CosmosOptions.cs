using System.ComponentModel.DataAnnotations;

namespace News.Azure.Cosmos;

/// <summary>Where the store lies on Azure Cosmos DB, and how long it is waited for. Access is by identity; there are no keys.</summary>
public sealed class CosmosOptions
{
    /// <summary>The account's address, <c>https://NAME.documents.azure.com:443/</c>: the setting <c>Cosmos__accountEndpoint</c>. Required.</summary>
    [Required]
    public Uri? Endpoint { get; set; }

    /// <summary>The database. Default <c>news</c>.</summary>
    [Required]
    public string Database { get; set; } = "news";

    /// <summary>
    /// How long one operation may wait for a throttled or unavailable account before it is given up. Default 30 s (the service asks for fractions of a second), range
    /// 0–10 min.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(30);
}
