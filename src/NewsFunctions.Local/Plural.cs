using System.Globalization;

namespace NewsFunctions.Local;

/// <summary>Counted things in English, as in <c>1 article</c> and <c>21,578 articles</c>.</summary>
internal static class Plural
{
    public static string Of(long count, string thing) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {thing}{(count == 1 ? "" : "s")}");
}
