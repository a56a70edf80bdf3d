using System.CommandLine;
using System.CommandLine.Parsing;
using News;
using News.Enrichment.Entities;
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
        root.SetAction((_, cancellationToken) => ServeCommand.RunAsync(new Uri(ServeCommand.DefaultUrl), DataFolder.Default, withSamples: true, Gazetteer.Shipped, cancellationToken));
        return root;
    }

    private static Command Serve()
    {
        var url = UrlOption("Where the API listens: a loopback address.", loopbackOnly: true);
        url.DefaultValueFactory = _ => new Uri(ServeCommand.DefaultUrl);
        var data = DataOption();
        var gazetteer = GazetteerOption();
        var noSamples = new Option<bool>("--no-samples") { Description = "Leave an empty service empty." };
        var command = new Command("serve", "Starts blob storage (Azurite, unless AzureWebJobsStorage names an account), watches the container 'articles', serves the API.")
        {
            url, data, noSamples, gazetteer,
        };
        command.SetAction((parsed, cancellationToken) => ServeCommand.RunAsync(
            parsed.GetRequiredValue(url), parsed.GetRequiredValue(data), !parsed.GetValue(noSamples), parsed.GetRequiredValue(gazetteer), cancellationToken));
        return command;
    }

    private static Command Upload()
    {
        var paths = PathsArgument(ArgumentArity.OneOrMore);
        var data = DataOption();
        var url = UrlOption("Upload through the API at this address.", loopbackOnly: false);
        var source = new Option<string?>("--source") { Description = "The outlet; wins over what the files say.", HelpName = "NAME" };
        var noWait = new Option<bool>("--no-wait") { Description = "Do not wait for what becomes of each file." };
        var command = new Command("upload", "Uploads files and folders to the container 'articles' and waits for what becomes of each.")
        {
            paths, data, url, source, noWait,
        };
        command.SetAction((parsed, cancellationToken) => UploadCommand.RunAsync(
            parsed.GetRequiredValue(paths), parsed.GetRequiredValue(data), parsed.GetValue(url), parsed.GetValue(source), !parsed.GetValue(noWait), cancellationToken));
        return command;
    }

    private static Command Ingest()
    {
        var paths = PathsArgument(ArgumentArity.OneOrMore);
        var data = DataOption();
        var gazetteer = GazetteerOption();
        var command = new Command("ingest", "Runs the pipeline over files and folders without blob storage; goes on where it was stopped.") { paths, data, gazetteer };
        command.SetAction((parsed, cancellationToken) =>
            IngestCommand.RunAsync(parsed.GetRequiredValue(paths), parsed.GetRequiredValue(data), parsed.GetRequiredValue(gazetteer), cancellationToken));
        return command;
    }

    private static Command Analyze()
    {
        var paths = PathsArgument(ArgumentArity.ZeroOrMore);
        var lines = new Option<string?>("--ndjson") { Description = "Lines { \"id\", \"text\", \"title\"?, \"published\"?, \"source\"? }; - is standard input.", HelpName = "FILE" };
        var gazetteer = GazetteerOption();
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

    private static Argument<string[]> PathsArgument(ArgumentArity arity) =>
        new("PATH") { Description = "Files and folders.", Arity = arity };

    private static Option<string> DataOption() => new("--data")
    {
        Description = "The folder that holds database and Azurite's files.",
        HelpName = "DIR",
        DefaultValueFactory = _ => DataFolder.Default,
    };

    private static Option<Gazetteer> GazetteerOption()
    {
        return new("--gazetteer")
        {
            Description = "Names of your own, with ids and labels (docs/gazetteer.md).",
            HelpName = "FILE",
            DefaultValueFactory = _ => Gazetteer.Shipped,
            CustomParser = Parse,
        };

        static Gazetteer? Parse(ArgumentResult result)
        {
            try
            {
                return Gazetteer.Shipped.With(result.Tokens[0].Value);
            }
            catch (Exception e) when (e is GazetteerException or IOException or UnauthorizedAccessException)
            {
                result.AddError(e.Message);
                return null;
            }
        }
    }

    private static Option<Uri> UrlOption(string description, bool loopbackOnly)
    {
        var option = new Option<Uri>("--url") { Description = description, HelpName = "URL", CustomParser = Parse };
        return option;

        Uri? Parse(ArgumentResult result)
        {
            var isUrl = Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https";
            if (!isUrl || (loopbackOnly && (!url!.IsLoopback || url.Scheme != Uri.UriSchemeHttp || url.PathAndQuery != "/")))
            {
                result.AddError(loopbackOnly ? "--url takes a loopback address such as http://127.0.0.1:7071." : "--url takes an address such as http://127.0.0.1:7071.");
                return null;
            }

            return url;
        }
    }
}
