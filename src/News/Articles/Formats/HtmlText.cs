using System.Text;
using AngleSharp.Dom;

namespace News.Articles.Formats;

/// <summary>The readable text below an element: blocks apart by a blank line, <c>&lt;br&gt;</c>, list items and table rows by a line end, white space collapsed.</summary>
internal sealed class HtmlText
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address", "article", "blockquote", "center", "details", "div", "dl", "fieldset", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hgroup", "hr",
        "main", "ol", "p", "pre", "section", "summary", "table", "ul", "body",
    };

    private static readonly HashSet<string> Lines = new(StringComparer.Ordinal) { "li", "tr", "dt", "dd", "caption" };

    private readonly StringBuilder _text = new();
    private readonly CancellationToken _cancellationToken;
    private int _lineEnds;
    private bool _blank;

    private HtmlText(CancellationToken cancellationToken) => _cancellationToken = cancellationToken;

    /// <param name="root">Taken whatever it is; what lies below it only when it is content (<see cref="HtmlContent"/>).</param>
    public static string Of(IElement root, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var text = new HtmlText(cancellationToken);
        text.AppendChildren(root, isPreformatted: false);
        return text._text.ToString();
    }

    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    // Recursion is bounded by ReaderOptions.MaxDepth, which the parser has enforced.
    private void AppendChildren(IElement element, bool isPreformatted)
    {
        for (var node = element.FirstChild; node is not null; node = node.NextSibling)
        {
            if (node is IText { Data: var data })
            {
                AppendText(data, isPreformatted);
            }
            else if (node is IElement child && HtmlContent.IsContent(child))
            {
                AppendElement(child, isPreformatted);
            }
        }
    }

    private void AppendElement(IElement element, bool isPreformatted)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        var lineEnds = IsBlock(element) ? 2 : Lines.Contains(element.LocalName) ? 1 : 0;
        _lineEnds = Math.Max(_lineEnds, lineEnds);
        _lineEnds += element.LocalName == "br" ? 1 : 0;
        _blank |= element.LocalName is "td" or "th";
        AppendChildren(element, isPreformatted || element.LocalName == "pre");
        _lineEnds = Math.Max(_lineEnds, lineEnds);
    }

    private void AppendText(string data, bool isPreformatted)
    {
        foreach (var character in data)
        {
            if (isPreformatted && character == '\n')
            {
                _lineEnds++;
            }
            else if (character is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                _blank = true;
            }
            else
            {
                AppendPending();
                _text.Append(character);
            }
        }
    }

    private void AppendPending()
    {
        if (_text.Length > 0 && _lineEnds > 0)
        {
            _text.Append('\n', Math.Min(_lineEnds, 2));
        }
        else if (_text.Length > 0 && _blank)
        {
            _text.Append(' ');
        }

        _lineEnds = 0;
        _blank = false;
    }
}
