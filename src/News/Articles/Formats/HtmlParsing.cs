using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace News.Articles.Formats;

/// <summary>Parses HTML within bounds. Scripts do not run and nothing is fetched: the parser has no browsing context that could.</summary>
internal static partial class HtmlParsing
{
    // Sum over all elements of how deep each was made. Bounds the copies that misnested formatting makes (every open <b> is repeated in every following
    // block); pages of outlets have 10,000 elements some 20 deep.
    private const long MaxSummedDepth = 500_000;

    /// <param name="wasCutOff">The markup ended inside a tag, comment or script.</param>
    /// <exception cref="RejectedException"><see cref="RejectionCodes.TooDeep"/>.</exception>
    /// <exception cref="OperationCanceledException">The parser takes time that is quadratic in the depth of misnested tables; the token ends it.</exception>
    public static IHtmlDocument Parse(string html, ReaderOptions options, out bool wasCutOff, CancellationToken cancellationToken)
    {
        IElement? root = null;
        var summedDepth = 0L;
        var parser = new HtmlParser(new HtmlParserOptions
        {
            IsScripting = false,
            SkipComments = true,
            MaximumDepth = int.MaxValue,
            OnToken = (_, _) => cancellationToken.ThrowIfCancellationRequested(),
            OnCreated = (element, _) =>
            {
                root ??= element;
                var depth = DepthOfLast(root);
                summedDepth += depth;
                if (depth > options.MaxDepth || summedDepth > MaxSummedDepth)
                {
                    throw new RejectedException(RejectionCodes.TooDeep, $"The HTML is nested deeper than {options.MaxDepth} elements.");
                }
            },
        });
        var endedEarly = false;
        parser.Error += (_, error) => endedEarly |= error is AngleSharp.Html.Dom.Events.HtmlErrorEvent { Code: (int)HtmlParseError.EOF };
        var document = parser.ParseDocument(html);
        wasCutOff = endedEarly;
        return document;
    }

    /// <summary>The text of HTML that is a value inside another document.</summary>
    public static string TextOf(string html, ReaderOptions options, CancellationToken cancellationToken)
    {
        using var document = Parse(html, options, out _, cancellationToken);
        return document.Body is { } body ? HtmlText.Of(body, cancellationToken) : "";
    }

    /// <summary>
    /// The text of a value that may be HTML or not: HTML when it has tags of prose. Angle brackets alone prove nothing: agencies print <c>&lt;Orlin Mills Inc></c>.
    /// </summary>
    public static string TextOfEither(string value, ReaderOptions options, CancellationToken cancellationToken) =>
        ProseTag().IsMatch(value) ? TextOf(value, options, cancellationToken) : value;

    [GeneratedRegex(
        @"</(p|div|span|a|b|i|em|strong|h[1-6]|ul|ol|li|blockquote|table|section|article|figure)\s*>|<(br|p|img|hr)(\s[^<>]{0,500})?/?>",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ProseTag();

    private static int DepthOfLast(IElement root)
    {
        var depth = 0;
        for (var element = root; element is not null; element = element.LastElementChild)
        {
            depth++;
        }

        return depth;
    }
}
