namespace NewsFunctions.Local;

/// <summary>Text from outside, fit for a line of a log or terminal: control characters (line ends, escape sequences) and text-direction overrides are made visible.</summary>
internal static class OneLine
{
    public static string Of(string text) => string.Create(text.Length, text, (line, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            line[i] = char.IsControl(source[i]) || source[i] is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')
                ? '\uFFFD'
                : source[i];
        }
    });
}
