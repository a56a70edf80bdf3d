using System.Text.Json.Nodes;

namespace News.Azure.Testing;

/// <summary>A database and its containers.</summary>
internal sealed class Database
{
    private readonly Dictionary<string, Collection> collections = new(StringComparer.Ordinal);

    public Database(Account account, ResourceId rid, JsonObject properties)
    {
        Account = account;
        Rid = rid;
        Properties = properties;
        SystemProperties.Set(properties, rid, $"dbs/{rid.Text}/", account.NextLsn());
    }

    public Account Account { get; }

    public ResourceId Rid { get; }

    public JsonObject Properties { get; }

    /// <param name="path">What follows <c>colls</c>.</param>
    public Reply Answer(Request request, string[] path) => path switch
    {
        [] => request.Method == "POST" && !request.IsQuery
            ? Create(Json.Object(request.Body))
            : Reply.Feed(Rid.Text, "DocumentCollections", collections.Values.Select(collection => collection.Properties.DeepClone())),
        [var name, .. var rest] => Find(name) is { } found ? Answer(request, found, rest) : Reply.NotFoundAt(rest),
        _ => Reply.NotFound,
    };

    private Reply Answer(Request request, Collection collection, string[] path) => path switch
    {
        [] => AnswerItself(request, collection),
        ["pkranges"] => Partition.List(request, collection),
        ["docs"] when request.IsQueryPlan => Queries.Plan(request),
        ["docs"] when request.IsQuery => collection.Queries.Answer(request),
        ["docs"] when request.IsBatch => Batch.Answer(request, collection.Documents),
        ["docs"] when request.IsChangeFeed => ChangeFeed.Answer(request, collection),
        ["docs", ..] => collection.Documents.Answer(request, path.Length > 1 ? path[1] : null),
        _ => Reply.NotFound,
    };

    private Reply AnswerItself(Request request, Collection collection)
    {
        switch (request.Method)
        {
            case "DELETE":
                collections.Remove(collection.Properties["id"]!.GetValue<string>());
                return new(204);
            case "PUT":
                collection.Replace(Json.Object(request.Body));
                break;
            default:
                break;
        }

        return Reply.Of(200, collection.Properties);
    }

    private Collection? Find(string nameOrRid) =>
        collections.GetValueOrDefault(nameOrRid) ?? collections.Values.FirstOrDefault(collection => collection.Rid.Text == nameOrRid);

    private Reply Create(JsonObject properties)
    {
        var id = properties["id"]!.GetValue<string>();
        if (collections.ContainsKey(id))
        {
            return Reply.Conflict;
        }

        collections[id] = new Collection(Account, Rid.Container(collections.Count + 1), $"dbs/{Rid.Text}/colls/", properties);
        return Reply.Of(201, properties);
    }
}
