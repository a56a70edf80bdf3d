using System.Globalization;
using System.Text;
using News.Views;

namespace News.Http.Forms;

/// <summary>Articles as CSV (RFC 4180): a header, CRLF, quotation marks where they are needed. No cell of text can start a formula in a spreadsheet.</summary>
internal static class CsvRow
{
    /// <summary>Put before text that a spreadsheet would take for a formula; shown by none of them as part of the text.</summary>
    private const char Guard = '\'';

    public const string LineEnd = "\r\n";

    // What begins a formula in the common spreadsheets, in ASCII and in the full width of East Asian input.
    private const string FormulaStarts = "=+-@＝＋－＠";

    private static readonly (string Name, Func<ArticleSummary, object?> Value)[] Columns =
    [
        ("id", article => article.Id.Value),
        ("revision", article => article.Revision),
        ("title", article => article.Title),
        ("source", article => article.Source?.Name),
        ("url", article => article.Source?.Url),
        ("published", article => article.Published.Value),
        ("receivedAt", article => article.ReceivedAt),
        ("language", article => article.Language),
        ("sentiment", article => article.Sentiment?.Label.ToString().ToLowerInvariant()),
        ("positive", article => article.Sentiment?.Positive),
        ("neutral", article => article.Sentiment?.Neutral),
        ("negative", article => article.Sentiment?.Negative),
        ("entities", article => string.Join("; ", article.Entities.Select(entity => entity.Name))),
        ("story", article => article.Story?.Id.Value),
        ("duplicateOf", article => article.Duplicate?.Of.Value),
    ];

    public static string Header { get; } = string.Join(',', Columns.Select(column => column.Name)) + LineEnd;

    public static string Of(ArticleSummary article)
    {
        var row = new StringBuilder();
        foreach (var (_, value) in Columns)
        {
            row.Append(row.Length == 0 ? "" : ",").Append(Cell(value(article)));
        }

        return row.ToString();
    }

    private static string Cell(object? value) => value switch
    {
        null => "",
        string text => Quoted(StartsFormula(text) ? Guard + text : text),
        DateTimeOffset instant => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"No cell is made of a {value.GetType()}."),
    };

    private static bool StartsFormula(string text)
    {
        // Spreadsheets pass over blanks and control characters before they look.
        var first = text.AsSpan().TrimStart().TrimStart("\0\a\b\e\u200B\uFEFF");
        return first.Length > 0 && (FormulaStarts.Contains(first[0], StringComparison.Ordinal) || char.IsControl(text[0]));
    }

    private static string Quoted(string text) =>
        text.AsSpan().ContainsAny("\",\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
