using System.Text.Json;

namespace News.Tests.Infra;

/// <summary>The files that describe the deployment, by their path in the repository.</summary>
internal sealed record InfraFiles(IReadOnlyDictionary<string, string> Texts)
{
    private const string Documentation = "docs/azure.md";
    private const string Head = "src/NewsFunctions";
    private const string Sample = Head + "/local.settings.sample.json";

    private static readonly string[] Others = ["azure.yaml", "host.json", Documentation, Sample, "src/News.Azure/UploadProcessor.cs"];

    public static InfraFiles Load(string repository) => new(
        Directory.EnumerateFiles(Path.Combine(repository, "infra"), "*", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(repository, Head), "*.cs"))
            .Concat(Others.Select(path => Path.Combine(repository, path)))
            .ToDictionary(path => Path.GetRelativePath(repository, path).Replace('\\', '/'), File.ReadAllText));

    public string AzureYaml => Texts["azure.yaml"];

    public string Documents => Texts[Documentation];

    /// <summary>The Functions head, which is not built everywhere.</summary>
    public string HeadSource => string.Concat(Texts.Where(file => file.Key.StartsWith(Head, StringComparison.Ordinal) && file.Key.EndsWith(".cs", StringComparison.Ordinal)).Select(file => file.Value));

    /// <summary>Of <c>func start</c>.</summary>
    public IEnumerable<string> SampleSettings => Json(Sample).GetProperty("Values").EnumerateObject().Select(setting => setting.Name);

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
