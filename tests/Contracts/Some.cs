using News.Articles;
using News.Enrichment;
using News.Text;

namespace News.Contracts;

/// <summary>Fixtures: fiction, with invented places, people and outlets.</summary>
internal static class Some
{
    public const string Container = "articles";

    public static DateTimeOffset Noon { get; } = new(2031, 5, 4, 12, 0, 0, TimeSpan.Zero);

    public static AnalyzerVersion Analyzer { get; } = new("embedded-english", "1");

    public static Sentiment Neutral { get; } = Sentiment.Of(SentimentLabel.Neutral, 0, 1, 0);

    public static BlobAddress Address(string name) => new(Container, name);

    /// <param name="name">Of the blob; decides the id.</param>
    /// <param name="published">As in <see cref="PublicationDate.Value"/>; <see langword="null"/> for unknown.</param>
    public static EnrichedArticle Article(
        string name = "harbour.txt",
        string text = "The ferry to Orlen was late again.",
        string? title = "Ferry late",
        string? source = "Tidewater Courier",
        string? published = "2031-05-04",
        DateTimeOffset? receivedAt = null) => new()
        {
            Id = ArticleId.Of(Container, name),
            Blob = new(Container, name, "0x1"),
            ContentHash = Digest.Sha256(text),
            Title = title,
            TitleReason = title is null ? "no headline" : null,
            Text = text,
            Language = "en",
            Source = source is null ? null : new(source, null),
            SourceReason = source is null ? "not given" : null,
            Published = published is null ? PublicationDate.Unknown("not given") : new(published, DatePrecision.Day, "metadata"),
            ReceivedAt = receivedAt ?? Noon,
            Analyzer = Analyzer,
            Sentiment = Neutral,
            Sentences = [new(0, text.Length, Neutral)],
            KeyPhrases = ["ferry"],
        };

    public static Entity Entity(string id, string name, string mention) =>
        new(id, name, "Person", null, 1, Neutral, null, [new(mention, 0, mention.Length, 0.9)]);

    public static Statement Statement(string speaker, string? entity, SpeakerClass of) =>
        new(StatementKind.Indirect, 0, 5, "said", new(speaker, 0, speaker.Length, entity, null, of), null);

    public static Failure Failure(string name, string? item = null, string code = RejectionCodes.Empty, DateTimeOffset? at = null, string version = "v1") => new(
        News.Failure.IdOf(Address(name), item),
        new(Container, name, "0x1"),
        item,
        code,
        "There is no text in it.",
        FailureStage.Read,
        Attempts: 1,
        FirstAt: at ?? Noon,
        LastAt: at ?? Noon,
        ContentHash: null,
        version,
        Analyzer);

    public static UploadReceipt Receipt(string name, string version = "v1", long articles = 1, long failures = 0) => new(
        Address(name),
        version,
        "embedded-english 1",
        articles > 0 ? UploadStatus.Enriched : UploadStatus.Failed,
        articles,
        failures,
        articles > 0 ? ArticleId.Of(Container, name) : null,
        Noon);
}
