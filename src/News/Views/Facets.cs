using System.Text.Json.Serialization;

namespace News.Views;

public enum Facet
{
    Entity,
    Source,
    Sentiment,
    Language,

    /// <summary>Of publication.</summary>
    Month,
}

/// <summary>How many of all articles of a list, not of its page, have a value. Those that have none are in no count.</summary>
/// <param name="IsExact">When not, each count is at least so high.</param>
/// <param name="Entity">The most frequent values, ties by value; so are the others.</param>
/// <param name="Month"><c>2025-06</c>, the latest first.</param>
public sealed record Facets(
    bool IsExact,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<FacetCount>? Entity = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<FacetCount>? Source = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<FacetCount>? Sentiment = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<FacetCount>? Language = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<FacetCount>? Month = null)
{
    /// <summary>Most values of a facet; a page shows ten.</summary>
    public const int MaxValues = 25;

    /// <summary>Ten years.</summary>
    public const int MaxMonths = 120;

    /// <param name="countsOf">Values of one facet in any order.</param>
    public static Facets Of(IReadOnlyList<Facet> wanted, bool isExact, Func<Facet, IEnumerable<FacetCount>> countsOf)
    {
        return new(isExact, Top(Facet.Entity), Top(Facet.Source), Top(Facet.Sentiment), Top(Facet.Language), Months());

        List<FacetCount>? Top(Facet facet) => !wanted.Contains(facet) ? null
            : [.. countsOf(facet).OrderByDescending(count => count.Count).ThenBy(count => count.Value, StringComparer.Ordinal).Take(MaxValues)];

        List<FacetCount>? Months() => !wanted.Contains(Facet.Month) ? null
            : [.. countsOf(Facet.Month).OrderByDescending(count => count.Value, StringComparer.Ordinal).Take(MaxMonths)];
    }
}

/// <param name="Value">What the filter of that name takes.</param>
/// <param name="Name">Of an entity; so is its category.</param>
public sealed record FacetCount(
    string Value,
    long Count,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Name = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Category = null);
