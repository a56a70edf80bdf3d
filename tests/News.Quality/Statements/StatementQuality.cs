using System.Globalization;
using News.Enrichment;
using News.Text;

namespace News.Quality.Statements;

/// <summary>Statements with the names given, so that the measure is of the rules alone, and with the embedded analyser's own names: what users see.</summary>
internal static class StatementQuality
{
    public static void Print(TextWriter output)
    {
        foreach (var set in new[] { "seen", "unseen", "later", "last", "fresh", "wires", "recent", "newest", "latest", "held", "daily" })
        {
            var articles = GoldText.Read(Path.Combine(AppContext.BaseDirectory, "Statements", set + ".gold")).ToList();
            Print(set, articles, GoldNames.Enrich, output);
            Print(set + ", analyser's names", articles, GoldNames.Analyze, output);
        }
    }

    private static void Print(string set, IEnumerable<GoldArticle> articles, Func<GoldArticle, EnrichedArticle> enrich, TextWriter output)
    {
        var speakers = new Score($"statements, {set}, speaker");
        var kinds = new[] { "direct", "indirect", "mixed" }.ToDictionary(kind => kind, kind => new Score($"  {kind}, cue"));
        var attributed = kinds.Keys.ToDictionary(kind => kind, kind => new Score($"  {kind}, speaker"));
        var (labels, wrong) = (0, 0);
        foreach (var gold in articles)
        {
            var article = enrich(gold);
            var found = article.Statements.ToDictionary(statement => new TextSpan(statement.Offset, statement.Length));
            speakers.Add(gold.Labels, Values(found, found.Keys, gold.Text, statement => Speaker(article, statement)), Speaker);
            foreach (var (kind, score) in kinds)
            {
                var (ofKind, foundOfKind) = (gold.Labels.Where(label => label.Fields[0] == kind), found.Keys.Where(span => Kind(found[span]) == kind));
                score.Add(ofKind, Values(found, foundOfKind, gold.Text, statement => statement.Cue ?? ""), label => Field(label, 3));
                attributed[kind].Add(ofKind, Values(found, foundOfKind, gold.Text, statement => Speaker(article, statement)), Speaker);
            }

            labels += gold.Labels.Count;
            wrong += gold.Labels.Count(label => found.TryGetValue(label.Span, out var statement)
                && statement.Speaker.Class == SpeakerClass.Named && Speaker(article, statement) != Speaker(label));
        }

        speakers.Print(output);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  wrong named speaker: {wrong} of {labels}"));
        foreach (var (kind, score) in kinds)
        {
            score.Print(output);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {kind}, F1 where the speaker must be right too: {attributed[kind].F1OfRight:F1}"));
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
