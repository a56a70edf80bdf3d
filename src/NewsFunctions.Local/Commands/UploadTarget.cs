using System.Net;
using System.Text.Json;
using News.Articles;
using News.Azure;

namespace NewsFunctions.Local.Commands;

/// <summary>Where uploads go (a container, or the API), and where to ask what became of them (the API, when one is known).</summary>
internal sealed class UploadTarget : IDisposable
{
    // Starts near what one article takes, ends where a second more does not matter.
    private static readonly TimeSpan FirstPoll = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPoll = TimeSpan.FromSeconds(1);

    // A service that has just been started answers before its storage does: Azurite takes two seconds, half a minute when it is installed first.
    private static readonly TimeSpan StoragePatience = TimeSpan.FromSeconds(90);

    private readonly BlobUploads? container;
    private readonly HttpClient? api;

    private UploadTarget(string? storage, string? apiUrl, string? key)
    {
        container = storage is null ? null : ServeCommand.Connect(storage);
        api = apiUrl is null ? null : ServiceClient.Connect(apiUrl, key);
    }

    public bool CanWait => api is not null;

    /// <summary>The API at the address; else the account in the environment; else the service that runs on the folder.</summary>
    /// <exception cref="CommandException">None of them.</exception>
    public static UploadTarget Choose(string dataFolder, Uri? url, string? key)
    {
        if (url is not null)
        {
            return new(null, url.ToString(), key);
        }

        var running = RunningService.Find(dataFolder);
        return ServeCommand.ExternalStorage is { } storage ? new(storage, running?.Storage is null ? running?.Url : null, key)
            : running is not null ? new(running.Storage, running.Url, key)
            : throw new CommandException($"No service runs on {dataFolder}: start one with serve, or name one with --url or {ServeCommand.StorageVariable}.");
    }

    /// <summary>Waits until storage takes uploads.</summary>
    /// <exception cref="CommandException">It does not.</exception>
    public async Task ConnectAsync(CancellationToken cancellationToken)
    {
        var start = LocalNews.Clock.GetTimestamp();
        while (true)
        {
            try
            {
                await (container?.EnsureContainerAsync(cancellationToken) ?? Task.CompletedTask);
                return;
            }
            catch (Exception e) when (e is Azure.RequestFailedException or AggregateException)
            {
                if (LocalNews.Clock.GetElapsedTime(start) > StoragePatience)
                {
                    throw new CommandException($"The blob storage does not answer: {Reason(e)}");
                }

                await Task.Delay(LongestPoll, LocalNews.Clock, cancellationToken);
            }
        }
    }

    public async Task SaveAsync(InputFile file, ArticleMetadata metadata, CancellationToken cancellationToken)
    {
        try
        {
            if (!BlobUploads.CanHold(file.Name))
            {
                throw new CommandException($"{file.Name} cannot be uploaded: its name has characters that no container can list. Rename it.");
            }

            if (container is not null)
            {
                await file.SaveAsync(container, metadata, cancellationToken);
                return;
            }

            // The side-car first, so that the upload is never read without it.
            if (file.SidecarPath is { } sidecar)
            {
                await PostAsync(sidecar, file.Name + BlobAddress.SidecarSuffix, ArticleMetadata.None, cancellationToken);
            }

            await PostAsync(file.Path, file.Name, metadata, cancellationToken);
        }
        catch (Exception e) when (e is HttpRequestException or Azure.RequestFailedException or AggregateException)
        {
            throw new CommandException($"{file.Name} could not be uploaded: {Reason(e)}");
        }
    }

    /// <summary>Polls until the upload is enriched or failed.</summary>
    public async Task WaitAsync(InputFile file, Outcomes outcomes, CancellationToken cancellationToken)
    {
        if (api is null)
        {
            return;
        }

        for (var pause = FirstPoll; ; pause = pause * 2 < LongestPoll ? pause * 2 : LongestPoll)
        {
            await Task.Delay(pause, LocalNews.Clock, cancellationToken);
            var answer = await AskAsync(file.Name, cancellationToken);
            switch (Text(answer, "status"))
            {
                case "enriched" or "failed":
                    outcomes.Add(file.Name, Number(answer, "articles"), Number(answer, "failures"));
                    if (Text(answer, "code") is { } code)
                    {
                        outcomes.Tell(file.Name, null, code, Text(answer, "message"));
                    }

                    return;
                default:
                    break;
            }
        }
    }

    public void Dispose() => api?.Dispose();

    private async Task PostAsync(string path, string name, ArticleMetadata metadata, CancellationToken cancellationToken)
    {
        var query = $"articles?name={Uri.EscapeDataString(name)}{(metadata.Source is { } source ? $"&source={Uri.EscapeDataString(source)}" : "")}";
        await using var file = File.OpenRead(path);
        using var content = new StreamContent(file);
        using var answer = await api!.PostAsync(new Uri(query, UriKind.Relative), content, cancellationToken);
        if (answer.StatusCode != HttpStatusCode.Accepted)
        {
            var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
            throw new HttpRequestException(Text(problem, "detail") ?? $"the service answered {(int)answer.StatusCode}");
        }
    }

    private async Task<JsonElement> AskAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            var path = string.Join('/', name.Split('/').Select(Uri.EscapeDataString));
            using var answer = await api!.GetAsync(new Uri($"uploads/{path}", UriKind.Relative), cancellationToken);
            return await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        }
        catch (HttpRequestException e)
        {
            throw new CommandException($"The service at {api!.BaseAddress} does not answer: {Reason(e)}");
        }
    }

    private static string? Text(JsonElement answer, string field) =>
        answer.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static long Number(JsonElement answer, string field) => answer.TryGetProperty(field, out var value) ? value.GetInt64() : 0;

    private static string Reason(Exception e) => e.Message.Split('\n')[0].Trim();
}
