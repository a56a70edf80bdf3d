namespace News.Articles;

/// <summary>A text parted into headline and body.</summary>
/// <param name="Title"><see langword="null"/> with a <paramref name="Reason"/> when the text has no headline.</param>
internal sealed record Headline(string? Title, string? Reason, string Body)
{
    /// <summary>
    /// Looks for a headline at the start of a text. A first line is one when it is printed twice, or when it is short, does not end or run on like a
    /// sentence, names no author, place or date, and a body follows. When in doubt there is none, because a sentence lost from the body is the greater harm.
    /// </summary>
    /// <param name="text">Normalised.</param>
    public static Headline Split(string text)
    {
        var lines = text.Split('\n');
        var next = NextPrinted(lines, 1);
        if (next == lines.Length)
        {
            return new(null, "the text is a single line", text);
        }

        if (SameWords(lines[0], lines[next]))
        {
            return NextPrinted(lines, next + 1) is var body && body < lines.Length
                ? new(TextNormalizer.Line(lines[0]), null, From(lines, body))
                : new(null, "the text is a single line, printed twice", lines[0]);
        }

        if (HeadlineLine.WhyNot(lines[0]) is { } reason)
        {
            return new(null, reason, text);
        }

        var isApart = next > 1;
        if (!isApart && HeadlineLine.WrappedHeadlineEnd(lines) is { } end)
        {
            return new(TextNormalizer.Line(string.Join(' ', lines[..end])), null, From(lines, NextPrinted(lines, end)));
        }

        return !isApart && LineWrapping.RunsOn(lines)
            ? new(null, "the first line runs on into the second", text)
            : new(TextNormalizer.Line(lines[0]), null, From(lines, next));
    }

    /// <summary>The body below a headline that is known: without the lines at its start that print it again.</summary>
    public static string BodyBelow(string title, string text)
    {
        var lines = text.Split('\n');
        var start = 0;
        while (start < lines.Length && SameWords(lines[start], title) && NextPrinted(lines, start + 1) is var next && next < lines.Length)
        {
            start = next;
        }

        return From(lines, start);
    }

    private static bool SameWords(string left, string right) =>
        string.Equals(TextNormalizer.Line(left), TextNormalizer.Line(right), StringComparison.OrdinalIgnoreCase);

    private static int NextPrinted(string[] lines, int from)
    {
        while (from < lines.Length && lines[from].Length == 0)
        {
            from++;
        }

        return from;
    }

    private static string From(string[] lines, int first) => string.Join('\n', lines[first..]).Trim();
}
