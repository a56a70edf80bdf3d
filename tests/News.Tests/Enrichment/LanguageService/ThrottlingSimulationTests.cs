using News.Enrichment;
using News.Enrichment.LanguageService;

namespace News.Tests.Enrichment.LanguageService;

public sealed class ThrottlingSimulationTests
{
    [Fact]
    public void With_three_of_ten_requests_throttled_no_article_is_lost_and_no_request_starts_while_none_is_wanted() => VirtualTime.Run(async time =>
    {
        const int Articles = 2_000;
        const int Workers = 32;
        var random = new Random(42);
        var service = new SimulatedService(time)
        {
            Latency = () => TimeSpan.FromMilliseconds(random.Next(20, 400)),
            Fails = _ => random.Next(10) < 3 ? new(random.Next(4) == 0 ? 503 : 429, TimeSpan.FromSeconds(random.Next(1, 6))) : null,
        };
        var analyzer = Analyses.Analyzer(service, time);
        var waiting = new Queue<string>(Enumerable.Range(0, Articles).Select(i => (i % 20 == 0 ? Fiction.OfDocuments(7) : "Orrin met Vael.") + $" Vael paid {i}."));
        var analyzed = new Dictionary<string, TextAnalysis>();
        var putBack = 0;

        await Task.WhenAll(Enumerable.Range(0, Workers).Select(async _ =>
        {
            while (waiting.TryDequeue(out var text))
            {
                try
                {
                    analyzed.Add(text, await analyzer.AnalyzeAsync(text, "en", CancellationToken.None));
                }
                catch (AnalyzerUnavailableException)
                {
                    putBack++;
                    waiting.Enqueue(text);
                }
            }
        }));

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{Articles} articles, {service.Requests.Count} requests, {service.Faults} of them throttled, {putBack} articles put back, {time.Elapsed.TotalMinutes:F0} min of virtual time");
        service.Faults.ShouldBeInRange(service.Requests.Count / 4, service.Requests.Count / 3);
        service.Intrusions.ShouldBe(0);
        analyzed.Count.ShouldBe(Articles);
        foreach (var (text, analysis) in analyzed)
        {
            var undisturbed = Analyses.Of(text, new SimulatedService());
            analysis.Mentions.ShouldBe(undisturbed.Mentions);
            analysis.Sentences.ShouldBe(undisturbed.Sentences);
            analysis.KeyPhrases.ShouldBe(undisturbed.KeyPhrases);
            analysis.Sentiment.ShouldBe(undisturbed.Sentiment);
        }

        service.MostInAMinute().ShouldBeLessThanOrEqualTo(new LanguageServiceOptions().RequestsPerMinute);
    });
}
