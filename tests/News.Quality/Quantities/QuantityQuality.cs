using System.Globalization;
using News.Articles;
using News.Enrichment;
using News.Enrichment.Dates;
using News.Enrichment.Quantities;
using News.Text;

namespace News.Quality.Quantities;

internal static class QuantityQuality
{
    public static void Print(TextWriter output)
    {
        foreach (var set in new[] { "seen", "unseen", "later", "fresh", "last", "newest", "latest", "held" })
        {
            var score = new Score($"quantities, {set}");
            var things = new Score($"  and what is counted, {set}");
            foreach (var article in GoldText.Read(Path.Combine(AppContext.BaseDirectory, "Quantities", set + ".gold")))
            {
                var dates = DateFinder.Find(article.Text, article.Sentences, new PublicationDate(article.Published));
                var mentions = QuantityFinder.Find(article.Text, dates);
                score.Add(
                    article.Labels,
                    mentions.ToDictionary(Span, mention => (mention.Text, Value(Number(mention), Sign(mention.Bound), mention.Unit))),
                    label => Value(label.Fields[0], label.Fields[1], label.Fields[2]));
                things.Add(article.Labels, mentions.ToDictionary(Span, mention => (mention.Text, mention.Of ?? "")), label => label.Fields[3]);
            }

            score.Print(output);
            things.Print(output);
        }
    }

    private static TextSpan Span(QuantityMention mention) => new(mention.Offset, mention.Length);

    private static string Number(QuantityMention mention) => mention.Value?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Value(string value, string sign, string? unit) => $"{sign} {value} {unit}".TrimEnd();

    private static string Sign(QuantityBound bound) => bound switch
    {
        QuantityBound.AtLeast => ">",
        QuantityBound.AtMost => "<",
        QuantityBound.About => "~",
        _ => "=",
    };
}
