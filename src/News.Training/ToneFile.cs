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

/// <summary>Reads NewsMTSC (Hamborg and Donnay, EACL 2021): an object a line.</summary>
/// <param name="names">Finds the other names of a sentence, as the analyser will.</param>
internal sealed class ToneFile(NameModel names)
{
    private readonly DocumentTagger tagger = new(names);

    public IEnumerable<LabelledTarget> Read(string path)
    {
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            var row = json.RootElement;
            var text = row.GetProperty("sentence").GetString() ?? string.Empty;
            var document = new EnglishDocument(text, Tokenizer.Tokenize(text), Vocabulary.Default);
            var first = document.Tokens.FindIndex(token => token.End > row.GetProperty("from").GetInt32());
            var last = document.Tokens.FindLastIndex(token => token.Offset < row.GetProperty("to").GetInt32());
            if (first >= 0 && last >= first)
            {
                var (found, target) = NamesOf(document, new(first, last + 1));
                yield return new(document, found, target, row.GetProperty("polarity").GetInt32() + 1);
            }
        }
    }

    private (TokenRange[] Names, int Target) NamesOf(EnglishDocument document, TokenRange target)
    {
        var found = tagger.Find(document.Text, document.Tokens, [new(0, document.Tokens.Count)])
            .Select(name => name.Tokens)
            .Where(name => name.End <= target.First || name.First >= target.End)
            .Append(target)
            .OrderBy(name => name.First)
            .ToArray();
        return (found, Array.IndexOf(found, target));
    }
}
