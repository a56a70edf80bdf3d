using System.CommandLine;
using System.CommandLine.Parsing;
using News.Enrichment.Entities;

namespace NewsFunctions.Local;

/// <summary>Options that several commands take, each made anew for its command.</summary>
internal static class CommandOptions
{
    public static Argument<string[]> Paths(ArgumentArity arity) => new("PATH") { Description = "Files and folders.", Arity = arity };

    public static Option<string> Data() => new("--data")
    {
        Description = "The folder that holds database and Azurite's files.",
        HelpName = "DIR",
        DefaultValueFactory = _ => DataFolder.Default,
    };

    public static Option<Gazetteer> Names() => new("--gazetteer")
    {
        Description = "Names of your own, with ids and labels (docs/gazetteer.md).",
        HelpName = "FILE",
        DefaultValueFactory = _ => Gazetteer.Shipped,
        CustomParser = ParseNames,
    };

    public static Option<Uri> Url(string description) => new("--url") { Description = description, HelpName = "URL", CustomParser = ParseUrl };

    public static Option<string?> Key(string description) => KeyOption("--key", description, ServiceAccess.KeyVariable, () => ServiceAccess.Key);

    public static Option<string?> ReadKey(string description) => KeyOption("--read-key", description, ServiceAccess.ReadKeyVariable, () => ServiceAccess.ReadKey);

    public static Option<int> Number(string name, string description, int most, int initially)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => initially };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is var number && (number < 0 || number > most))
            {
                result.AddError($"{name} takes a whole number up to {most}.");
            }
        });
        return option;
    }

    private static Option<string?> KeyOption(string name, string description, string variable, Func<string?> initially) =>
        new(name) { Description = $"{description} {variable} in the environment sets it too.", HelpName = "KEY", CustomParser = ParseKey, DefaultValueFactory = _ => initially() };

    // What a header can carry: an unprintable key would never be recognised.
    private static string? ParseKey(ArgumentResult result)
    {
        var key = result.Tokens[0].Value;
        if (key.Length > 0 && key.All(character => character is > ' ' and <= '~'))
        {
            return key;
        }

        result.AddError("A key is made of printable ASCII characters without blanks.");
        return null;
    }

    private static Gazetteer? ParseNames(ArgumentResult result)
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

    private static Uri? ParseUrl(ArgumentResult result)
    {
        if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
        {
            return url;
        }

        result.AddError("--url takes an address such as http://127.0.0.1:7071.");
        return null;
    }
}
