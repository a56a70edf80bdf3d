using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using News.Http.Forms;
using News.Views;

namespace News.Http;

/// <summary>A request whose parameters are known to be among the operation's; gives their values or says what is wrong with them.</summary>
/// <param name="operation">Its name.</param>
/// <param name="seal">Of an operation whose answers have cursors.</param>
internal sealed class ApiRequest(HttpRequest request, string? key, string operation, CursorSeal? seal)
{
    private const int MaxParts = 32;   // more than a document has fields

    public HttpRequest Http => request;

    /// <summary>Where the API answers, by the name that the client used.</summary>
    public ApiRoot Root => new($"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}{NewsApi.Prefix}");

    /// <summary>This request's whole address, with another cursor where one is given.</summary>
    public Uri Address(string? cursor = null) => new(
        $"{request.Scheme}://{request.Host.ToUriComponent()}{PathWith(cursor ?? request.Query["cursor"])}");

    /// <summary>This request's path and query, with another cursor.</summary>
    public string PathWith(string? cursor)
    {
        var query = new QueryBuilder(request.Query.Where(pair => pair.Key != "cursor"));
        if (!string.IsNullOrEmpty(cursor))
        {
            query.Add("cursor", cursor);
        }

        return $"{request.PathBase.ToUriComponent()}{request.Path.ToUriComponent()}{query.ToQueryString()}";
    }

    /// <summary>The value in the path, unescaped.</summary>
    public string Key => key ?? throw new InvalidOperationException("This operation's path has no key.");

    /// <summary>Where the page before ended, as the list wrote it.</summary>
    /// <exception cref="QueryException">It was not given out by this list.</exception>
    public string? Cursor => Text("cursor") is { } cursor ? seal!.Opened(operation, cursor) : null;

    /// <summary>The page with its cursor as clients carry it.</summary>
    public Page<T> Sealed<T>(Page<T> page) => page with { NextCursor = page.NextCursor is { } cursor ? seal!.Sealed(operation, cursor) : null };

    /// <exception cref="QueryException">Given twice.</exception>
    public string? Text(string name)
    {
        var values = request.Query[name];
        return values.Count > 1 ? throw new QueryException(name, $"'{name}' is given {values.Count} times; once is enough.")
            : string.IsNullOrWhiteSpace(values) ? null
            : values.ToString();
    }

    /// <exception cref="QueryException">No whole number in the range.</exception>
    public int? Number(string name, int least, int most) => Text(name) switch
    {
        null => null,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most => number,
        var text => throw new QueryException(name, $"'{name}' takes a whole number from {least} to {most}, not '{Shown(text)}'."),
    };

    /// <param name="others">What it takes beside the enumeration's names.</param>
    /// <exception cref="QueryException">None of the enumeration's names.</exception>
    public T? Choice<T>(string name, params string[] others)
        where T : struct, Enum => Text(name) is { } text ? Choice<T>(name, text, others) : null;

    /// <summary>Names with commas between them, each once.</summary>
    /// <exception cref="QueryException">None of the enumeration's names.</exception>
    public IReadOnlyList<T> Choices<T>(string name)
        where T : struct, Enum => Parts(name) is { Count: > 0 } parts ? [.. parts.Select(part => Choice<T>(name, part)).Distinct()] : [];

    /// <summary>What stands between commas.</summary>
    /// <exception cref="QueryException">There are too many.</exception>
    public IReadOnlyList<string> Parts(string name) =>
        Text(name)?.Split(',', MaxParts + 1, StringSplitOptions.TrimEntries) is not { } parts ? []
        : parts.Length <= MaxParts ? parts
        : throw new QueryException(name, $"'{name}' takes at most {MaxParts} values.");

    /// <returns>The first value when the parameter is not given.</returns>
    /// <exception cref="QueryException">None of the values.</exception>
    public string OneOf(string name, params string[] values) => Text(name) is not { } text ? values[0]
        : values.FirstOrDefault(value => value.Equals(text, StringComparison.OrdinalIgnoreCase))
            ?? throw new QueryException(name, $"'{name}' takes one of {string.Join(", ", values)}, not '{Shown(text)}'.");

    /// <summary>A day, month, year or instant as the interval it covers.</summary>
    /// <exception cref="QueryException">None of those.</exception>
    public (DateTimeOffset Start, DateTimeOffset End)? Period(string name) => Text(name) switch
    {
        null => null,
        var text when QueryPeriod.TryParse(text, out var period) => period,
        var text => throw new QueryException(
            name, $"'{name}' takes a date (2025, 2025-06, 2025-06-10) or an instant (2025-06-10T08:00:00Z), not '{Shown(text)}'."),
    };

    private static T Choice<T>(string name, string text, params string[] others)
        where T : struct, Enum => Enum.GetNames<T>().FirstOrDefault(value => value.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } value
        ? Enum.Parse<T>(value)
        : throw new QueryException(
            name, $"'{name}' takes one of {string.Join(", ", Enum.GetNames<T>().Select(known => known.ToLowerInvariant()).Concat(others))}, not '{Shown(text)}'.");

    // Enough to recognise one's own mistake, not enough to fill a log.
    public static string Shown(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
