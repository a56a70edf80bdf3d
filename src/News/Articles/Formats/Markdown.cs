using Markdig;

namespace News.Articles.Formats;

/// <summary>Markdown with optional front matter: made HTML and read as such.</summary>
internal static class Markdown
{
    // The parser looks for the end of every opening bracket in its block, which is quadratic in them; a page of links has a few hundred.
    private const int MaxBracketsInBlock = 2_000;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    /// <exception cref="RejectedException"><see cref="RejectionCodes.MalformedFrontMatter"/>, <see cref="RejectionCodes.TooDeep"/>, <see cref="RejectionCodes.ArticleTooLong"/>.</exception>
    public static Draft Read(string markdown, ReaderOptions options, CancellationToken cancellationToken)
    {
        var (facts, body) = FrontMatter.Split(TextNormalizer.Normalize(markdown));
        using var document = HtmlParsing.Parse(ToHtml(body, options), options, out _, cancellationToken);
        var heading = document.QuerySelector("h1");
        heading?.Remove();
        return facts with { Title = facts.Title ?? heading?.TextContent, Text = HtmlText.Of(document.Body!, cancellationToken) };
    }

    private static string ToHtml(string markdown, ReaderOptions options)
    {
        if (markdown.Length > options.MaxArticleCharacters)
        {
            throw new RejectedException(
                RejectionCodes.ArticleTooLong, $"The Markdown has {markdown.Length} characters; at most {options.MaxArticleCharacters} are read.");
        }

        if (markdown.Split("\n\n").Any(block => block.AsSpan().Count('[') > MaxBracketsInBlock))
        {
            throw TooDeep();
        }

        try
        {
            return Markdig.Markdown.ToHtml(markdown, Pipeline);
        }
        catch (ArgumentException exception)
        {
            // The parser's way to say that its own bound on depth was reached.
            throw TooDeep(exception);
        }
    }

    private static RejectedException TooDeep(Exception? innerException = null) =>
        new(RejectionCodes.TooDeep, "The Markdown is nested too deep.", innerException);
}
