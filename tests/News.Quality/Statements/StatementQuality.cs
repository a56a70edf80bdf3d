using System.Globalization;
using News.Enrichment;
using News.Text;

namespace News.Quality.Statements;

internal static class StatementQuality
{
    public static void Print(TextWriter output)
    {
        foreach (var set in new[] { "seen", "unseen" })
        {
            var speakers = new Score($"statements, {set}, speaker");
            var kinds = new[] { "direct", "indirect", "mixed" }.ToDictionary(kind => kind, kind => new Score($"  {kind}, cue"));
            var (labels, wrong) = (0, 0);
            foreach (var gold in GoldText.Read(Path.Combine(AppContext.BaseDirectory, "Statements", set + ".gold")))
            {
                var article = GoldNames.Enrich(gold);
                var found = article.Statements.ToDictionary(statement => new TextSpan(statement.Offset, statement.Length));
                speakers.Add(gold.Labels, Values(found, found.Keys, gold.Text, statement => Speaker(article, statement)), Speaker);
                foreach (var (kind, score) in kinds)
                {
                    score.Add(
                        gold.Labels.Where(label => label.Fields[0] == kind),
                        Values(found, found.Keys.Where(span => Kind(found[span]) == kind), gold.Text, statement => statement.Cue ?? ""),
                        label => Field(label, 3));
                }

                labels += gold.Labels.Count;
                wrong += gold.Labels.Count(label => found.TryGetValue(label.Span, out var statement)
                    && statement.Speaker.Class == SpeakerClass.Named && Speaker(article, statement) != Speaker(label));
            }

            speakers.Print(output);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  wrong named speaker: {wrong} of {labels}"));
            foreach (var score in kinds.Values)
            {
                score.Print(output);
            }
        }
    }

    private static Dictionary<TextSpan, (string Text, string Value)> Values(
        Dictionary<TextSpan, Statement> found, IEnumerable<TextSpan> spans, string text, Func<Statement, string> value) =>
        spans.ToDictionary(span => span, span => (span.In(text).ToString(), value(found[span])));

    private static string Kind(Statement statement) => statement.Kind.ToString().ToLowerInvariant();

    private static string Speaker(GoldLabel label) => $"{Field(label, 1)} ({Field(label, 2)}) {Field(label, 4)}".TrimEnd();

    /// <summary>Of pronouns and roles the referent too: its name is not in the words themselves.</summary>
    private static string Speaker(EnrichedArticle article, Statement statement)
    {
        var speaker = statement.Speaker;
        var name = article.Entities.FirstOrDefault(entity => entity.Id == speaker.EntityId)?.Name ?? "";
        var referent = speaker.Text is not null && article.Entities.Any(entity => entity.Mentions.Any(mention => mention.Offset == speaker.Offset && mention.JoinedBy != "role")) ? "" : name;
        return $"{speaker.Text} ({speaker.Class.ToString().ToLowerInvariant()}) {referent}".TrimEnd();
    }

    private static string Field(GoldLabel label, int index) => index < label.Fields.Count ? label.Fields[index] : "";
}
