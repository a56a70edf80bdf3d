using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsFunctions.Local;

/// <summary>Where a running service is reached: kept in its data folder, so that <c>upload</c> finds it.</summary>
/// <param name="Storage">Connection string of its Azurite; <see langword="null"/> when it reads another storage account.</param>
internal sealed record RunningService(string Url, string? Storage)
{
    private const string FileName = "service.json";

    /// <summary>The service that runs, or ran last, on this folder.</summary>
    public static RunningService? Find(string dataFolder)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(Path.Combine(dataFolder, FileName)), RunningServiceJson.Default.RunningService);
        }
        catch (Exception e) when (e is IOException or JsonException)
        {
            return null;
        }
    }

    public void Write(string dataFolder) =>
        File.WriteAllBytes(Path.Combine(dataFolder, FileName), JsonSerializer.SerializeToUtf8Bytes(this, RunningServiceJson.Default.RunningService));

    public static void Remove(string dataFolder) => File.Delete(Path.Combine(dataFolder, FileName));
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RunningService))]
internal sealed partial class RunningServiceJson : JsonSerializerContext;
