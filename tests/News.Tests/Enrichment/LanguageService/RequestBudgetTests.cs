using News.Enrichment.LanguageService;

namespace News.Tests.Enrichment.LanguageService;

public sealed class RequestBudgetTests
{
    [Fact]
    public void No_more_requests_start_in_any_minute_than_allowed() => VirtualTime.Run(async time =>
    {
        const int PerMinute = 50;
        var service = new SimulatedService(time) { Latency = () => TimeSpan.FromSeconds(0.3) };
        var analyzer = Analyses.Analyzer(service, time, options => (options.RequestsPerMinute, options.MaxWait) = (PerMinute, TimeSpan.FromMinutes(10)));
        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => analyzer.AnalyzeAsync("Orrin slept.", "en", CancellationToken.None).AsTask()));

        service.Requests.Count.ShouldBe(300);
        service.MostInAMinute().ShouldBe(PerMinute);
        time.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(6));
    });

    [Fact]
    public void The_gate_counts_right_when_threads_meet_at_it()
    {
        var gate = new RequestGate(100, TimeSpan.FromSeconds(1), new StoppedTime());
        var entered = 0;
        Parallel.For(0, 1_000, new() { MaxDegreeOfParallelism = 8 }, _ =>
        {
            var entry = gate.EnterAsync(CancellationToken.None);
            entry.IsCompleted.ShouldBeTrue();
            if (entry.IsCompletedSuccessfully)
            {
                Interlocked.Increment(ref entered);
            }
        });
        entered.ShouldBe(100);
    }

    private sealed class StoppedTime : TimeProvider
    {
        public override long GetTimestamp() => 0;
    }
}
