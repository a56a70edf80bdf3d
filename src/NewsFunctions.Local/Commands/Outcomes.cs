using System.Collections.Concurrent;

namespace NewsFunctions.Local.Commands;

/// <summary>What became of many files: failures as lines on standard error as they come, the rest counted for the summary.</summary>
internal sealed class Outcomes
{
    // More lines than anybody reads; the API lists them all.
    private const int MaxFailureLines = 20;

    private readonly ConcurrentBag<(string Name, long Articles, long Failures)> files = [];
    private int lines;
    private int unchanged;

    public long Failures => files.Sum(file => file.Failures);

    public long Articles => files.Sum(file => file.Articles);

    public int ExitCode => Failures == 0 ? ExitCodes.Ok : ExitCodes.SomeFailed;

    public void Add(string name, long articles, long failures) => files.Add((name, articles, failures));

    public void AddUnchanged() => Interlocked.Increment(ref unchanged);

    /// <summary>One line for one failure.</summary>
    public void Tell(string name, string? item, string? code, string? message)
    {
        switch (Interlocked.Increment(ref lines))
        {
            case <= MaxFailureLines:
                Console.Error.WriteLine(OneLine.Of($"{name}{(item is null ? "" : $"#{item}")}: {code}: {message}"));
                break;
            case MaxFailureLines + 1:
                Console.Error.WriteLine("… more failures; GET /api/failures lists all.");
                break;
            default:
                break;
        }
    }

    /// <summary>As in <c>18 files: 24 articles, 1 failure; 3 files unchanged</c>.</summary>
    public string Summary()
    {
        var parts = $"{Plural.Of(files.Count, "file")}: {Plural.Of(files.Sum(file => file.Articles), "article")}, {Plural.Of(Failures, "failure")}";
        return unchanged == 0 ? parts : $"{parts}; {Plural.Of(unchanged, "file")} unchanged";
    }}
