using System.ComponentModel;
using System.Diagnostics;

namespace NewsFunctions.Local.Azurite;

/// <summary>One running Azurite: a child of this process that ends with it, however it ends.</summary>
internal sealed class AzuriteProcess : IAsyncDisposable
{
    // Starting takes two seconds on an idle machine.
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(120);

    // Saving its index and stopping takes a tenth of a second.
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(5);

    private readonly Process process;

    private AzuriteProcess(Process process) => this.process = process;

    public int ProcessId => process.Id;

    /// <param name="more">Options of its own beside the usual.</param>
    /// <exception cref="CommandException">It did not start.</exception>
    public static async Task<AzuriteProcess> StartAsync(
        string installation, string dataFolder, AzuritePorts ports, CancellationToken cancellationToken, params IReadOnlyList<string> more)
    {
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = installation,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments =
        [
            "azurite-host.cjs", "--skipApiVersionCheck", "--silent", "--disableTelemetry", "--location", Directory.CreateDirectory(dataFolder).FullName,
            "--blobPort", $"{ports.Blob}", "--queuePort", $"{ports.Queue}", "--tablePort", $"{ports.Table}", .. more,
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        var process = Start(start);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(StartTimeout);
        try
        {
            await WaitUntilListeningAsync(process, timeout.Token);
        }
        catch (Exception e)
        {
            process.Kill(entireProcessTree: true);
            var reason = e is EndOfStreamException ? (await errors).Split('\n')[0] : $"not within {StartTimeout.TotalSeconds:0} s";
            process.Dispose();
            cancellationToken.ThrowIfCancellationRequested();
            throw new CommandException($"Azurite did not start: {reason}");
        }

        // Read on, or a full pipe would stop it.
        _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        return new AzuriteProcess(process);
    }

    public Task WaitForExitAsync(CancellationToken cancellationToken) => process.WaitForExitAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(StopTimeout);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            throw new CommandException($"node was not found: install Node.js 20 or later ({AzuriteInstallation.Alternative})");
        }
    }

    private static async Task WaitUntilListeningAsync(Process process, CancellationToken cancellationToken)
    {
        for (var services = 0; services < AzuritePorts.Services;)
        {
            var line = await process.StandardOutput.ReadLineAsync(cancellationToken) ?? throw new EndOfStreamException();
            services += line.Contains("successfully listening", StringComparison.Ordinal) ? 1 : 0;
        }
    }
}
