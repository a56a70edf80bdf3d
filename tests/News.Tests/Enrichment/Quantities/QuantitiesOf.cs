using System.Globalization;
using News.Articles;
using News.Enrichment;
using News.Enrichment.Dates;
using News.Enrichment.Quantities;

namespace News.Tests.Enrichment.Quantities;

internal static class QuantitiesOf
{
    public static IReadOnlyList<QuantityMention> Text(string text) => QuantityFinder.Find(text, DateFinder.Find(text, [], new PublicationDate("2025-06-10")));

    /// <summary>Each mention as <c>text = bound value unit of things</c>, joined by <c>; </c>.</summary>
    public static string Told(string text) => string.Join("; ", Text(text).Select(Told));

    private static string Told(QuantityMention quantity)
    {
        var value = quantity.Value?.ToString(CultureInfo.InvariantCulture) ?? "?";
        var unit = quantity.Unit is null ? "" : " " + quantity.Unit;
        var things = quantity.Of is null ? "" : " of " + quantity.Of;
        return $"{quantity.Text} = {quantity.Bound} {value}{unit}{things}";
    }
}
