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

    /// <summary>Settings of the function app, metrics that alerts read, and what <c>azd env set</c> changes.</summary>
    public static IEnumerable<string> Undocumented(InfraFiles files)
    {
        var settings = SettingPattern().Matches(files.Bicep["functions.bicep"].Of("resource").Single(resource => resource.Name == "settings").Body);
        var metrics = MetricPattern().Matches(files.Bicep["alerts.bicep"].Text);
        var choices = ChoicePattern().Matches(files.Texts["infra/main.parameters.json"]);
        return settings.Concat(metrics).Concat(choices)
            .Select(match => match.Groups["name"].Value)
            .Distinct()
            .Where(name => !files.Documents.Contains($"`{name}`", StringComparison.Ordinal))
            .Select(name => $"docs/azure.md: {name} is missing");
    }

    private static IEnumerable<string?> PathsOf(JsonElement indexing, string kind) =>
        indexing.GetProperty(kind).EnumerateArray().Select(path => path.GetProperty("path").GetString());

    [GeneratedRegex(@"(?<=[$:])(AZURE|NEWS)_[A-Z_]+")]
    private static partial Regex VariablePattern();

    [GeneratedRegex(@"[ '](?<name>[a-z]\w+)=[""$@]")]
    private static partial Regex ArgumentPattern();

    [GeneratedRegex(@"infra/scripts/\S+")]
    private static partial Regex ScriptPattern();

    [GeneratedRegex(@"^ *(?<name>[A-Z]\w+): ", RegexOptions.Multiline)]
    private static partial Regex SettingPattern();

    [GeneratedRegex(@"metric: '(?<name>news\.[a-z_.]+)'")]
    private static partial Regex MetricPattern();

    [GeneratedRegex(@"(?<name>NEWS_[A-Z_]+)")]
    private static partial Regex ChoicePattern();
}
