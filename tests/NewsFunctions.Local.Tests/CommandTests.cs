using System.Text.Json;

namespace NewsFunctions.Local.Tests;

/// <summary>Arguments, output and exit codes.</summary>
public sealed class CommandTests
{
    [Fact]
    public async Task Help_names_every_command()
    {
        var help = await Head.RunAsync(["--help"]);

        help.ExitCode.ShouldBe(0);
        foreach (var command in (string[])["serve", "upload", "ingest", "analyze", "search", "story", "export", "failures", "replay", "--version"])
        {
            help.Output.ShouldContain(command);
        }
    }

    [Fact]
    public async Task The_version_is_a_number() => (await Head.RunAsync(["--version"])).Output.Trim().ShouldMatch(@"^\d+\.\d+\.\d+$");

    [Theory]
    [InlineData("--bogus")]
    [InlineData("serve", "--port", "1")]
    [InlineData("serve", "--url", "http://example.org:7071")]
    [InlineData("serve", "--url", "http://127.0.0.1:7071/below")]
    [InlineData("serve", "--url", "http://0.0.0.0:7071")]
    [InlineData("serve", "--url", "http://0.0.0.0:7071", "--read-key", "reading-is-not-enough")]
    [InlineData("serve", "--key", "two words")]
    [InlineData("serve", "--rate", "-1")]
    [InlineData("upload")]
    [InlineData("ingest")]
    [InlineData("search", "a", "--limit", "101")]
    [InlineData("story")]
    [InlineData("export", "a", "--format", "pdf")]
    [InlineData("replay")]
    [InlineData("replay", "f_x", "--all")]
    [InlineData("analyze")]
    [InlineData("analyze", "--ndjson")]
    [InlineData("analyze", "a.txt", "--ndjson", "b.ndjson")]
    public async Task Wrong_usage_exits_2_with_one_line(params string[] arguments)
    {
        var result = await Head.RunAsync(arguments);

        result.ExitCode.ShouldBe(2);
        result.Output.ShouldBeEmpty();
        result.Errors.TrimEnd().Split('\n').Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("upload")]
    [InlineData("ingest")]
    [InlineData("analyze")]
    public async Task A_missing_file_exits_1_and_is_named(string command)
    {
        var result = await Head.RunAsync([command, "no-such-file.txt"]);

        result.ExitCode.ShouldBe(1);
        result.Errors.ShouldContain("no-such-file.txt: no such file or folder");
    }

    [Fact]
    public async Task A_side_car_alone_is_refused_because_nothing_would_come_of_it()
    {
        using var folder = new TemporaryFolder();

        var result = await Head.RunAsync(["upload", folder.Write("seals.txt.meta.json", "{}"), "--data", folder.Path]);

        result.ExitCode.ShouldBe(1);
        result.Errors.ShouldContain("is a side-car");
    }

    [Theory]
    [InlineData("serve", "--url", "http://127.0.0.1:0")]
    [InlineData("upload", "FILE")]
    public async Task Storage_settings_that_mean_nothing_are_named(params string[] command)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("seals.txt", Uploading.Article(1));

        var result = await Head.RunAsync([.. command.Select(word => word == "FILE" ? file : word), "--data", folder["data"]], storage: "nonsense");

        result.ExitCode.ShouldBe(1);
        result.Errors.TrimEnd().ShouldBe("AzureWebJobsStorage is neither a connection string nor an account's https address.");
    }

    [Theory]
    [InlineData("serve", "--url", "http://127.0.0.1:0")]
    [InlineData("ingest", "FILE")]
    public async Task A_data_folder_that_is_a_file_is_named(params string[] command)
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("seals.txt", Uploading.Article(1));

        var result = await Head.RunAsync([.. command.Select(word => word == "FILE" ? file : word), "--data", file]);

        result.ExitCode.ShouldBe(1);
        result.Errors.ShouldContain($"{file} cannot be the data folder");
    }

    [Fact]
    public async Task Analyze_prints_a_document_a_line_in_the_order_of_the_input_with_the_ids_given()
    {
        var ids = Enumerable.Range(0, 200).Select(i => $"item-{(i * 37) % 200}").ToList();
        var input = string.Join('\n', ids.Select(id => JsonSerializer.Serialize(new { id, title = "Seals at Fennick Point", text = $"The keeper counted the seals of {id}." })));

        var result = await Head.RunAsync(["analyze", "--ndjson", "-"], input);

        result.ExitCode.ShouldBe(0, result.Errors);
        result.Lines.Select(line => line.GetProperty("id").GetString()).ShouldBe(ids);
        result.Lines.ShouldAllBe(line => line.GetProperty("title").GetString() == "Seals at Fennick Point");
    }

    [Fact]
    public async Task Analyze_of_the_same_input_gives_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("seals.txt", Uploading.Article(12));

        var (first, second) = (await Head.RunAsync(["analyze", file]), await Head.RunAsync(["analyze", file]));

        first.Output.ShouldNotBeEmpty();
        second.Output.ShouldBe(first.Output);
    }

    [Fact]
    public async Task Analyze_goes_on_after_a_bad_line_and_exits_1()
    {
        var result = await Head.RunAsync(["analyze", "--ndjson", "-"], "{\"id\":\"a\",\"text\":\"One seal.\"}\n{oops\n{\"id\":\"c\",\"text\":\"Two seals.\"}");

        result.ExitCode.ShouldBe(1);
        result.Lines.Select(line => line.GetProperty("id").GetString()).ShouldBe(["a", "c"]);
        result.Errors.ShouldContain("malformed-json");
    }

    [Fact]
    public async Task Ingest_of_the_same_folder_again_changes_nothing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/one.txt", Uploading.Article(1));
        folder.Write("in/two.txt", Uploading.Article(2));
        var first = await Head.RunAsync(["ingest", folder["in"], "--data", folder["data"]]);

        var second = await Head.RunAsync(["ingest", folder["in"], "--data", folder["data"]]);

        first.ExitCode.ShouldBe(0, first.Errors);
        first.Output.ShouldContain("2 files: 2 articles, 0 failures");
        second.Output.ShouldContain("0 files: 0 articles, 0 failures; 2 files unchanged");
    }

    [Fact]
    public async Task Two_files_that_would_have_the_same_name_are_refused()
    {
        using var folder = new TemporaryFolder();
        var one = folder.Write("one/seals.txt", Uploading.Article(1));
        var two = folder.Write("two/seals.txt", Uploading.Article(2));

        var result = await Head.RunAsync(["ingest", one, two, "--data", folder["data"]]);

        result.ExitCode.ShouldBe(1);
        result.Errors.ShouldContain("would both be called seals.txt");
    }

    [Fact]
    public async Task A_file_that_fails_is_told_on_standard_error_with_its_code()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/bad.json", "{\"text\": ");
        folder.Write("in/good.txt", Uploading.Article(1));

        var result = await Head.RunAsync(["ingest", folder["in"], "--data", folder["data"]]);

        result.ExitCode.ShouldBe(1);
        result.Errors.ShouldContain("bad.json: malformed-json:");
        result.Output.ShouldContain("2 files: 1 article, 1 failure");
    }
}
