using System.Diagnostics;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace NewsFunctions.Local.Tests;

/// <summary>The local head as its user has it: a process with arguments, output and an exit code; while it serves, an API to ask.</summary>
internal sealed partial class Head : IAsyncDisposable
{
    // Generous: machines that run tests are busy.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Process process;
    private readonly StringBuilder errors = new();

    private Head(Process process)
    {
        this.process = process;
        process.ErrorDataReceived += (_, line) =>
        {
            lock (errors)
            {
                errors.AppendLine(line.Data);
            }
        };
        process.BeginErrorReadLine();
    }

    public required HttpClient Api { get; init; }

    public int ProcessId => process.Id;

    public string Log
    {
        get
        {
            lock (errors)
            {
                return errors.ToString();
            }
        }
    }

    /// <summary>Starts <c>serve</c> on a free port and waits until it says where it answers.</summary>
    public static async Task<Head> ServeAsync(string data, string? storage = null, bool samples = false, params string[] options)
    {
        var process = Start(storage, ["serve", "--url", "http://127.0.0.1:0", "--data", data, .. samples ? (string[])[] : ["--no-samples"], .. options]);
        using var timeout = new CancellationTokenSource(Patience);
        while (await process.StandardOutput.ReadLineAsync(timeout.Token) is { } line)
        {
            if (Address().Match(line) is { Success: true } match)
            {
                _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return new Head(process) { Api = new HttpClient { BaseAddress = new Uri(match.Value) } };
            }
        }

        throw new InvalidOperationException(await process.StandardError.ReadToEndAsync(timeout.Token));
    }

    /// <summary>Runs a command to its end.</summary>
    /// <param name="path">Where it finds other programs, if not where this process does.</param>
    public static async Task<CommandResult> RunAsync(IEnumerable<string> arguments, string? input = null, string? storage = null, string? path = null)
    {
        using var process = Start(storage, arguments, path);
        using var timeout = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
        var errors = process.StandardError.ReadToEndAsync(timeout.Token);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(timeout.Token);
        return new(process.ExitCode, await output, await errors);
    }

    /// <summary>Starts a command and kills it a while after a moment that tells itself.</summary>
    public static async Task RunAndKillAsync(IEnumerable<string> arguments, Func<bool> hasBegun, TimeSpan delay)
    {
        using var process = Start(storage: null, arguments);
        var watch = Stopwatch.StartNew();
        while (!hasBegun() && !process.HasExited && watch.Elapsed < Patience)
        {
            await Task.Delay(5);
        }

        await Task.Delay(delay);
        process.HasExited.ShouldBeFalse("It ended before it could be killed.");
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async Task<JsonElement> GetAsync(string path) => await Api.GetFromJsonAsync<JsonElement>(new Uri(path, UriKind.Relative));

    /// <summary>Asks again and again until the answer is as wanted.</summary>
    public async Task<JsonElement> WaitForAsync(string path, Func<JsonElement, bool> isWanted)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            using var answer = await Api.GetAsync(new Uri(path, UriKind.Relative));
            var json = await answer.Content.ReadFromJsonAsync<JsonElement>();
            if (isWanted(json))
            {
                return json;
            }

            if (watch.Elapsed > Patience)
            {
                throw new TimeoutException($"{path} still answers {json}\n{Log}");
            }

            await Task.Delay(100);
        }
    }

    public Task<JsonElement> WaitForUploadAsync(string name) =>
        WaitForAsync($"/api/uploads/{name}", upload => upload.TryGetProperty("status", out var status) && status.GetString() is "enriched" or "failed");

    /// <summary>Waits until the log tells of something.</summary>
    public async Task WaitForLogAsync(string text)
    {
        for (var watch = Stopwatch.StartNew(); !Log.Contains(text, StringComparison.Ordinal); await Task.Delay(100))
        {
            watch.Elapsed.ShouldBeLessThan(Patience, Log);
        }
    }

    /// <summary>As a power cut would.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>As a service manager would: unlike an interrupt, it also reaches a process that was started in the background.</summary>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        using var timeout = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(timeout.Token);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await StopAsync();
        }

        Api.Dispose();
        process.Dispose();
    }

    private static Process Start(string? storage, IEnumerable<string> arguments, string? path = null)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["AzureWebJobsStorage"] = storage;
        start.Environment["NEWS_KEY"] = start.Environment["NEWS_READ_KEY"] = null;
        start.Environment["PATH"] = path ?? start.Environment["PATH"];
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "NewsFunctions.Local.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    [GeneratedRegex("http://127.0.0.1:[0-9]+")]
    private static partial Regex Address();
}

internal sealed record CommandResult(int ExitCode, string Output, string Errors)
{
    public JsonElement[] Lines => [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line))];
}
