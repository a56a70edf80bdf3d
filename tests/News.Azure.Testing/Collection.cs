using System.Text.Json.Nodes;

namespace News.Azure.Testing;

/// <summary>A container: its properties, its documents and the queries that run over them.</summary>
internal sealed class Collection
{
    private readonly Account account;

    public Collection(Account account, ResourceId rid, string parent, JsonObject properties)
    {
        this.account = account;
        Rid = rid;
        Self = $"{parent}{rid.Text}/";
        Properties = properties;
        Replace(properties);
        Documents = new(this, account.NextLsn);
        Queries = new(this);
    }

    public ResourceId Rid { get; }

    public string Self { get; }

    public JsonObject Properties { get; private set; }

    public Documents Documents { get; }

    public Queries Queries { get; }

    public IReadOnlyList<string> PartitionKeyPaths => [.. Properties["partitionKey"]!["paths"]!.AsArray().Select(path => path!.GetValue<string>())];

    public void Replace(JsonObject properties)
    {
        properties["partitionKey"]!["version"] ??= 2;
        properties["geospatialConfig"] ??= new JsonObject { ["type"] = "Geography" };
        SystemProperties.Set(properties, Rid, Self, account.NextLsn());
        Properties = properties;
    }
}
