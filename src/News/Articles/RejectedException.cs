namespace News.Articles;

/// <summary>
/// Ends the reading of a document or item from deep inside a parser or stream. Never leaves <c>ArticleReader</c>: there it becomes a
/// <see cref="ReadResult.Rejected"/>, because bad input is a value.
/// </summary>
internal sealed class RejectedException(string code, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    public Rejection Rejection { get; } = new(code, message);
}
