using NewsFunctions.Local.Tests.Http;

namespace NewsFunctions.Local.Tests;

/// <summary>Commands that ask a running service, as a program behind a pipe has them.</summary>
[Collection<ServedNewsTests>]
public sealed class ServiceCommandTests(ServedNews news)
{
    private string[] Service => ["--url", news.Api.BaseAddress!.GetLeftPart(UriPartial.Authority)];

    [Fact]
    public async Task Search_gives_the_list_of_the_API()
    {
        var result = await Head.RunAsync(["search", "grey seals", .. Service]);

        result.ExitCode.ShouldBe(0, result.Errors);
        result.Lines.ShouldHaveSingleItem().GetRawText().ShouldBe((await news.Head.GetAsync("/api/articles?q=grey+seals&limit=25")).GetRawText());
    }

    [Theory]
    [InlineData("csv", "id,revision,title")]
    [InlineData("ndjson", "{\"id\":")]
    [InlineData("json", "{\"items\":")]
    [InlineData("atom", "<?xml")]
    [InlineData("jsonfeed", "{\"version\":\"https://jsonfeed.org")]
    public async Task Export_gives_each_form(string format, string start)
    {
        using var folder = new TemporaryFolder();
        var printed = await Head.RunAsync(["export", "seals", "--format", format, .. Service]);
        var written = await Head.RunAsync(["export", "seals", "--format", format, "--output", folder["out"], .. Service]);

        printed.Output.ShouldStartWith(start);
        printed.Output.ShouldContain("Grey seals return");
        written.Output.ShouldBeEmpty();
        (await File.ReadAllTextAsync(folder["out"])).ShouldBe(printed.Output);
        Directory.GetFiles(folder.Path).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Failures_are_listed_and_replayed()
    {
        var failures = await Head.RunAsync(["failures", "--code", "malformed-json", .. Service]);
        var failure = failures.Lines.ShouldHaveSingleItem().GetProperty("items").EnumerateArray()
            .Single(item => item.GetProperty("blob").GetProperty("name").GetString() == ServedNews.Broken);

        var replay = await Head.RunAsync(["replay", failure.GetProperty("id").GetString()!, .. Service]);

        replay.ExitCode.ShouldBe(0, replay.Errors);
        replay.Lines.ShouldHaveSingleItem().GetProperty("status").GetString().ShouldBe("waiting");
        await news.Head.WaitForUploadAsync(ServedNews.Broken);
    }

    [Theory]
    [InlineData("search", "\"open", "invalid-parameter: ")]
    [InlineData("replay", "f_unknown", "not-found: ")]
    public async Task What_the_service_refuses_ends_with_its_words_and_exit_1(string command, string argument, string start)
    {
        var result = await Head.RunAsync([command, argument, .. Service]);

        result.ExitCode.ShouldBe(1);
        result.Output.ShouldBeEmpty();
        result.Errors.TrimEnd().Split('\n').ShouldHaveSingleItem().ShouldStartWith(start);
    }

    [Fact]
    public async Task Without_a_service_each_says_so()
    {
        using var folder = new TemporaryFolder();
        foreach (var command in (string[][])[["search", "a"], ["export"], ["story", "s_x"], ["failures"], ["replay", "--all"]])
        {
            var result = await Head.RunAsync([.. command, "--data", folder.Path]);

            result.ExitCode.ShouldBe(1);
            result.Errors.ShouldContain("No service runs on");
        }
    }
}
