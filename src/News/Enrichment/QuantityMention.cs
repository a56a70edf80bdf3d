using System.Text.Json.Serialization;

namespace News.Enrichment;

[JsonConverter(typeof(JsonStringEnumConverter<QuantityBound>))]
public enum QuantityBound
{
    [JsonStringEnumMemberName("exact")] Exact,
    [JsonStringEnumMemberName("atLeast")] AtLeast,
    [JsonStringEnumMemberName("atMost")] AtMost,
    [JsonStringEnumMemberName("about")] About,
}

/// <summary>A number in a text with what it says and what it counts. <c>over 200 grey horses</c> is 200, at least, of <c>grey horses</c>.</summary>
/// <remarks>
/// A range (<c>10 to 15 boats</c>) is two mentions, its lower end <c>atLeast</c> and its upper end <c>atMost</c>. A plural number word (<c>dozens of boats</c>) is at least
/// two of it: 24. An age is a quantity of the unit <c>year</c>, of <c>age</c>.
/// </remarks>
/// <param name="Unit">
/// <c>percent</c>, <c>percentage-point</c>, <c>ordinal</c>, <c>ratio</c> (left over right), <c>fraction</c>, an ISO 4217 code where the currency is certain (a bare <c>$</c>
/// is read as USD), else the unit's name in the singular: <c>day</c>, <c>kilometre</c>, <c>crown</c>. <see langword="null"/> for things counted one by one.
/// </param>
/// <param name="Of">What is counted, as printed, with its adjectives; <see langword="null"/> when the text does not say or it could not be told.</param>
public sealed record QuantityMention(
    string Text,
    int Offset,
    int Length,
    decimal? Value,
    QuantityBound Bound,
    string? Unit,
    string? Of);
