using System.Text.Json;
using News.English;
using News.English.Lexicon;
using News.English.Names;
using News.Text;

namespace News.Training;

/// <summary>A sentence with its names, one of which is marked, and the sentiment towards that: 0 negative, 1 neutral, 2 positive.</summary>
internal sealed record LabelledTarget(EnglishDocument Document, TokenRange[] Names, int Target, int Label)
{
    public TokenRange Sentence => new(0, Document.Tokens.Count);
}

/// <summary>Reads sentences with a marked target.</summary>
/// <param name="names">Finds the other names of a sentence, as the analyser will.</param>
internal sealed class ToneFile(NameModel names)
{
    private readonly DocumentTagger tagger = new(names);

    private static readonly string[] Labels = ["-1", "0", "1"];

    /// <summary>Reads NewsMTSC (Hamborg and Donnay, EACL 2021): an object a line.</summary>
    public IEnumerable<LabelledTarget> Read(string path)
    {
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            var row = json.RootElement;
            var sentence = Of(
                row.GetProperty("sentence").GetString() ?? string.Empty, row.GetProperty("from").GetInt32(), row.GetProperty("to").GetInt32(), row.GetProperty("polarity").GetInt32() + 1);
            if (sentence is not null)
            {
                yield return sentence;
            }
        }
    }

    /// <summary>Reads our own: a label (−1, 0, 1), a tab and a sentence with its target in square brackets a line.</summary>
    /// <exception cref="InvalidDataException">A line is not so.</exception>
    public IEnumerable<LabelledTarget> ReadOwn(string path)
    {
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var cells = line.Split('\t', '[', ']');
            yield return cells.Length == 4 && Array.IndexOf(Labels, cells[0]) is var label and >= 0
                && Of(cells[1] + cells[2] + cells[3], cells[1].Length, cells[1].Length + cells[2].Length, label) is { } sentence
                ? sentence
                : throw new InvalidDataException($"{path} has a line without a label or with not exactly one target: {line}");
        }
    }

    private LabelledTarget? Of(string text, int from, int to, int label)
    {
        var document = new EnglishDocument(text, Tokenizer.Tokenize(text), Vocabulary.Default);
        var first = document.Tokens.FindIndex(token => token.End > from);
        var last = document.Tokens.FindLastIndex(token => token.Offset < to);
        if (first < 0 || last < first)
        {
            return null;
        }

        var (found, target) = NamesOf(document, new(first, last + 1));
        return new(document, found, target, label);
    }

    private (TokenRange[] Names, int Target) NamesOf(EnglishDocument document, TokenRange target)
    {
        var found = tagger.Find(document.Text, document.Tokens, [new(0, document.Tokens.Count)], [])
            .Select(name => name.Tokens)
            .Where(name => name.End <= target.First || name.First >= target.End)
            .Append(target)
            .OrderBy(name => name.First)
            .ToArray();
        return (found, Array.IndexOf(found, target));
    }
}
