using System.CommandLine;
using News;
using News.Enrichment.Entities;
using News.Http;
using NewsFunctions.Local.Commands;

namespace NewsFunctions.Local;

/// <summary>The commands, their arguments and options; what each does is in <c>Commands/</c>.</summary>
internal static class CommandLine
{
    // A stop waits this long for articles under way; what is cut off is found again by the next start.
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(15);

    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Root().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync(OneLine.Of($"{parsed.Errors[0].Message} --help tells what there is."));
            return ExitCodes.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = StopTimeout });
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Interrupted: run the same command again to go on.");
            return ExitCodes.Interrupted;
        }
        catch (Exception e) when (e is CommandException or StoreUnavailableException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(OneLine.Of(e.Message));
            return ExitCodes.SomeFailed;
        }
    }

    private static RootCommand Root()
    {
        var root = new RootCommand("Turns news articles into something that can be asked. Without a command: serve.")
        {
            Serve(), Upload(), Ingest(), Analyze(),
        };
        foreach (var command in ServiceCommands.All())
        {
            root.Add(command);
        }

        root.SetAction((_, cancellationToken) => ServeCommand.RunAsync(
            new Uri(ServeCommand.DefaultUrl),
            DataFolder.Default,
            new AccessOptions { Key = ServiceAccess.Key, ReadKey = ServiceAccess.ReadKey },
            withSamples: true,
            Gazetteer.Shipped,
            cancellationToken));
        return root;
    }

    private static Command Serve()
    {
        var url = CommandOptions.Url("Where the API listens: a loopback address, or with a key any of this machine's (http://0.0.0.0:7071 for all).");
        url.DefaultValueFactory = _ => new Uri(ServeCommand.DefaultUrl);
        var data = CommandOptions.Data();
        var gazetteer = CommandOptions.Names();
        var noSamples = new Option<bool>("--no-samples") { Description = "Leave an empty service empty." };
        var key = CommandOptions.Key("Ask every client for this key, or for the one that may only read.");
        var readKey = CommandOptions.ReadKey("A key for reading alone.");
        var rate = CommandOptions.Number(
            "--rate",
            $"Requests a second that one client may send, 0 for no limit; {ServeCommand.PublicRate} when others than this machine can ask, else none.",
            most: 1_000_000,
            initially: 0);
        var command = new Command("serve", "Starts blob storage (Azurite, unless AzureWebJobsStorage names an account), watches the container 'articles', serves the API.")
        {
            url, data, noSamples, gazetteer, key, readKey, rate,
        };
        command.Validators.Add(result =>
        {
            var address = result.GetValue(url);
            if (address is not null && (address.Scheme != Uri.UriSchemeHttp || address.PathAndQuery != "/" || !(address.IsLoopback || result.GetValue(key) is not null)))
            {
                result.AddError("--url takes a loopback address such as http://127.0.0.1:7071; any other of this machine only with --key.");
            }
        });
        command.SetAction((parsed, cancellationToken) => ServeCommand.RunAsync(
            parsed.GetRequiredValue(url),
            parsed.GetRequiredValue(data),
            new AccessOptions
            {
                Key = parsed.GetValue(key),
                ReadKey = parsed.GetValue(readKey),
                RequestsPerSecond = parsed.GetResult(rate) is { Implicit: false } || parsed.GetRequiredValue(url).IsLoopback ? parsed.GetValue(rate) : ServeCommand.PublicRate,
            },
            !parsed.GetValue(noSamples),
            parsed.GetRequiredValue(gazetteer),
            cancellationToken));
        return command;
    }

    private static Command Upload()
    {
        var paths = CommandOptions.Paths(ArgumentArity.OneOrMore);
        var data = CommandOptions.Data();
        var url = CommandOptions.Url("Upload through the API at this address.");
        var source = new Option<string?>("--source") { Description = "The outlet; wins over what the files say.", HelpName = "NAME" };
        var noWait = new Option<bool>("--no-wait") { Description = "Do not wait for what becomes of each file." };
        var key = CommandOptions.Key("The service's key, where it asks for one.");
        var command = new Command("upload", "Uploads files and folders to the container 'articles' and waits for what becomes of each.")
        {
            paths, data, url, source, noWait, key,
        };
        command.SetAction((parsed, cancellationToken) => UploadCommand.RunAsync(
            parsed.GetRequiredValue(paths),
            () => UploadTarget.Choose(parsed.GetRequiredValue(data), parsed.GetValue(url), parsed.GetValue(key)),
            parsed.GetValue(source),
            !parsed.GetValue(noWait),
            cancellationToken));
        return command;
    }

    private static Command Ingest()
    {
        var paths = CommandOptions.Paths(ArgumentArity.OneOrMore);
        var data = CommandOptions.Data();
        var gazetteer = CommandOptions.Names();
        var command = new Command("ingest", "Runs the pipeline over files and folders without blob storage; goes on where it was stopped.") { paths, data, gazetteer };
        command.SetAction((parsed, cancellationToken) =>
            IngestCommand.RunAsync(parsed.GetRequiredValue(paths), parsed.GetRequiredValue(data), parsed.GetRequiredValue(gazetteer), cancellationToken));
        return command;
    }

    private static Command Analyze()
    {
        var paths = CommandOptions.Paths(ArgumentArity.ZeroOrMore);
        var lines = new Option<string?>("--ndjson") { Description = "Lines { \"id\", \"text\", \"title\"?, \"published\"?, \"source\"? }; - is standard input.", HelpName = "FILE" };
        var gazetteer = CommandOptions.Names();
        var command = new Command("analyze", "Prints enriched articles, one JSON document a line; stores nothing.") { paths, lines, gazetteer };
        command.Validators.Add(result =>
        {
            var hasPaths = result.GetResult(paths)?.Tokens.Count > 0;
            if (hasPaths == result.GetResult(lines) is not null)
            {
                result.AddError("analyze takes either paths or --ndjson FILE.");
            }
        });
        command.SetAction((parsed, cancellationToken) => parsed.GetValue(lines) is { } file
            ? AnalyzeCommand.LinesAsync(file, parsed.GetRequiredValue(gazetteer), cancellationToken)
            : AnalyzeCommand.FilesAsync(parsed.GetRequiredValue(paths), parsed.GetRequiredValue(gazetteer), cancellationToken));
        return command;
    }
}
