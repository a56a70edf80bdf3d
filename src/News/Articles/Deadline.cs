namespace News.Articles;

/// <summary>Bounds the parse of one document in time.</summary>
internal static class Deadline
{
    /// <summary>
    /// Runs the parse elsewhere and stops waiting when time is up. Our own code and the HTML parser then stop too, by the token; a third-party parser that
    /// takes none ends on its own, because the size of what it is given is bounded.
    /// </summary>
    /// <exception cref="RejectedException"><see cref="RejectionCodes.TimedOut"/>.</exception>
    public static async Task<T> RunAsync<T>(Func<CancellationToken, T> parse, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var token = stop.Token;
        stop.CancelAfter(timeout);
        try
        {
            return await Task.Run(() => parse(token), CancellationToken.None).WaitAsync(token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new RejectedException(RejectionCodes.TimedOut, $"Reading took longer than {timeout.TotalSeconds:0.#} s.");
        }
    }
}
