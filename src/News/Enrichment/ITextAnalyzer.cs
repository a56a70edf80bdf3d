using System.Text.Json.Serialization;
using News.Text;

namespace News.Enrichment;

/// <summary>
/// Finds sentences, entity mentions, sentiment and key phrases in one text. Two implementations: embedded English and Azure AI Language.
/// </summary>
/// <remarks>
/// All spans are UTF-16 code units into the given text. Implementations are safe for concurrent calls and deterministic in their input.
/// A text they cannot take is an answer (<see cref="TextAnalysis.Skipped"/>); a service they cannot reach is an <see cref="AnalyzerUnavailableException"/>.
/// </remarks>
public interface ITextAnalyzer
{
    AnalyzerVersion Version { get; }

    /// <param name="text">Normalised article text, not empty.</param>
    /// <param name="language">BCP 47 as declared by the upload, or <see langword="null"/> to detect it.</param>
    ValueTask<TextAnalysis> AnalyzeAsync(string text, string? language, CancellationToken cancellationToken);
}

/// <summary>Which analyser and which of its models made a document. A change of either calls for another analysis.</summary>
public sealed record AnalyzerVersion(string Name, string Version)
{
    public override string ToString() => $"{Name} {Version}";
}

/// <summary>What an analyser found. Lists are ordered by offset, key phrases best first.</summary>
public sealed record TextAnalysis
{
    /// <summary>BCP 47; <see langword="null"/> when it could not be told.</summary>
    public string? Language { get; init; }

    /// <summary>Why there is no analysis (no model for the language); <see langword="null"/> when there is one.</summary>
    public string? Skipped { get; init; }

    public IReadOnlyList<AnalyzedSentence> Sentences { get; init; } = [];

    /// <summary>Of the whole text; <see langword="null"/> only when skipped.</summary>
    public Sentiment? Sentiment { get; init; }

    public IReadOnlyList<EntityMention> Mentions { get; init; } = [];

    public IReadOnlyList<string> KeyPhrases { get; init; } = [];

    /// <summary>Those of <see cref="Tokenizer.Tokenize"/>, from an analyser that had to cut them anyway.</summary>
    [JsonIgnore]
    public IReadOnlyList<Token>? Tokens { get; init; }

    /// <summary>Those that <see cref="SentenceSplitter"/> makes of <see cref="Tokens"/>, from an analyser that had to cut them anyway.</summary>
    [JsonIgnore]
    public IReadOnlyList<TokenRange>? TokenSentences { get; init; }

    /// <summary>Where the analysis may be incomplete, and why.</summary>
    public IReadOnlyList<AnalysisWarning> Warnings { get; init; } = [];
}

public readonly record struct AnalyzedSentence(TextSpan Span, Sentiment Sentiment);

/// <param name="Category">Azure AI Language's: Person, PersonType, Location, Organization, Event, Product, DateTime, Quantity, Email, URL …</param>
/// <param name="Confidence">0–1.</param>
/// <param name="Sentiment">Towards what is mentioned, in this place; <see langword="null"/> when the analyser does not measure it.</param>
public readonly record struct EntityMention(TextSpan Span, string Category, string? Subcategory, double Confidence, Sentiment? Sentiment = null);

/// <param name="Code">Stable, or a service's own.</param>
/// <param name="Message">One line for the operator.</param>
public sealed record AnalysisWarning(string Code, string Message, TextSpan Span);

/// <summary>An analyser that cannot be reached or is overloaded now: worth another try.</summary>
/// <param name="retryAfter">How long the service asked to be left alone.</param>
public sealed class AnalyzerUnavailableException(string message, Exception? innerException = null, TimeSpan? retryAfter = null)
    : Exception(message, innerException)
{
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
