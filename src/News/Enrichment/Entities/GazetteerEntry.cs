namespace News.Enrichment.Entities;

/// <summary>A person, place or organisation that the gazetteer knows. An entry of several lines has the label of the last.</summary>
/// <param name="Id">Wikidata’s, or a local one made of category and label.</param>
internal sealed record GazetteerEntry(string Id, string Category, string Label)
{
    /// <summary>The label and the other names, as printed.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Of a country: what its ministries and presidents are called (<c>Danish</c>).</summary>
    public IReadOnlyList<string> Adjectives { get; init; } = [];

    /// <summary>Nouns by which texts mean it once it is named: <c>agency</c>.</summary>
    public IReadOnlyList<string> Called { get; init; } = [];

    public IReadOnlyList<Office> Offices { get; init; } = [];

    public bool IsCountry => Adjectives.Count > 0 && Category == EntityCategories.Location;

    public GazetteerEntry With(GazetteerEntry later) => this with
    {
        Label = later.Label,
        Names = [.. Names.Union(later.Names, StringComparer.Ordinal)],
        Adjectives = [.. Adjectives.Union(later.Adjectives, StringComparer.Ordinal)],
        Called = [.. Called.Union(later.Called, StringComparer.Ordinal)],
        Offices = [.. Offices.Union(later.Offices)],
    };
}

/// <summary>What somebody was, of what, and when, both days included.</summary>
/// <param name="Of">The id of a country or body.</param>
internal readonly record struct Office(string Title, string Of, DateOnly From, DateOnly Until)
{
    public bool IsHeldOn(DateOnly day) => From <= day && day <= Until;
}

/// <param name="all">Those of one category side by side.</param>
internal readonly struct Namesakes(GazetteerEntry[]? all)
{
    public ReadOnlySpan<GazetteerEntry> Of(string category)
    {
        if (all is null)
        {
            return [];      // as of most names
        }

        var first = 0;
        while (first < all.Length && all[first].Category != category)
        {
            first++;
        }

        var end = first;
        while (end < all.Length && all[end].Category == category)
        {
            end++;
        }

        return all.AsSpan(first, end - first);
    }
}
