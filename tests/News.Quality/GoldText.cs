using News.Text;

namespace News.Quality;

/// <summary>An article of a gold set: its text, one sentence a line, and the labels marked in it.</summary>
internal sealed record GoldArticle(string Published, string Text, IReadOnlyList<TextSpan> Sentences, IReadOnlyList<GoldLabel> Labels);

/// <summary>A labelled piece of text and the fields written after it.</summary>
internal sealed record GoldLabel(TextSpan Span, string Text, IReadOnlyList<string> Fields);

/// <summary>
/// Reads gold sets that are written as text: a paragraph is an article, its first line <c>@ publication date</c> (<c>-</c> when unknown), every other line a sentence;
/// <c>[words|field|field]</c> labels the words. Lines with <c>#</c> are comments.
/// </summary>
internal static class GoldText
{
    public static IEnumerable<GoldArticle> Read(string path)
    {
        var paragraph = new List<string>();
        foreach (var line in File.ReadLines(path).Where(line => !line.StartsWith('#')).Append(""))
        {
            if (line.Length > 0)
            {
                paragraph.Add(line);
                continue;
            }

            if (paragraph.Count > 0)
            {
                yield return Article(paragraph);
                paragraph.Clear();
            }
        }
    }

    private static GoldArticle Article(List<string> lines)
    {
        var text = new System.Text.StringBuilder();
        var sentences = new List<TextSpan>();
        var labels = new List<GoldLabel>();
        foreach (var line in lines.Skip(1))
        {
            var start = text.Length;
            foreach (var part in line.Split('['))
            {
                var close = part.IndexOf(']', StringComparison.Ordinal);
                if (close < 0)
                {
                    text.Append(part);
                    continue;
                }

                var fields = part[..close].Split('|');
                labels.Add(new(new(text.Length, fields[0].Length), fields[0], fields[1..]));
                text.Append(fields[0]).Append(part, close + 1, part.Length - close - 1);
            }

            sentences.Add(new(start, text.Length - start));
            text.Append('\n');
        }

        return new(lines[0].TrimStart('@', ' '), text.ToString(), sentences, labels);
    }
}
