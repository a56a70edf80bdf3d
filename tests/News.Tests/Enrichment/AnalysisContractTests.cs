using News.Enrichment;
using News.Text;

namespace News.Tests.Enrichment;

public sealed class AnalysisContractTests
{
    private const string Text = "Ships 🚢 wait.";   // the ship's surrogate pair stands at 6 and 7

    public static TheoryData<string, Func<TextAnalysis, TextAnalysis>> Breaches => new()
    {
        { "not inside", analysis => analysis with { Mentions = [Mention(-1, 3)] } },
        { "not inside", analysis => analysis with { Mentions = [Mention(0, 0)] } },
        { "not inside", analysis => analysis with { Mentions = [Mention(5, 100)] } },
        { "not inside", analysis => analysis with { Mentions = [Mention(int.MaxValue, int.MaxValue)] } },
        { "surrogate", analysis => analysis with { Mentions = [Mention(7, 2)] } },
        { "surrogate", analysis => analysis with { Mentions = [Mention(0, 7)] } },
        { "confidence", analysis => analysis with { Mentions = [Mention(0, 5, 1.01)] } },
        { "confidence", analysis => analysis with { Mentions = [Mention(0, 5, double.NaN)] } },
        { "category", analysis => analysis with { Mentions = [new(new(0, 5), "", null, 1)] } },
        { "not inside", analysis => analysis with { Sentences = [new(new(0, 99), ScriptedAnalyzer.Neutral)] } },
        { "starts before", analysis => analysis with { Sentences = [new(new(0, 8), ScriptedAnalyzer.Neutral), new(new(5, 3), ScriptedAnalyzer.Neutral)] } },
        { "shares", analysis => analysis with { Sentences = [new(new(0, 5), new(SentimentLabel.Neutral, 0.5, 0.5, 0.5))] } },
        { "shares", analysis => analysis with { Sentiment = new(SentimentLabel.Neutral, 2, 0, -1) } },
        { "shares", analysis => analysis with { Sentiment = new(SentimentLabel.Neutral, double.NaN, 0, 1) } },
        { "no sentiment", analysis => analysis with { Sentiment = null } },
    };

    [Theory]
    [MemberData(nameof(Breaches))]
    public async Task A_breach_is_refused_with_its_rule(string rule, Func<TextAnalysis, TextAnalysis> spoil)
    {
        var enricher = new ArticleEnricher(new ScriptedAnalyzer { Spoil = spoil });
        var refusal = await Should.ThrowAsync<InvalidOperationException>(async () => await enricher.EnrichAsync(Articles.Of(Text), Articles.Named, CancellationToken.None));
        refusal.Message.ShouldContain(rule);
        refusal.Message.ShouldNotContain("Ships");
    }

    [Fact]
    public async Task Shares_rounded_to_hundredths_are_accepted()
    {
        var analyzer = new ScriptedAnalyzer { Spoil = analysis => analysis with { Sentiment = new(SentimentLabel.Neutral, 0.33, 0.33, 0.34) } };
        var document = await new ArticleEnricher(analyzer).EnrichAsync(Articles.Of(Text), Articles.Named, CancellationToken.None);
        document.Sentiment!.Negative.ShouldBe(0.34);
    }

    private static EntityMention Mention(int offset, int length, double confidence = 0.5) => new(new TextSpan(offset, length), "Person", null, confidence);
}
