using System.Text.Json.Nodes;

namespace News.Azure.Testing;

/// <summary>The account, its databases and their containers; finds the one that a request is for.</summary>
internal sealed class Account
{
    // The SDK refuses an empty configuration; these are the service's own limits.
    private const string QueryEngine =
        """
        {"maxSqlQueryInputLength":262144,"maxJoinsPerSqlQuery":5,"maxLogicalAndPerSqlQuery":500,"maxLogicalOrPerSqlQuery":500,"maxUdfRefPerSqlQuery":10,
        "maxInExpressionItemsCount":16000,"queryMaxInMemorySortDocumentCount":500,"maxQueryRequestTimeoutFraction":0.9,"sqlAllowNonFiniteNumbers":false,
        "sqlAllowAggregateFunctions":true,"sqlAllowSubQuery":true,"sqlAllowScalarSubQuery":true,"allowNewKeywords":true,"sqlAllowLike":true,
        "sqlAllowGroupByClause":true,"maxSpatialQueryCells":12,"spatialMaxGeometryPointCount":256,"sqlAllowTop":true,"enableSpatialIndexing":true}
        """;

    private readonly Dictionary<string, Database> databases = new(StringComparer.Ordinal);

    public Uri? Endpoint { get; set; }

    /// <summary>Grows with every write in the account.</summary>
    public long Lsn { get; private set; }

    public long NextLsn() => ++Lsn;

    public Reply Answer(Request request) => request.Path switch
    {
        [] => Reply.Of(200, Describe()),
        ["dbs"] => request.Method == "POST" && !request.IsQuery
            ? Create(Json.Object(request.Body))
            : Reply.Feed("", "Databases", databases.Values.Select(database => database.Properties.DeepClone())),
        ["dbs", var database, .. var rest] => Find(database) is { } found ? Answer(request, found, rest) : Reply.NotFoundAt(rest),
        _ => Reply.NotFound,
    };

    private static Reply Answer(Request request, Database database, string[] path) => path switch
    {
        [] when request.Method == "DELETE" => database.Account.Remove(database),
        [] => Reply.Of(200, database.Properties),
        ["colls", .. var rest] => database.Answer(request, rest),
        _ => Reply.NotFound,
    };

    private Database? Find(string nameOrRid) => databases.GetValueOrDefault(nameOrRid) ?? databases.Values.FirstOrDefault(database => database.Rid.Text == nameOrRid);

    private Reply Create(JsonObject properties)
    {
        var id = properties["id"]!.GetValue<string>();
        var database = new Database(this, ResourceId.OfDatabase(databases.Count + 1), properties);
        return databases.TryAdd(id, database) ? Reply.Of(201, properties) : Reply.Conflict;
    }

    private Reply Remove(Database database)
    {
        databases.Remove(database.Properties["id"]!.GetValue<string>());
        return new(204);
    }

    private JsonObject Describe()
    {
        JsonArray Locations() => [new JsonObject { ["name"] = "Local", ["databaseAccountEndpoint"] = Endpoint!.ToString() }];
        JsonObject Replicas() => new() { ["minReplicaSetSize"] = 1, ["maxReplicasetSize"] = 4 };
        return new()
        {
            ["id"] = "double",
            ["_rid"] = "double",
            ["_self"] = "",
            ["_dbs"] = "//dbs/",
            ["media"] = "//media/",
            ["addresses"] = "//addresses/",
            ["writableLocations"] = Locations(),
            ["readableLocations"] = Locations(),
            ["enableMultipleWriteLocations"] = false,
            ["userReplicationPolicy"] = Replicas(),
            ["systemReplicationPolicy"] = Replicas(),
            ["userConsistencyPolicy"] = new JsonObject { ["defaultConsistencyLevel"] = "Session" },
            ["readPolicy"] = new JsonObject { ["primaryReadCoefficient"] = 1, ["secondaryReadCoefficient"] = 1 },
            ["queryEngineConfiguration"] = QueryEngine,
        };
    }
}
