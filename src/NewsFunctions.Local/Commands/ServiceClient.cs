using System.Net.Http.Headers;
using System.Text.Json;
using News.Http;

namespace NewsFunctions.Local.Commands;

/// <summary>Asks a running service through its API. What it refuses, and what keeps it from answering, ends the command with one line.</summary>
internal sealed class ServiceClient : IDisposable
{
    private readonly HttpClient http;

    private ServiceClient(string url, string? key) => http = Connect(url, key);

    /// <summary>The service at the address; else the one that runs on the folder.</summary>
    /// <exception cref="CommandException">Neither.</exception>
    public static ServiceClient Choose(string dataFolder, Uri? url, string? key) =>
        url is not null ? new(url.ToString(), key)
        : RunningService.Find(dataFolder) is { } running ? new(running.Url, key)
        : throw new CommandException($"No service runs on {dataFolder}: start one with serve, or name one with --url.");

    public static HttpClient Connect(string url, string? key) => new()
    {
        BaseAddress = new Uri(url.TrimEnd('/') + NewsApi.Prefix + "/"),
        DefaultRequestHeaders = { Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key) },
    };

    /// <summary>A path below the API's prefix, with the parameters that have a value.</summary>
    public static string Path(string path, params ReadOnlySpan<(string Name, string? Value)> parameters)
    {
        var (address, separator) = (path, '?');
        foreach (var (name, value) in parameters)
        {
            if (value is not null)
            {
                address += $"{separator}{name}={Uri.EscapeDataString(value)}";
                separator = '&';
            }
        }

        return address;
    }

    public async Task<JsonElement> GetAsync(string path, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(HttpMethod.Get, path, cancellationToken);
        return await ReadAsync(answer, cancellationToken);
    }

    public async Task<JsonElement> PostAsync(string path, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(HttpMethod.Post, path, cancellationToken);
        return await ReadAsync(answer, cancellationToken);
    }

    /// <summary>Copies an answer as it comes, however long.</summary>
    public async Task CopyAsync(string path, Stream output, CancellationToken cancellationToken)
    {
        using var answer = await SendAsync(HttpMethod.Get, path, cancellationToken);
        try
        {
            await answer.Content.CopyToAsync(output, cancellationToken);
        }
        catch (HttpRequestException)
        {
            throw new CommandException("The service broke off in the middle of its answer: what was written is not all.");
        }
    }

    public void Dispose() => http.Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        HttpResponseMessage answer;
        try
        {
            answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (HttpRequestException e)
        {
            throw new CommandException($"The service at {http.BaseAddress} does not answer: {e.Message.Split('\n')[0].Trim()}");
        }

        if (answer.IsSuccessStatusCode)
        {
            return answer;
        }

        using (answer)
        {
            throw new CommandException(await ProblemAsync(answer, cancellationToken));
        }
    }

    private static async Task<string> ProblemAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        try
        {
            var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
            return $"{problem.GetProperty("code").GetString()}: {problem.GetProperty("detail").GetString()}";
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return $"The service answered {(int)answer.StatusCode} {answer.ReasonPhrase}.";
        }
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        try
        {
            return await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        }
        catch (JsonException)
        {
            throw new CommandException("What answers at this address is no service of this kind.");
        }
    }
}
