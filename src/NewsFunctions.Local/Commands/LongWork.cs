using System.Globalization;
using Spectre.Console;

namespace NewsFunctions.Local.Commands;

/// <summary>Shows how far long work has come: a bar with rate and time left on a terminal, nothing where standard error is a file or pipe.</summary>
internal sealed class LongWork : IProgress<int>
{
    private readonly TimeProvider clock;
    private readonly string unit;
    private readonly long start;
    private readonly bool isCounted;
    private ProgressTask? bar;
    private long items;

    private LongWork(string unit, bool isCounted, TimeProvider clock)
    {
        this.isCounted = isCounted;
        this.clock = clock;
        this.unit = unit;
        start = clock.GetTimestamp();
    }

    /// <param name="unit">What the rate counts.</param>
    /// <param name="total">What the bar is measured in, moved by <see cref="Advance"/>: bytes or files; <see langword="null"/> when it is the items themselves.</param>
    /// <param name="items">About how many items there are, where the bar is measured in them.</param>
    /// <returns>How fast it was, as in <c>21,578 articles in 40.1 s (538/s)</c>.</returns>
    public static async Task<string> RunAsync(string unit, long? total, TimeProvider clock, Func<LongWork, Task> work, long items = 0)
    {
        var progress = new LongWork(unit, total is null, clock);
        if (Console.IsErrorRedirected)
        {
            await work(progress);
            return progress.Speed();
        }

        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        await terminal.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                progress.bar = context.AddTask(unit, maxValue: Math.Max(total ?? items, 1));
                await work(progress);
                progress.bar.Value = progress.bar.MaxValue;
            });
        return progress.Speed();
    }

    /// <summary>Moves the bar.</summary>
    public void Advance(long by) => bar?.Increment(by);

    /// <summary>Counts items of the unit.</summary>
    public void Report(int value)
    {
        var count = Interlocked.Add(ref items, value);
        bar?.Increment(isCounted ? value : 0);
        bar?.Description = string.Create(CultureInfo.InvariantCulture, $"{Plural.Of(count, unit)}, {PerSecond(clock.GetElapsedTime(start)):N0}/s");
    }

    private string Speed()
    {
        var elapsed = clock.GetElapsedTime(start);
        return string.Create(CultureInfo.InvariantCulture, $"{Plural.Of(items, unit)} in {elapsed.TotalSeconds:N1} s ({PerSecond(elapsed):N0}/s)");
    }

    // Nothing is so short that a rate over less than a millisecond means anything.
    private double PerSecond(TimeSpan elapsed) => items / Math.Max(elapsed.TotalSeconds, 0.001);
}
