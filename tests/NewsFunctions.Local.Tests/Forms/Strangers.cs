using System.Diagnostics;
using System.Text.Json;
using NewsFunctions.Local.Azurite;

[assembly: AssemblyFixture(typeof(NewsFunctions.Local.Tests.Forms.Strangers))]

namespace NewsFunctions.Local.Tests.Forms;

/// <summary>Readers, validators and a client generator that others wrote, from npm in locked versions.</summary>
public sealed class Strangers : IAsyncLifetime
{
    private string folder = "";

    public async ValueTask InitializeAsync() => folder = await NpmInstallation.EnsureAsync(
        Path.Combine(AppContext.BaseDirectory, "Strangers"), "strangers", starts: () => { }, CancellationToken.None);

    /// <summary>What a library understands of a file.</summary>
    /// <param name="kind">A reader of <c>read.mjs</c>.</param>
    public async Task<JsonElement> ReadAsync(string kind, string content)
    {
        using var files = new TemporaryFolder();
        return JsonSerializer.Deserialize<JsonElement>(await RunAsync("node", ["read.mjs", kind, files.Write("file", content)]));
    }

    /// <summary>Compiles TypeScript beside the installed packages; fails with the compiler's words.</summary>
    public async Task CompileAsync(string name, string source)
    {
        await using var work = new Work(folder);
        await File.WriteAllTextAsync(work[name], source);
        await RunAsync("node", ["node_modules/typescript/bin/tsc", "--noEmit", "--strict", "--skipLibCheck", "--target", "es2022", "--moduleResolution", "nodenext", "--module", "nodenext", work[name]]);
    }

    /// <summary>Generates a client from an OpenAPI document, compiles the program that uses it and runs it.</summary>
    public async Task<JsonElement> RunClientAsync(string openApi, params string[] arguments)
    {
        await using var work = new Work(folder);
        await File.WriteAllTextAsync(work["openapi.json"], openApi);
        File.Copy(Path.Combine(folder, "client.ts"), work["client.ts"]);
        File.Copy(Path.Combine(folder, "tsconfig.json"), work["tsconfig.json"]);
        await RunAsync("node", ["node_modules/openapi-typescript/bin/cli.js", work["openapi.json"], "-o", work["generated.d.ts"]]);
        await RunAsync("node", ["node_modules/typescript/bin/tsc", "-p", work["tsconfig.json"]]);
        return JsonSerializer.Deserialize<JsonElement>(await RunAsync("node", [work["client.js"], .. arguments]));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<string> RunAsync(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, $"{await errors}{await output}");
        return await output;
    }

    /// <summary>A folder below the installation, so that its packages are found.</summary>
    private sealed class Work(string installation) : IAsyncDisposable
    {
        private readonly string path = Directory.CreateDirectory(Path.Combine(installation, $"work-{Environment.ProcessId}-{Environment.TickCount64}")).FullName;

        public string this[string name] => Path.Combine(path, name);

        public ValueTask DisposeAsync()
        {
            Directory.Delete(path, recursive: true);
            return ValueTask.CompletedTask;
        }
    }
}
