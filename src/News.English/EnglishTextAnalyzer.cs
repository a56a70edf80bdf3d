using News.Enrichment;
using News.English.KeyPhrases;
using News.English.Languages;
using News.English.Lexicon;
using News.English.Tone;
using News.Text;

namespace News.English;

/// <summary>
/// Analyses English by trained models, word lists and rules built into this assembly: no network, no native code. Work is linear in the length of the text. Other languages are
/// detected and skipped.
/// </summary>
public sealed class EnglishTextAnalyzer : ITextAnalyzer
{
    /// <summary><see cref="TextAnalysis.Skipped"/> for a language other than English.</summary>
    public const string NoModelForLanguage = "no-model-for-language";

    /// <summary><see cref="TextAnalysis.Skipped"/> for a text that does not show its language.</summary>
    public const string LanguageUnknown = "language-unknown";

    private const string English = "en";

    // Read while the first text is still being cut and its language told: a quarter less to wait for it.
    private static readonly Lazy<Task> Ahead = new(() => Task.Run(() => (Vocabulary.Default, ToneModel.Default)));

    public AnalyzerVersion Version { get; } = new("embedded-english", "9");

    /// <inheritdoc/>
    public ValueTask<TextAnalysis> AnalyzeAsync(string text, string? language, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(Analyze(text, language));
    }

    private static TextAnalysis Analyze(string text, string? declared)
    {
        _ = Ahead.Value;
        var tokens = Tokenizer.Tokenize(text);
        var language = LanguageDetector.Default.Detect(text, tokens, declared);
        if (language != English)
        {
            return new() { Language = language, Skipped = language is null ? LanguageUnknown : NoModelForLanguage };
        }

        var document = new EnglishDocument(text, tokens, Vocabulary.Default);
        var mentions = new MentionFinder(document).Find();
        var sentences = new TextTone(document, mentions).Read();
        return new()
        {
            Language = language,
            Sentences = sentences,
            Sentiment = Sentiment.OfParts(sentences.Select(sentence => (sentence.Sentiment, (double)sentence.Span.Length))),
            Mentions = mentions.ConvertAll(mention => new EntityMention(
                mention.Tokens.Span(tokens), mention.Category, mention.Subcategory, mention.Confidence, mention.Sentiment)),
            KeyPhrases = new KeyPhraseFinder(document).Find(),
            Tokens = tokens,
            TokenSentences = document.Sentences,
        };
    }
}
