using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using News.Text;
using News.Text.Tagging;

namespace News.Training;

/// <summary>
/// Labels that stand off from their text: no word of it, only <c>line TAB first-last:TYPE …</c>, lines counted from 1 and the words of a line from 0. A line without names was read and has none.
/// The first line names the text by the SHA-256 of its words, so that another edition of it is never mislabelled.
/// </summary>
internal static class StandOffFile
{
    private const string Header = "# sha256 ";

    /// <param name="text">Packed (gzip), a sentence a line, blanks between words.</param>
    /// <param name="labels">Files of labels, in this order.</param>
    /// <exception cref="InvalidDataException">The labels are of another text, or do not fit it.</exception>
    public static IEnumerable<LabelledSentence> Read(string text, IEnumerable<string> labels)
    {
        var bytes = Unpack(text);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var lines = Encoding.UTF8.GetString(bytes).Split('\n');
        foreach (var file in labels)
        {
            using var reader = File.OpenText(file);
            if (reader.ReadLine() != Header + hash)
            {
                throw new InvalidDataException($"{file} labels another text than {text}, whose hash is {hash}.");
            }

            while (reader.ReadLine() is { } row)
            {
                yield return Sentence(row, lines, file);
            }
        }
    }

    private static LabelledSentence Sentence(string row, string[] lines, string file)
    {
        var cells = row.Split('\t');
        if (cells.Length != 2 || !TryNumber(cells[0], lines.Length, out var line) || line == 0)
        {
            throw new InvalidDataException($"{file} has a row without a line of the text: {row}");
        }

        var words = lines[line - 1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var tags = new byte[words.Length];
        foreach (var span in cells[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            Mark(span, tags, $"{file} has a span that does not fit line {line}: {span}");
        }

        return Rejoined(words, tags);
    }

    private static void Mark(string span, byte[] tags, string error)
    {
        var parts = span.Split('-', ':');
        if (parts.Length != 3 || !TryNumber(parts[0], tags.Length - 1, out var first) || !TryNumber(parts[1], tags.Length - 1, out var last) || first > last)
        {
            throw new InvalidDataException(error);
        }

        for (var i = first; i <= last; i++)
        {
            tags[i] = BioFile.Tag(parts[2], i == first, i == last);
        }
    }

    // The text writes a possessive as "’ s", the tokenizer of running text keeps it together.
    private static LabelledSentence Rejoined(string[] words, byte[] tags)
    {
        var text = new StringBuilder();
        var tokens = new List<Token>(words.Length);
        var kept = new List<byte>(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            var isPossessive = words[i] == "’" && i + 1 < words.Length && words[i + 1] is "s" or "S" && (tags[i + 1] == TagScheme.Outside) == (tags[i] == TagScheme.Outside);
            var word = isPossessive ? words[i] + words[++i] : words[i];
            tokens.Add(new(text.Length, word.Length, TokenKind.Word, 0));
            kept.Add(tags[i]);
            text.Append(word).Append(' ');
        }

        return new(text.ToString(), [.. tokens], [.. kept], MarksOther: true);
    }

    private static bool TryNumber(string text, int max, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= max;

    private static byte[] Unpack(string path)
    {
        using var packed = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        packed.CopyTo(bytes);
        return bytes.ToArray();
    }
}
