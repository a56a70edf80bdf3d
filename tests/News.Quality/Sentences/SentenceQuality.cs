using System.Globalization;
using News.Text;

namespace News.Quality.Sentences;

/// <summary>Where sentences end. An end is right when it is the same character; the last of a text is no question and does not count.</summary>
internal static class SentenceQuality
{
    public static void Print(string data, TextWriter output)
    {
        Print("hard cases", Texts(File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Sentences", "hard.gold")).Where(line => !line.StartsWith('#'))), true, output);
        foreach (var set in new[] { "gum.dev", "gum.test" })
        {
            var path = Path.Combine(data, "ner", set + ".bio");
            if (File.Exists(path))
            {
                Print(set, [BioSentences(path)], false, output);
            }
        }
    }

    private static IEnumerable<List<string>> Texts(IEnumerable<string> lines)
    {
        var text = new List<string>();
        foreach (var line in lines.Append(""))
        {
            if (line.Length > 0)
            {
                text.Add(line);
            }
            else if (text.Count > 0)
            {
                yield return text;
                text = [];
            }
        }
    }

    // Words of a data set with a blank between them, but none before a mark that closes and none after one that opens.
    private static List<string> BioSentences(string path)
    {
        var sentences = new List<string>();
        foreach (var lines in Texts(File.ReadLines(path)))
        {
            var sentence = new System.Text.StringBuilder();
            foreach (var word in lines.Select(line => line[..line.IndexOf('\t', StringComparison.Ordinal)]))
            {
                var closes = word is "." or "," or "?" or "!" or ";" or ":" or ")" or "]" or "’" or "”" or "%" or "..." || word[0] is '\'' or '’' || word is "n't" or "n’t";
                var opened = sentence.Length > 0 && sentence[^1] is '(' or '[' or '“' or '‘' or '$' or '-' or '–';
                sentence.Append(sentence.Length == 0 || closes || opened ? "" : " ").Append(word);
            }

            sentences.Add(sentence.ToString());
        }

        return sentences;
    }

    private static void Print(string name, IEnumerable<List<string>> texts, bool listErrors, TextWriter output)
    {
        var (gold, found, right, errors) = (0, 0, 0, new List<string>());
        foreach (var sentences in texts)
        {
            var (text, ends) = Join(sentences);
            var actual = SentenceSplitter.Spans(text).Select(span => span.End).SkipLast(1).Where(end => !ends.Headings.Contains(end)).ToHashSet();
            gold += ends.Wanted.Count;
            found += actual.Count;
            right += actual.Intersect(ends.Wanted).Count();
            errors.AddRange(ends.Wanted.Except(actual).Select(end => $"    missed after: {text[Math.Max(0, end - 40)..end]}"));
            errors.AddRange(actual.Except(ends.Wanted).Select(end => $"    wrongly after: {text[Math.Max(0, end - 40)..end]}"));
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"sentence ends, {name}: {gold} ends  P {100.0 * right / found:F1}  R {100.0 * right / gold:F1}  F1 {200.0 * right / (gold + found):F1}"));
        if (listErrors)
        {
            errors.ForEach(output.WriteLine);
        }
    }

    // A line without a full stop (a heading, an item of a list) is a paragraph of its own, and its ends are no question.
    private static (string Text, (HashSet<int> Wanted, HashSet<int> Headings) Ends) Join(List<string> sentences)
    {
        var text = new System.Text.StringBuilder();
        var (wanted, headings) = (new HashSet<int>(), new HashSet<int>());
        for (var i = 0; i < sentences.Count; i++)
        {
            text.Append(sentences[i]);
            if (i + 1 == sentences.Count)
            {
                break;
            }

            var isHeading = !EndsItself(sentences[i]) || !EndsItself(sentences[i + 1]);
            (isHeading ? headings : wanted).Add(text.Length);
            text.Append(isHeading ? "\n\n" : " ");
        }

        return (text.ToString(), (wanted, headings));
    }

    private static bool EndsItself(string sentence) => sentence.AsSpan().TrimEnd("\"”’')") is [.., '.' or '?' or '!' or '…'];
}
