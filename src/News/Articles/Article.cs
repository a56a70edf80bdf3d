using System.Globalization;
using System.Text.Json.Serialization;

namespace News.Articles;

/// <summary>An article as read and normalised, before any analysis.</summary>
/// <param name="ItemId">The article's own id or number in a file of many; <see langword="null"/> when the file is one article.</param>
/// <param name="Title">Headline; <see langword="null"/> with <paramref name="TitleReason"/> when there is none.</param>
/// <param name="Text">The body without its headline, line ends as <c>\n</c>, spelling and quotation marks as printed.</param>
/// <param name="Language">BCP 47 as declared by the upload; <see langword="null"/> leaves it to detection.</param>
public sealed record Article(
    string? ItemId,
    string? Title,
    string? TitleReason,
    string Text,
    ArticleSource? Source,
    string? SourceReason,
    PublicationDate Published,
    string? Language);

/// <summary>The outlet that published the article, and the article's own address.</summary>
public sealed record ArticleSource(string? Name, string? Url);

/// <summary>How much of a date is known.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DatePrecision>))]
public enum DatePrecision
{
    [JsonStringEnumMemberName("year")] Year,
    [JsonStringEnumMemberName("month")] Month,
    [JsonStringEnumMemberName("day")] Day,
    [JsonStringEnumMemberName("second")] Second,
}

/// <summary>When an article was published, never when it was received.</summary>
/// <param name="Value"><c>2025</c>, <c>2025-06</c>, <c>2025-06-10</c> or <c>2025-06-10T08:15:00Z</c>; <see langword="null"/> with a <paramref name="Reason"/> when unknown.</param>
/// <param name="From">What said so: <c>metadata</c>, <c>sidecar</c>, <c>json-ld</c>, <c>opengraph</c>, <c>time-element</c>, <c>feed</c>, <c>json</c>, <c>front-matter</c> …</param>
public sealed record PublicationDate(
    string? Value,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DatePrecision? Precision = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? From = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Reason = null)
{
    private static readonly string[] Forms =
        ["yyyy", "yyyy-MM", "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public static PublicationDate Unknown(string reason) => new(null, Reason: reason);

    /// <summary>The first instant of the second, day, month or year, in UTC; <see langword="null"/> when unknown.</summary>
    public DateTimeOffset? Start() =>
        DateTimeOffset.TryParseExact(Value, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var start)
            ? start
            : null;
}
