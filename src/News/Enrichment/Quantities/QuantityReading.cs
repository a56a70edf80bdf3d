namespace News.Enrichment.Quantities;

/// <summary>A quantity read from the pieces <c>[First, End)</c>.</summary>
/// <param name="Of">The pieces that name what is counted.</param>
/// <param name="OfAge">The number is somebody's age.</param>
internal readonly record struct QuantityReading(
    int First,
    int End,
    decimal Value,
    QuantityBound Bound = QuantityBound.Exact,
    string? Unit = null,
    (int First, int End)? Of = null,
    bool OfAge = false);
