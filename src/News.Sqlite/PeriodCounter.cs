using System.Runtime.InteropServices;
using News.Views;

namespace News.Sqlite;

/// <summary>A value for each period of publication. Articles in the order of lists are in the same one as the article before, nearly always.</summary>
internal sealed class PeriodCounter<T>(Interval interval)
{
    private readonly Dictionary<DateOnly, int> numbers = [];
    private readonly List<T?> values = [];
    private (long First, long Last) range = (1, 0);
    private int last;

    /// <summary>By their first days, in no order.</summary>
    public IEnumerable<(DateOnly First, T Value)> All => numbers.Select(period => (period.Key, values[period.Value]!));

    /// <param name="sortKey">Of a dated article.</param>
    public ref T? Of(long sortKey)
    {
        if (sortKey < range.First || sortKey > range.Last)
        {
            var first = interval.StartOf(SortKey.PublishedOf(sortKey)!.Value);
            range = SortKey.Between(
                new(first, default, default),
                interval.EndOf(first) is var end && end < DateOnly.MaxValue ? new DateTimeOffset(end.AddDays(1), default, default) : DateTimeOffset.MaxValue);
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, first, out var isKnown);
            if (!isKnown)
            {
                number = values.Count;
                values.Add(default);
            }

            last = number;
        }

        return ref CollectionsMarshal.AsSpan(values)[last];
    }
}
