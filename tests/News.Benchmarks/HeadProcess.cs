using System.Diagnostics;
using System.Globalization;

namespace News.Benchmarks;

/// <summary>The local head as a process, with the memory it takes.</summary>
internal sealed class HeadProcess : IAsyncDisposable
{
    /// <summary>The README's command, for a start at the root of the repository.</summary>
    public static readonly IReadOnlyList<string> DotnetRun = ["run", "--project", "src", "--"];

    private static readonly IReadOnlyList<string> Built = [Path.Combine(AppContext.BaseDirectory, "NewsFunctions.Local.dll")];
    private static readonly TimeSpan SampleInterval = TimeSpan.FromMilliseconds(250);

    private readonly Process process;
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly List<long> residentBytes = [];

    private HeadProcess(Process process) => this.process = process;

    public static HeadProcess Start(params string[] arguments) => Start(Built, arguments);

    /// <summary>Serves a folder; gives a client of its API once it answers.</summary>
    public static async Task<(HeadProcess Head, HttpClient Api)> ServeAsync(string data, IReadOnlyList<string>? program = null)
    {
        var head = Start(program ?? Built, ["serve", "--url", "http://127.0.0.1:0", "--data", data, "--no-samples"]);
        var line = await head.process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The service did not start.");
        _ = head.process.StandardOutput.ReadToEndAsync();
        var address = new Uri(line[line.IndexOf("http", StringComparison.Ordinal)..]);
        return (head, new HttpClient { BaseAddress = new Uri(address.GetLeftPart(UriPartial.Authority)) });
    }

    /// <summary>The memory that it takes now.</summary>
    public double ResidentMiB
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / (double)(1 << 20);
        }
    }

    /// <summary>The processor time that it has used.</summary>
    public TimeSpan Processor
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Waits for a command to end, watching its memory.</summary>
    public async Task<CommandMeasures> MeasureAsync()
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var ended = process.WaitForExitAsync();
        while (!ended.IsCompleted)
        {
            process.Refresh();
            residentBytes.Add(process.HasExited ? 0 : process.WorkingSet64);
            await Task.WhenAny(ended, Task.Delay(SampleInterval));
        }

        return new(watch.Elapsed, residentBytes, (await output).Trim());
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            using var stop = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private static HeadProcess Start(IEnumerable<string> program, IEnumerable<string> arguments) =>
        new(Process.Start(new ProcessStartInfo("dotnet", [.. program, .. arguments]) { RedirectStandardOutput = true })!);
}

/// <param name="ResidentBytes">Every quarter of a second.</param>
internal sealed record CommandMeasures(TimeSpan Elapsed, IReadOnlyList<long> ResidentBytes, string Output)
{
    private const double MiB = 1 << 20;

    public double PeakMiB => ResidentBytes.Where(bytes => bytes > 0).DefaultIfEmpty().Max() / MiB;

    /// <summary>Memory at a share of the run, 0 to 1.</summary>
    public double MiBAt(double share) => ResidentBytes[(int)(share * Math.Max(0, ResidentBytes.Count - 3))] / MiB;
}
