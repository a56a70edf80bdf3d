using System.Globalization;
using News.Articles;
using News.Enrichment;
using News.Text;

namespace News.Quality.Entities;

/// <summary>
/// How well mentions are joined to entities: B-cubed over the mentions of each article. A role that was not found counts as an entity of its own, and so does one that was
/// found where the labels have none.
/// </summary>
internal static class EntityQuality
{
    private const string GivenByNobody = "-";
    private const char Uncertain = '!';

    private static readonly Upload Upload = new() { FileName = "gold.txt", OpenAsync = _ => throw new InvalidOperationException("Enrichment reads no bytes.") };

    public static void Print(TextWriter output)
    {
        foreach (var set in new[] { "seen", "unseen", "later", "fresh", "latest", "held" })
        {
            var (mentions, precision, recall, ids, idsRight) = (0, 0.0, 0.0, 0, 0);
            var errors = new List<string>();
            foreach (var gold in GoldText.Read(Path.Combine(AppContext.BaseDirectory, "Entities", set + ".gold")))
            {
                var found = Enrich(gold).Entities.SelectMany(entity => entity.Mentions, (entity, mention) => (Span: new TextSpan(mention.Offset, mention.Length), entity.Id))
                    .ToDictionary(pair => pair.Span, pair => pair.Id);
                var truth = gold.Labels.ToDictionary(label => label.Span, label => label.Fields[1].TrimStart(Uncertain));
                var pairs = truth.Keys.Union(found.Keys).Order()
                    .Select(span => (Span: span, Gold: truth.GetValueOrDefault(span, $"none {span.Offset}"), Found: found.GetValueOrDefault(span, $"none {span.Offset}"))).ToList();
                foreach (var pair in pairs)
                {
                    var both = pairs.Count(other => other.Gold == pair.Gold && other.Found == pair.Found);
                    var (ofFound, ofGold) = (pairs.Count(other => other.Found == pair.Found), pairs.Count(other => other.Gold == pair.Gold));
                    mentions++;
                    precision += (double)both / ofFound;
                    recall += (double)both / ofGold;
                    if (both < ofFound || both < ofGold || pair.Found.StartsWith("none", StringComparison.Ordinal) || pair.Gold.StartsWith("none", StringComparison.Ordinal))
                    {
                        errors.Add($"{pair.Span.In(gold.Text)} = {pair.Gold}, joined {string.Join(", ", pairs.Where(other => other.Found == pair.Found && other.Span != pair.Span).Select(other => other.Gold).Distinct())}");
                    }
                }

                foreach (var label in gold.Labels.Where(label => IsWikidata(label.Fields[1]) || label.Fields[1][0] == Uncertain))
                {
                    ids++;
                    var id = found.GetValueOrDefault(label.Span, "");
                    if (IsWikidata(id) ? id == label.Fields[1] : label.Fields[1][0] == Uncertain)
                    {
                        idsRight++;
                    }
                    else
                    {
                        errors.Add($"{label.Text} has the id {id}, not {label.Fields[1]}");
                    }
                }
            }

            (precision, recall) = (precision / mentions, recall / mentions);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"entities, {set,-10} {mentions,5} mentions  B-cubed P {100 * precision:F1}  R {100 * recall:F1}  F1 {200 * precision * recall / (precision + recall):F1}  ids {idsRight} of {ids} right"));
            errors.ForEach(error => output.WriteLine("    " + error));
        }
    }

    private static bool IsWikidata(string id) => id.Length > 1 && id[0] == 'Q' && char.IsAsciiDigit(id[1]);

    private static EnrichedArticle Enrich(GoldArticle gold)
    {
        var enricher = new ArticleEnricher(new GivenMentions(gold.Labels));
        var published = gold.Published == "-" ? PublicationDate.Unknown("not given") : new PublicationDate(gold.Published, DatePrecision.Day, "given");
        var article = new Article(null, null, "not given", gold.Text, null, "not given", published, null);
        return enricher.EnrichAsync(enricher.Describe(article, Upload), CancellationToken.None).AsTask().GetAwaiter().GetResult();
    }

    /// <summary>Stands for an analyser that finds every name and nothing else, so that the measure is of the joins alone.</summary>
    private sealed class GivenMentions(IReadOnlyList<GoldLabel> labels) : ITextAnalyzer
    {
        public AnalyzerVersion Version { get; } = new("gold", "1");

        public ValueTask<TextAnalysis> AnalyzeAsync(string text, string? language, CancellationToken cancellationToken) => new(new TextAnalysis
        {
            Language = "en",
            Sentiment = new(SentimentLabel.Neutral, 0, 1, 0),
            Mentions = [.. labels.Where(label => label.Fields[0] != GivenByNobody).Select(label => new EntityMention(label.Span, label.Fields[0], null, 1))],
        });
    }
}
