namespace NewsFunctions.Local.Azurite;

/// <summary>Keeps Azurite running while the host runs: installs it on first use, starts it again when it ends, stops it last.</summary>
internal sealed partial class AzuriteService(AzuritePorts ports, string dataFolder, TimeProvider clock, ILogger<AzuriteService> log) : BackgroundService
{
    // Long enough not to spin when it cannot start, short enough that a waiting upload hardly notices.
    private static readonly TimeSpan RestartDelay = TimeSpan.FromSeconds(1);

    private readonly TaskCompletionSource started = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when Azurite first answers; fails with a <see cref="CommandException"/> when it cannot be installed or started.</summary>
    public Task Started => started.Task;

    /// <summary><see langword="null"/> while it does not run.</summary>
    public int? ProcessId { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var installation = await AzuriteInstallation.EnsureAsync(line => LogInstalling(line), stoppingToken);
            while (true)
            {
                await using var azurite = await AzuriteProcess.StartAsync(installation, dataFolder, ports, stoppingToken);
                ProcessId = azurite.ProcessId;
                started.TrySetResult();
                await azurite.WaitForExitAsync(stoppingToken);
                ProcessId = null;
                LogEnded();
                await Task.Delay(RestartDelay, clock, stoppingToken);
            }
        }
        catch (CommandException e)
        {
            if (!started.TrySetException(e))
            {
                LogLost(e.Message);
            }
        }
        catch (OperationCanceledException)
        {
            started.TrySetCanceled(CancellationToken.None);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Line}")]
    private partial void LogInstalling(string line);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Azurite has ended; starting it again.")]
    private partial void LogEnded();

    [LoggerMessage(Level = LogLevel.Error, Message = "Azurite could not be started again: {Reason}")]
    private partial void LogLost(string reason);
}
