using News.Articles;
using News.Enrichment.Dates;
using News.Text;

namespace News.Quality.Dates;

internal static class DateQuality
{
    public static void Print(TextWriter output)
    {
        foreach (var set in new[] { "seen", "unseen", "later", "fresh", "last", "newest", "latest", "held" })
        {
            var score = new Score($"dates, {set}");
            foreach (var article in GoldText.Read(Path.Combine(AppContext.BaseDirectory, "Dates", set + ".gold")))
            {
                var mentions = DateFinder.Find(article.Text, article.Sentences, Published(article.Published));
                score.Add(
                    article.Labels,
                    mentions.ToDictionary(mention => new TextSpan(mention.Offset, mention.Length), mention => (mention.Text, Value(mention.Timex, mention.Resolved))),
                    label => Value(label.Fields[0], label.Fields[^1]));
            }

            score.Print(output);
        }
    }

    private static PublicationDate Published(string value) => value == "-" ? PublicationDate.Unknown("not given") : new(value);

    private static string Value(string timex, string? resolved) => $"{timex} -> {(string.IsNullOrEmpty(resolved) ? "unknown" : resolved)}";
}
