using System.Globalization;
using System.Text;
using News.Text;

namespace News.Enrichment.LanguageService;

/// <summary>
/// Cuts a text into pieces that the service takes, each with as many whole sentences as fit. A sentence too long for a piece is cut at white space, a word too
/// long for a piece between two grapheme clusters. The pieces joined are the text.
/// </summary>
/// <param name="maxElements">Most text elements in a piece.</param>
/// <param name="maxCodeUnits">
/// Most UTF-16 code units in a piece, at least 2. Hostile text makes a cluster as long as it likes: one longer than this is cut between two characters.
/// </param>
internal sealed class TextCutter(int maxElements, int maxCodeUnits)
{
    /// <param name="sentences">In order and without overlap.</param>
    public List<TextPiece> Cut(string text, IReadOnlyList<TextSpan> sentences)
    {
        var pieces = new List<TextPiece>();
        var continues = false;
        for (int start = 0, end; start < text.Length; start = end)
        {
            // Linear: a piece and its successor together hold more than a whole piece, so each code unit is looked at a bounded number of times.
            (end, var inside) = End(text, start, sentences);
            pieces.Add(new(new(start, end - start), continues));
            continues = inside;
        }

        return pieces;
    }

    /// <returns>Where the piece that starts at <paramref name="start"/> ends, and whether that is inside a sentence.</returns>
    private (int End, bool InsideSentence) End(string text, int start, IReadOnlyList<TextSpan> sentences)
    {
        var next = FirstEndingAfter(start, sentences);
        var (afterSentence, afterBlank) = (start, start);
        var (at, elements) = (start, 0);
        while (at < text.Length)
        {
            var room = maxCodeUnits - (at - start);
            var rest = text.AsSpan(at, Math.Min(room + 1, text.Length - at));
            var cluster = rest[..StringInfo.GetNextTextElementLength(rest)];
            elements += Elements(cluster);
            if (at > start && (elements > maxElements || cluster.Length > room))
            {
                return afterSentence > start ? (afterSentence, false) : (afterBlank > start ? afterBlank : at, true);
            }

            if (cluster.Length > room)
            {
                return (at + WholeCharacters(cluster, room), true);
            }

            at += cluster.Length;
            afterBlank = cluster.IsWhiteSpace() ? at : afterBlank;
            while (next < sentences.Count && sentences[next].End <= at)
            {
                afterSentence = sentences[next++].End == at ? at : afterSentence;
            }
        }

        return (text.Length, false);
    }

    /// <summary>
    /// How many text elements the service may see in a grapheme cluster. Before .NET 5 <see cref="StringInfo"/> joined only combining marks to a character, so
    /// that a flag counted two and a family of emoji up to seven; which .NET the service runs it does not say.
    /// </summary>
    private static int Elements(ReadOnlySpan<char> cluster)
    {
        if (cluster.Length == 1)
        {
            return 1;
        }

        var elements = 0;
        foreach (var rune in cluster.EnumerateRunes())
        {
            elements += Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark ? 0 : 1;
        }

        return Math.Max(elements, 1);
    }

    private static int WholeCharacters(ReadOnlySpan<char> cluster, int room) =>
        char.IsSurrogatePair(cluster[room - 1], cluster[room]) ? room - 1 : room;

    private static int FirstEndingAfter(int start, IReadOnlyList<TextSpan> sentences)
    {
        var (low, high) = (0, sentences.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sentences[middle].End <= start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
