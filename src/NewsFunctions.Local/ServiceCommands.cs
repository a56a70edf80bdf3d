using System.CommandLine;
using NewsFunctions.Local.Commands;

namespace NewsFunctions.Local;

/// <summary>The commands that ask a running service; what each does is in <c>Commands/</c>.</summary>
internal static class ServiceCommands
{
    // As many as a page of the API holds.
    private const int MostItems = 100;
    private const int Items = 25;

    private static readonly string[] Formats = ["csv", "ndjson", "json", "atom", "jsonfeed"];

    public static IEnumerable<Command> All() => [Search(), Story(), Export(), Failures(), Replay()];

    private static Command Search()
    {
        var query = QueryArgument();
        var limit = LimitOption();
        var command = new Command("search", "Finds articles of a running service: words, \"phrases\" and what else q takes.") { query, limit };
        return Asking(command, (client, parsed, cancellationToken) => SearchCommand.RunAsync(client, parsed.GetValue(query), parsed.GetValue(limit), cancellationToken));
    }

    private static Command Story()
    {
        var id = new Argument<string>("ID") { Description = "A story's id, as in s_…" };
        var command = new Command("story", "Shows a story: what it is about, how it grew, and its articles.") { id };
        return Asking(command, (client, parsed, cancellationToken) => StoryCommand.RunAsync(client, parsed.GetRequiredValue(id), cancellationToken));
    }

    private static Command Export()
    {
        var query = QueryArgument();
        var format = new Option<string>("--format") { Description = string.Join(", ", Formats) + ".", HelpName = "FORMAT", DefaultValueFactory = _ => "ndjson" };
        format.AcceptOnlyFromAmong(Formats);
        var output = new Option<string?>("--output") { Description = "The file to write; standard output when left out.", HelpName = "FILE" };
        var command = new Command("export", "Writes every article that matches: csv and ndjson of any size; json, atom and jsonfeed hold a page of 100.") { query, format, output };
        return Asking(command, (client, parsed, cancellationToken) =>
            ExportCommand.RunAsync(client, parsed.GetValue(query), parsed.GetRequiredValue(format), parsed.GetValue(output), cancellationToken));
    }

    private static Command Failures()
    {
        var code = new Option<string?>("--code") { Description = "Only failures with this code.", HelpName = "CODE" };
        var limit = LimitOption();
        var command = new Command("failures", "Lists what did not become an article, and why.") { code, limit };
        return Asking(command, (client, parsed, cancellationToken) => FailuresCommand.RunAsync(client, parsed.GetValue(code), parsed.GetValue(limit), cancellationToken));
    }

    private static Command Replay()
    {
        var ids = new Argument<string[]>("ID") { Description = "Failures' ids, as in f_…", Arity = ArgumentArity.ZeroOrMore };
        var all = new Option<bool>("--all") { Description = "Every failure whose file lies in the container." };
        var command = new Command("replay", "Has failed uploads processed again.") { ids, all };
        command.Validators.Add(result =>
        {
            if (result.GetResult(ids)?.Tokens.Count > 0 == result.GetResult(all) is not null)
            {
                result.AddError("replay takes either ids or --all.");
            }
        });
        return Asking(command, (client, parsed, cancellationToken) =>
            ReplayCommand.RunAsync(client, parsed.GetValue(all) ? null : parsed.GetRequiredValue(ids), cancellationToken));
    }

    /// <summary>Adds the options that say which service, and hands the action a client of it.</summary>
    private static Command Asking(Command command, Func<ServiceClient, ParseResult, CancellationToken, Task> action)
    {
        var url = CommandOptions.Url("The service to ask; the one that runs on --data when left out.");
        var key = CommandOptions.Key("The service's key, where it asks for one.");
        var data = CommandOptions.Data();
        command.Add(url);
        command.Add(key);
        command.Add(data);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var client = ServiceClient.Choose(parsed.GetRequiredValue(data), parsed.GetValue(url), parsed.GetValue(key) ?? ServiceAccess.ReadKey);
            await action(client, parsed, cancellationToken);
            return ExitCodes.Ok;
        });
        return command;
    }

    private static Argument<string?> QueryArgument() =>
        new("QUERY") { Description = "What the API takes as q; every article when left out.", Arity = ArgumentArity.ZeroOrOne };

    private static Option<int> LimitOption() => CommandOptions.Number("--limit", $"How many to show, at most {MostItems}.", MostItems, Items);
}
