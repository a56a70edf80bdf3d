using News.Articles;
using News.Enrichment;
using News.Text;

namespace News.Tests.Views.StoryPages;

/// <summary>Articles of one story, with what an analysis would have found. Fiction.</summary>
internal static class Reports
{
    private static readonly Sentiment Neutral = Sentiment.Of(SentimentLabel.Neutral, 0, 1, 0);

    public static EnrichedArticle Of(string name, string? published, string text, params (string Words, string Timex, string? Resolved)[] dates) => new()
    {
        Id = ArticleId.Of("articles", name),
        Blob = new("articles", name, null),
        ContentHash = Digest.Sha256(text),
        Text = text,
        Source = new(name, null),
        Published = published is null ? PublicationDate.Unknown("not given") : new(published, DatePrecision.Day, "metadata"),
        Analyzer = new("scripted", "1"),
        Sentences = [.. SentenceSplitter.Spans(text).Select(span => new Sentence(span.Offset, span.Length, Neutral))],
        Dates = [.. dates.Select(date => new DateMention(
            date.Words, text.IndexOf(date.Words, StringComparison.Ordinal), date.Words.Length, date.Timex, date.Resolved, "scripted"))],
    };

    public static EnrichedArticle Saying(this EnrichedArticle article, string words, string? speaker, SpeakerClass kind, string? entity = null) => article with
    {
        Statements = [.. article.Statements, new(
            StatementKind.Direct, article.Text.IndexOf(words, StringComparison.Ordinal), words.Length, "said",
            speaker is null ? StatementSpeaker.Unknown : new(speaker, 0, speaker.Length, entity, null, kind), null)],
    };
}
