using System.Globalization;
using System.Text.Json;
using Spectre.Console;

namespace NewsFunctions.Local.Commands;

/// <summary>Answers as a person reads them on a terminal, and as a program reads them through a pipe: there, JSON as the API gave it.</summary>
internal static class Shown
{
    // Cut in two, an id could not be copied nor a date be read.
    private static readonly string[] NeverWrapped = ["published", "last", "sentiment", "id"];

    public static bool ToPerson => !Console.IsOutputRedirected;

    /// <summary>Whether a column of sentences has room beside the others.</summary>
    public static bool IsWide => AnsiConsole.Profile.Width >= 120;

    public static void Json(JsonElement answer) => Console.Out.WriteLine(answer.GetRawText());

    /// <summary>Shows a list's items, one row each.</summary>
    public static void Table(JsonElement items, params (string Header, Func<JsonElement, string?> Cell)[] columns)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var (header, _) in columns)
        {
            var column = new TableColumn(new Text(header)).Padding(0, 0);
            table.AddColumn(NeverWrapped.Contains(header) ? column.NoWrap() : column);
        }

        foreach (var item in items.EnumerateArray())
        {
            table.AddRow(columns.Select(column => new Text(OneLine.Of(column.Cell(item) ?? "–"))));
        }

        AnsiConsole.Write(table);
    }

    /// <summary>As in <c>25 of 1,204 articles</c>.</summary>
    public static void Total(JsonElement page, string thing)
    {
        var (shown, total) = (page.GetProperty("items").GetArrayLength(), page.GetProperty("total").GetInt64());
        var atLeast = page.GetProperty("totalIsExact").GetBoolean() ? "" : "at least ";
        Line(string.Create(CultureInfo.InvariantCulture, $"{(shown < total ? $"{shown} of " : "")}{atLeast}{Plural.Of(total, thing)}"));
    }

    public static void Line(string text) => AnsiConsole.WriteLine(OneLine.Of(text));

    /// <summary>The text at a path of fields; <see langword="null"/> where there is none.</summary>
    public static string? Text(JsonElement item, params ReadOnlySpan<string> path)
    {
        foreach (var field in path)
        {
            if (item.ValueKind != JsonValueKind.Object || !item.TryGetProperty(field, out item))
            {
                return null;
            }
        }

        return item.ValueKind switch
        {
            JsonValueKind.String => item.GetString(),
            JsonValueKind.Number => item.GetRawText(),
            _ => null,
        };
    }

    /// <summary>The day of an instant or date; a month or year as it is.</summary>
    public static string? Day(string? date) => date is { Length: > 10 } ? date[..10] : date;

    /// <summary>The columns in which articles are listed.</summary>
    public static (string Header, Func<JsonElement, string?> Cell)[] ArticleColumns { get; } =
    [
        ("published", article => Day(Text(article, "published", "value"))),
        ("source", article => Text(article, "source", "name")),
        ("title", article => Text(article, "title")),
        ("sentiment", article => Text(article, "sentiment", "label")),
        ("id", article => Text(article, "id")),
    ];
}
