using News.Articles;
using News.Enrichment;
using News.Enrichment.Dates;
using News.Text;

namespace News.Tests.Enrichment.Dates;

internal static class DatesOf
{
    /// <summary>A Tuesday.</summary>
    public const string Tuesday = "2025-06-10";

    public static IReadOnlyList<DateMention> Text(string text, string? published = Tuesday) =>
        DateFinder.Find(text, [new TextSpan(0, text.Length)], published is null ? PublicationDate.Unknown("not given") : new(published));

    /// <summary>Each mention as <c>text = timex = resolved = rule</c>, joined by <c>; </c>.</summary>
    public static string Told(string text, string? published = Tuesday) =>
        string.Join("; ", Text(text, published).Select(date => $"{date.Text} = {date.Timex} = {date.Resolved ?? "?"} = {date.Rule}"));

    /// <summary>The mentions' words alone.</summary>
    public static string Words(string text) => string.Join("; ", Text(text).Select(date => date.Text));
}
