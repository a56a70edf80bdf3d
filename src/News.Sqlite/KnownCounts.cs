namespace News.Sqlite;

/// <summary>Counts made since the store last changed, shared by all readers: each page of a list has the same total, and words are asked for again and again.</summary>
internal sealed class KnownCounts
{
    /// <summary>Most counts that are kept, at some hundred bytes each.</summary>
    private const int Most = 10_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, long> counts = new(StringComparer.Ordinal);
    private State state;

    /// <summary>What lists are made from, told apart by two numbers that rise with every commit of their kind.</summary>
    public readonly record struct State(long Changed, long Placed);

    public static State StateOf(Session session) => session.First(
        "SELECT (SELECT coalesce(max(changed), 0) FROM article_facts), (SELECT coalesce(max(version), 0) FROM term_statistics)",
        rows => new State(rows.GetInt64(0), rows.GetInt64(1)));

    /// <param name="now">Of the store, as the caller sees it.</param>
    /// <param name="name">What is counted; tells it from anything else.</param>
    public long Get(State now, string name, Func<long> count)
    {
        lock (gate)
        {
            if (now == state && counts.TryGetValue(name, out var known))
            {
                return known;
            }
        }

        var counted = count();
        lock (gate)
        {
            if (now != state || counts.Count == Most)
            {
                counts.Clear();
                state = now;
            }

            counts[name] = counted;
        }

        return counted;
    }
}
