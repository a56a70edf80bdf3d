using System.Text.Json;
using News.English;
using News.English.Lexicon;
using News.Text;

namespace News.Training;

/// <summary>A sentence with a marked target and the sentiment towards it: 0 negative, 1 neutral, 2 positive.</summary>
internal sealed record LabelledTarget(EnglishDocument Document, TokenRange Sentence, TokenRange Target, int Label);

/// <summary>Reads NewsMTSC (Hamborg and Donnay, EACL 2021): an object a line.</summary>
internal static class ToneFile
{
    public static IEnumerable<LabelledTarget> Read(string path)
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
                yield return new(document, new(0, document.Tokens.Count), new(first, last + 1), row.GetProperty("polarity").GetInt32() + 1);
            }
        }
    }
}
