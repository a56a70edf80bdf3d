using System.Text.Json;
using System.Text.RegularExpressions;

namespace News.Tests.Infra;

/// <summary>That parameter file, list of containers, scripts and documentation agree with the templates.</summary>
internal static partial class AgreementChecks
{
    public static IEnumerable<string> Parameters(InfraFiles files)
    {
        var given = files.Json("infra/main.parameters.json").GetProperty("parameters").EnumerateObject().Select(parameter => parameter.Name).ToHashSet();
        var declared = files.Main.Of("param").Select(parameter => parameter.Name).ToHashSet();
        return given.Except(declared).Select(name => $"main.parameters.json: main.bicep has no parameter {name}")
            .Concat(declared.Except(given).Select(name => $"main.parameters.json: {name} is missing"));
    }

    /// <summary>Each has a partition key, and an index policy that says what becomes of paths it does not name.</summary>
    public static IEnumerable<string> Containers(InfraFiles files) =>
        from container in files.Json("infra/cosmos-containers.json").EnumerateArray()
        let indexing = container.GetProperty("indexingPolicy")
        where container.GetProperty("partitionKey").GetProperty("paths").EnumerateArray().Any(path => path.GetString() is not ['/', _, ..])
            || !PathsOf(indexing, "includedPaths").Concat(PathsOf(indexing, "excludedPaths")).Contains("/*")
        select $"cosmos-containers.json: {container.GetProperty("id").GetString()} lacks a partition key or a policy for /*";

    public static IEnumerable<string> Scripts(InfraFiles files)
    {
        var outputs = files.Main.Of("output").Select(output => output.Name).ToHashSet();
        var parameters = files.Bicep["subscription.bicep"].Of("param").Select(parameter => parameter.Name).ToHashSet();
        foreach (var (path, text) in files.Scripts)
        {
            foreach (var unknown in VariablePattern().Matches(text).Select(match => match.Value).Except(outputs))
            {
                yield return $"{path}: main.bicep has no output {unknown}";
            }

            var deployment = text[text.IndexOf("az deployment group create", StringComparison.Ordinal)..];
            if (!parameters.SetEquals(ArgumentPattern().Matches(deployment).Select(match => match.Groups["name"].Value)))
            {
                yield return $"{path}: passes other parameters than subscription.bicep has";
            }
        }

        foreach (var script in ScriptPattern().Matches(files.AzureYaml).Select(match => match.Value).Where(script => !files.Texts.ContainsKey(script)))
        {
            yield return $"azure.yaml: {script} does not exist";
        }
    }

    /// <summary>azd publishes the head to the app of that name.</summary>
    public static IEnumerable<string> Services(InfraFiles files)
    {
        var service = ServicePattern().Match(files.AzureYaml);
        var tag = $"'azd-service-name': '{service.Groups["name"].Value}'";
        return files.Bicep["functions.bicep"].Text.Contains(tag, StringComparison.Ordinal) && files.Texts.Keys.Any(path => path.StartsWith(service.Groups["project"].Value + "/", StringComparison.Ordinal))
            ? []
            : [$"azure.yaml: no app has the tag {tag}, or there is no {service.Groups["project"].Value}"];
    }

    /// <summary>What the head reads is documented; what is given to it is read by it or by the platform; a trigger that runs has its connection.</summary>
    public static IEnumerable<string> Settings(InfraFiles files)
    {
        var read = ReadPattern().Matches(files.HeadSource).Select(match => match.Groups["name"].Value.Replace(":", "__", StringComparison.Ordinal)).ToHashSet();
        var triggers = ConnectionPattern().Matches(files.HeadSource).Select(match => (Function: match.Groups["function"].Value, Connection: match.Groups["connection"].Value)).ToList();
        var deployed = SettingNames(files).ToList();
        var sample = files.SampleSettings.ToList();
        var functions = triggers.Select(trigger => $"AzureWebJobs.{trigger.Function}.Disabled").ToHashSet();
        return read.Concat(sample).Where(name => !files.Documents.Contains($"`{name}`", StringComparison.Ordinal)).Select(name => $"docs/azure.md: {name} is missing")
            .Concat(deployed.Concat(sample)
                .Where(name => !read.Contains(name) && !functions.Contains(name) && !triggers.Any(trigger => IsOf(trigger.Connection, name)) && !PlatformPattern().IsMatch(name))
                .Select(name => $"{name} is read by nobody"))
            .Concat(triggers.Where(trigger => !deployed.Any(name => IsOf(trigger.Connection, name)))
                .Select(trigger => $"functions.bicep: {trigger.Function} has no {trigger.Connection}"))
            .Concat(triggers.Where(trigger => !sample.Any(name => IsOf(trigger.Connection, name)) && !sample.Contains($"AzureWebJobs.{trigger.Function}.Disabled"))
                .Select(trigger => $"local.settings.sample.json: {trigger.Function} has no {trigger.Connection} and is not switched off"));

        static bool IsOf(string connection, string name) => name == connection || name.StartsWith(connection + "__", StringComparison.Ordinal);
    }

    /// <summary>A failure says how often the host has tried, which is the host's to decide.</summary>
    public static IEnumerable<string> Attempts(InfraFiles files)
    {
        var extensions = files.Json("host.json").GetProperty("extensions");
        var said = AttemptsPattern().Match(files.Texts["src/News.Azure/UploadProcessor.cs"]).Groups["count"].Value;
        return extensions.GetProperty("blobs").GetProperty("poisonBlobThreshold").GetRawText() == said && extensions.GetProperty("queues").GetProperty("maxDequeueCount").GetRawText() == said
            ? []
            : [$"host.json: another number of tries than the {said} of UploadProcessor"];
    }

    /// <summary>Settings of the function app, metrics that alerts read, and what <c>azd env set</c> changes.</summary>
    public static IEnumerable<string> Undocumented(InfraFiles files)
    {
        var metrics = MetricPattern().Matches(files.Bicep["alerts.bicep"].Text);
        var choices = ChoicePattern().Matches(files.Texts["infra/main.parameters.json"]);
        return metrics.Concat(choices)
            .Select(match => match.Groups["name"].Value)
            .Concat(SettingNames(files))
            .Distinct()
            .Where(name => !files.Documents.Contains($"`{name}`", StringComparison.Ordinal))
            .Select(name => $"docs/azure.md: {name} is missing");
    }

    private static IEnumerable<string> SettingNames(InfraFiles files) =>
        SettingPattern().Matches(files.Bicep["functions.bicep"].Of("resource").Single(resource => resource.Name == "settings").Body).Select(match => match.Groups["name"].Value);

    private static IEnumerable<string?> PathsOf(JsonElement indexing, string kind) =>
        indexing.GetProperty(kind).EnumerateArray().Select(path => path.GetProperty("path").GetString());

    [GeneratedRegex(@"(?<=[$:])(AZURE|NEWS)_[A-Z_]+")]
    private static partial Regex VariablePattern();

    [GeneratedRegex(@"[ '](?<name>[a-z]\w+)=[""$@]")]
    private static partial Regex ArgumentPattern();

    [GeneratedRegex(@"infra/scripts/\S+")]
    private static partial Regex ScriptPattern();

    [GeneratedRegex(@"^services:\n  (?<name>\w+):\n    project: (?<project>\S+)", RegexOptions.Multiline)]
    private static partial Regex ServicePattern();

    [GeneratedRegex("""settings\["(?<name>\w+)"\]|(?:Required|AddressOf)\(settings, "(?<name>[\w:]+)"\)""")]
    private static partial Regex ReadPattern();

    [GeneratedRegex("""\[Function\(nameof\((?<function>\w+)\)\)\](?:(?!\[Function).)*?Connection = "(?<connection>\w+)""", RegexOptions.Singleline)]
    private static partial Regex ConnectionPattern();

    // The host's, the identity library's, the exporter's and App Service authentication's own.
    [GeneratedRegex("^(AzureWebJobs(DisableHomepage|Storage)|APPLICATIONINSIGHTS_|AZURE_|FUNCTIONS_|OVERRIDE_)")]
    private static partial Regex PlatformPattern();

    [GeneratedRegex(@"HostAttempts = (?<count>\d+);")]
    private static partial Regex AttemptsPattern();

    [GeneratedRegex(@"(?<=^ *|\{ )(?<name>[A-Z]\w+): ", RegexOptions.Multiline)]
    private static partial Regex SettingPattern();

    [GeneratedRegex(@"metric: '(?<name>news\.[a-z_.]+)'")]
    private static partial Regex MetricPattern();

    [GeneratedRegex(@"(?<name>NEWS_[A-Z_]+)")]
    private static partial Regex ChoicePattern();
}
