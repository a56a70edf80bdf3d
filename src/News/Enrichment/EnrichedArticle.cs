using System.Text.Json.Serialization;
using News.Articles;

namespace News.Enrichment;

/// <summary>
/// The document this product makes of an article. Offsets are UTF-16 code units into <see cref="Text"/>, and <c>text.Substring(offset, length)</c> is the
/// evidence. What is not known is <see langword="null"/>, with a reason beside it. Written as JSON it is the public contract, field by field.
/// </summary>
public sealed record EnrichedArticle
{
    public required ArticleId Id { get; init; }

    /// <summary>1, 2, … for each new content under this id; the store numbers it.</summary>
    public int Revision { get; init; } = 1;

    public required BlobReference Blob { get; init; }

    /// <summary>Digest of <see cref="Text"/>: equal for equal texts, wherever they lie.</summary>
    public required string ContentHash { get; init; }

    public string? Title { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TitleReason { get; init; }

    public required string Text { get; init; }

    /// <summary>BCP 47.</summary>
    public string? Language { get; init; }

    /// <summary>What the upload said of its language, a hint for the analyser; not part of the document.</summary>
    [JsonIgnore]
    public string? DeclaredLanguage { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public SkippedAnalysis? AnalysisSkipped { get; init; }

    public ArticleSource? Source { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? SourceReason { get; init; }

    public required PublicationDate Published { get; init; }

    public DateTimeOffset? ReceivedAt { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ReceivedAtReason { get; init; }

    public required AnalyzerVersion Analyzer { get; init; }

    public IReadOnlyList<Sentence> Sentences { get; init; } = [];

    /// <summary><see langword="null"/> only with <see cref="AnalysisSkipped"/>.</summary>
    public Sentiment? Sentiment { get; init; }

    /// <summary>Most salient first.</summary>
    public IReadOnlyList<Entity> Entities { get; init; } = [];

    public IReadOnlyList<string> KeyPhrases { get; init; } = [];

    /// <summary>Who said what, in text order.</summary>
    public IReadOnlyList<Statement> Statements { get; init; } = [];

    public IReadOnlyList<DateMention> Dates { get; init; } = [];

    public IReadOnlyList<QuantityMention> Quantities { get; init; } = [];

    /// <summary>What this article reprints; <see langword="null"/> when nothing, or not placed yet. These three stand last: they follow after the rest is stored.</summary>
    [JsonPropertyOrder(1)]
    public Duplicate? Duplicate { get; init; }

    [JsonPropertyOrder(2)]
    public StoryLink? Story { get; init; }

    [JsonPropertyOrder(3)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? StoryReason { get; init; } = NotPlacedYet;

    /// <summary><see cref="StoryReason"/> until the article has been placed.</summary>
    public const string NotPlacedYet = "not-placed-yet";
}

/// <summary>Where the article came from; all <see langword="null"/> for text that never had a name.</summary>
public sealed record BlobReference(string? Container, string? Name, [property: JsonPropertyName("etag")] string? ETag)
{
    public static BlobReference Of(Upload upload) => new(upload.Address?.Container, upload.Address?.Name, upload.ETag);
}

public sealed record SkippedAnalysis(string Reason);

public sealed record Sentence(int Offset, int Length, Sentiment Sentiment);

/// <param name="Id">A Wikidata id (<c>Q…</c>) where the gazetteer is certain, else <c>e_…</c>, the same for the same name and category everywhere.</param>
/// <param name="Name">The label; <see cref="Mention.Text"/> is the form as printed.</param>
/// <param name="Salience">0–1, of the article's entities together 1.</param>
/// <param name="Sentiment">Towards the entity; <see langword="null"/> with <paramref name="SentimentReason"/> when it was not measured.</param>
public sealed record Entity(
    string Id,
    string Name,
    string Category,
    string? Subcategory,
    double Salience,
    Sentiment? Sentiment,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? SentimentReason,
    IReadOnlyList<Mention> Mentions)
{
    /// <summary>Why it is an entity of its own although its name could mean another (<c>several-people-have-the-surname</c>).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ApartReason { get; init; }
}

public sealed record Mention(string Text, int Offset, int Length, double Confidence)
{
    /// <summary>How a form that is not the name itself joined the entity: <c>surname</c>, <c>acronym</c>, <c>short-form</c>, <c>role</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? JoinedBy { get; init; }
}
