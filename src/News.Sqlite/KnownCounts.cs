namespace News.Sqlite;

/// <summary>Counts made since the store last changed, shared by all readers: each page of a list has the same total, and words are asked for again and again.</summary>
internal sealed class KnownCounts
{
    /// <summary>Most counts that are kept, at some hundred bytes each.</summary>
    private const int Most = 10_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, long> counts = new(StringComparer.Ordinal);
    private (long Changed, long Placed) state;

    /// <param name="name">What is counted; tells it from anything else.</param>
    public long Get(Session session, string name, Func<long> count)
    {
        // These two tell apart all states of what lists are made from: both rise with every commit of their kind.
        var now = (session.Number("SELECT coalesce(max(changed), 0) FROM article_facts"), session.Number("SELECT coalesce(max(version), 0) FROM term_statistics"));
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
