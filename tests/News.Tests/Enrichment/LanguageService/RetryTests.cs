using News.Enrichment;
using News.Enrichment.LanguageService;

namespace News.Tests.Enrichment.LanguageService;

public sealed class RetryTests
{
    private const string Text = "Orrin met Vael, and all was good.";

    [Fact]
    public void A_request_is_sent_again_when_the_service_allows_it_and_not_before()
    {
        SimulatedService? service = null;
        Analyses.Of(Text, time => service = new(time) { Fails = request => request.At == default ? new(429, Seconds(17)) : null })
            .Mentions.Count.ShouldBe(2);
        service!.Requests.Select(request => request.At).ShouldBe([Seconds(0), Seconds(17), Seconds(17), Seconds(17)]);
    }

    [Theory]
    [InlineData(503)]
    [InlineData(500)]
    [InlineData(null)]
    public void Without_a_time_pauses_double(int? status)
    {
        SimulatedService? service = null;
        Analyses.Of(Text, time => service = new(time) { Fails = request => request.At < Seconds(7) ? new(status) : null });
        service!.Asked("sentiment").Select(request => request.At).ShouldBe([Seconds(0), Seconds(1), Seconds(3), Seconds(7)]);
    }

    [Fact]
    public void What_one_worker_is_told_holds_for_all() => VirtualTime.Run(async time =>
    {
        var service = new SimulatedService(time) { Fails = request => request.At == default ? new(429, Seconds(30)) : null };
        var analyzer = Analyses.Analyzer(service, time);
        var first = analyzer.AnalyzeAsync(Text, "en", CancellationToken.None).AsTask();
        await Task.Delay(Seconds(5), time);
        var later = Enumerable.Range(0, 20).Select(_ => analyzer.AnalyzeAsync(Text, "en", CancellationToken.None).AsTask());

        (await Task.WhenAll(later.Append(first))).ShouldAllBe(analysis => analysis.Mentions.Count == 2);
        service.Requests.Skip(1).ShouldAllBe(request => request.At >= Seconds(30));
    });

    [Fact]
    public void Attempts_are_bounded_and_the_last_pause_is_passed_on()
    {
        SimulatedService? service = null;
        var refusal = Should.Throw<AnalyzerUnavailableException>(() => Analyses.Of(Text, time => service = new(time) { Fails = _ => new(429, Seconds(9)) }));

        refusal.RetryAfter.ShouldBe(Seconds(9));
        refusal.Message.ShouldContain("429");
        service!.Requests.Count.ShouldBe(new LanguageServiceOptions().MaxAttempts);
        service.Intrusions.ShouldBe(0);
    }

    [Fact]
    public void An_address_where_nobody_answers_names_the_setting() =>
        Should.Throw<AnalyzerUnavailableException>(() => Analyses.Of(Text, time => new(time) { Fails = _ => new(null) })).Message.ShouldContain("look at Language__endpoint");

    [Fact]
    public void A_worker_does_not_sit_out_a_long_pause() => VirtualTime.Run(async time =>
    {
        var service = new SimulatedService(time) { Fails = _ => new(429, TimeSpan.FromHours(2)) };
        var analyzer = Analyses.Analyzer(service, time);

        (await RefusalAsync(analyzer)).RetryAfter.ShouldBe(TimeSpan.FromHours(2));
        await Task.Delay(TimeSpan.FromHours(1), time);
        (await RefusalAsync(analyzer)).RetryAfter.ShouldBe(TimeSpan.FromHours(1));
        service.Requests.Count.ShouldBe(1);
        time.Elapsed.ShouldBe(TimeSpan.FromHours(1));
    });

    [Fact]
    public void A_pause_without_end_is_cut_to_a_day()
    {
        Should.Throw<AnalyzerUnavailableException>(() => Analyses.Of(Text, time => new(time) { Fails = _ => new(503, TimeSpan.MaxValue) }))
            .RetryAfter.ShouldBe(TimeSpan.FromDays(1));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void A_pause_of_no_time_is_none(int seconds)
    {
        SimulatedService? service = null;
        Analyses.Of(Text, time => service = new(time) { Fails = request => request.At == default ? new(429, Seconds(seconds)) : null });
        service!.Requests.Select(request => request.At).ShouldBe([Seconds(0), Seconds(1), Seconds(1), Seconds(1)]);
    }

    [Theory]
    [InlineData(403, "PermissionDenied", "Cognitive Services Language Reader")]
    [InlineData(403, "AuthenticationTypeDisabled", "Language__endpoint must be reached by identity")]
    [InlineData(401, "Unauthorized", "its own region")]
    [InlineData(400, "BadRequest", "not that of a region")]
    [InlineData(404, "ResourceNotFound", "Language__endpoint")]
    [InlineData(405, null, "Language__endpoint")]
    public void A_refusal_is_not_argued_with_and_names_what_to_look_at(int status, string? code, string named)
    {
        SimulatedService? service = null;
        var refusal = Should.Throw<AnalyzerUnavailableException>(() => Analyses.Of(
            Text, time => service = new(time) { Fails = _ => new(status, Refusal: new(code)) }));

        refusal.Message.ShouldStartWith($"Azure AI Language refuses requests ({status}");
        refusal.Message.ShouldContain(named);
        refusal.Message.ShouldNotContain('\n');
        service!.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(15)]
    public void Cancellation_ends_a_request_and_a_wait(int seconds) => VirtualTime.Run(async time =>
    {
        using var cancellation = new CancellationTokenSource(Seconds(seconds), time);
        var service = new SimulatedService(time) { Latency = () => Seconds(5), Fails = _ => new(429, Seconds(30)) };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Analyses.Analyzer(service, time).AnalyzeAsync(Text, "en", cancellation.Token));

        service.Requests.Count.ShouldBe(1);
        time.Elapsed.ShouldBe(Seconds(seconds));
    });

    // Not Should.ThrowAsync: it goes on in another thread, which virtual time knows nothing of.
    private static Task<AnalyzerUnavailableException> RefusalAsync(LanguageServiceAnalyzer analyzer) =>
        Assert.ThrowsAsync<AnalyzerUnavailableException>(async () => await analyzer.AnalyzeAsync(Text, "en", CancellationToken.None));

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);
}
