using System.Text.Json;

namespace News.Tests.Infra;

/// <summary>The files that describe the deployment, by their path in the repository.</summary>
internal sealed record InfraFiles(IReadOnlyDictionary<string, string> Texts)
{
    private const string Documentation = "docs/azure.md";

    public static InfraFiles Load(string repository) => new(
        Directory.EnumerateFiles(Path.Combine(repository, "infra"), "*", SearchOption.AllDirectories)
            .Concat([Path.Combine(repository, "azure.yaml"), Path.Combine(repository, Documentation)])
            .ToDictionary(path => Path.GetRelativePath(repository, path).Replace('\\', '/'), File.ReadAllText));

    public string AzureYaml => Texts["azure.yaml"];

    public string Documents => Texts[Documentation];

    public IEnumerable<KeyValuePair<string, string>> Scripts => Texts.Where(file => file.Key.StartsWith("infra/scripts/", StringComparison.Ordinal));

    public IReadOnlyDictionary<string, BicepFile> Bicep { get; } = Texts
        .Where(file => file.Key.EndsWith(".bicep", StringComparison.Ordinal))
        .ToDictionary(file => Path.GetFileName(file.Key), file => BicepFile.Parse(Path.GetFileName(file.Key), file.Value));

    public BicepFile Main => Bicep["main.bicep"];

    public JsonElement Json(string path)
    {
        using var document = JsonDocument.Parse(Texts[path]);
        return document.RootElement.Clone();
    }

    public InfraFiles With(string path, string text) => new(new Dictionary<string, string>(Texts) { [path] = text });
}
