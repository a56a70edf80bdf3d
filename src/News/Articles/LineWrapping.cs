namespace News.Articles;

/// <summary>Tells text that was broken at a width from text with one paragraph a line.</summary>
internal static class LineWrapping
{
    // Terminals, mail and agency wires wrap at 60 to 80 columns; wider lines are paragraphs.
    private const int MaxWidth = 100;

    // Enough to see how a text is set, however long it is.
    private const int LinesLookedAt = 60;

    /// <summary>
    /// Whether the first line is the start of a sentence that goes on below: the next line goes on in lower case, or the text is wrapped and the first line is
    /// full, that is, the first word of the next would not have fitted on it.
    /// </summary>
    /// <param name="lines">The second is printed.</param>
    public static bool RunsOn(string[] lines)
    {
        if (char.IsLower(lines[1].TrimStart()[0]))
        {
            return true;
        }

        var looked = lines[..Math.Min(lines.Length, LinesLookedAt)];
        var width = looked.Max(line => line.Length);
        if (width > MaxWidth || HeadlineLine.IsTitleCase(lines[0]))
        {
            return false;
        }

        var firstWord = lines[1].TrimStart().Split(' ', 2)[0];
        var isFull = lines[0].Length + 1 + firstWord.Length > width;
        return isFull && (IsWrapped(looked) || IsLongerThanTheRest(looked));
    }

    // In wrapped text most lines break inside a sentence, so the next starts in lower case now and then; paragraphs never do.
    private static bool IsWrapped(string[] lines) =>
        Enumerable.Range(2, Math.Max(0, lines.Length - 2)).Any(i =>
            lines[i - 1].Length > 0 && lines[i].TrimStart() is [var first, ..] && char.IsLower(first));

    // A headline is shorter than what it stands over.
    private static bool IsLongerThanTheRest(string[] lines) => lines[0].Length > lines[1..].Sum(line => line.Length);
}
