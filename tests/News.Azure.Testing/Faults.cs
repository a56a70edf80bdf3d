using System.Text.Json;

namespace News.Azure.Testing;

/// <summary>What a request asks for, as far as faults tell requests apart.</summary>
public enum RequestKind
{
    /// <summary>The account, a database, a container or its partitions.</summary>
    Metadata,
    Read,
    Write,
    Delete,
    Batch,
    Query,
    ChangeFeed,
}

/// <summary>One way in which a request goes wrong.</summary>
/// <param name="Status">What is answered; <see langword="null"/> when the connection breaks instead.</param>
/// <param name="IsAfterwards">The request is carried out first, and only its answer is lost.</param>
public sealed record Fault(int? Status, int SubStatus = 0, TimeSpan? RetryAfter = null, bool IsAfterwards = false)
{
    private const int RequestRateTooLarge = 3200;
    private const int RoleIsMissing = 5302;

    public static Fault Throttled(TimeSpan retryAfter) => new(429, RequestRateTooLarge, retryAfter);

    public static Fault RetryWith { get; } = new(449);

    public static Fault Unavailable { get; } = new(503);

    public static Fault TimeoutBefore { get; } = new(408);

    public static Fault TimeoutAfter { get; } = new(408, IsAfterwards: true);

    public static Fault BrokenBefore { get; } = new(Status: null);

    public static Fault BrokenAfter { get; } = new(Status: null, IsAfterwards: true);

    public static Fault PreconditionFailed { get; } = new(412);

    public static Fault Unauthorized { get; } = new(401);

    public static Fault Forbidden { get; } = new(403, RoleIsMissing);

    internal Reply Reply => Testing.Reply.Error(Status ?? 0, "Fault", "A fault that a test asked for.") with { SubStatus = SubStatus, RetryAfter = RetryAfter };
}

/// <summary>Which requests go wrong, and how. Every fault is used in the order in which it was asked for.</summary>
public sealed class Faults
{
    private readonly Lock gate = new();
    private readonly Dictionary<RequestKind, int> requests = [];
    private readonly List<(Fault Fault, Func<RequestKind, bool> Hits)> rules = [];
    private int? pageSize;
    private Func<JsonElement, bool>? unseen;

    /// <summary>Requests answered so far, by kind.</summary>
    public IReadOnlyDictionary<RequestKind, int> Requests => requests;

    /// <summary>Queries answer in pages of at most so many items, each after an empty one: both are allowed to the service at any time.</summary>
    public void SplitPages(int size) => pageSize = size;

    /// <summary>Queries do not see these documents, as a machine may for moments not see what another has written in another partition.</summary>
    public void HideFromQueries(Func<JsonElement, bool> documents) => unseen = documents;

    /// <summary>The next requests of a kind go wrong.</summary>
    public void Next(RequestKind kind, Fault fault, int times = 1)
    {
        lock (gate)
        {
            var left = times;
            rules.Add((fault, asked => asked == kind && left-- > 0));
        }
    }

    /// <summary>All requests of a kind go wrong once so many more have gone well: as if the process were cut off there.</summary>
    public void After(int count, RequestKind kind, Fault fault)
    {
        lock (gate)
        {
            var left = count;
            rules.Add((fault, asked => asked == kind && left-- <= 0));
        }
    }

    /// <summary>A share of all requests, or of those of one kind, goes wrong from now on; never one for metadata.</summary>
    public void Some(double share, int seed, Fault fault, RequestKind? only = null)
    {
        lock (gate)
        {
            var random = new Random(seed);
            rules.Add((fault, asked => asked != RequestKind.Metadata && (only ?? asked) == asked && random.NextDouble() < share));
        }
    }

    /// <summary>All requests, for metadata too.</summary>
    public void All(Fault fault)
    {
        lock (gate)
        {
            rules.Add((fault, _ => true));
        }
    }

    public void Clear()
    {
        lock (gate)
        {
            rules.Clear();
            pageSize = null;
            unseen = null;
        }
    }

    internal int? PageSize => pageSize;

    internal Func<JsonElement, bool> IsSeen => unseen is { } hidden ? document => !hidden(document) : _ => true;

    internal Fault? Take(RequestKind kind)
    {
        lock (gate)
        {
            requests[kind] = requests.GetValueOrDefault(kind) + 1;
            return rules.Find(rule => rule.Hits(kind)).Fault;
        }
    }
}
