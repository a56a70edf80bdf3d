using System.Text;
using News.English.Names;
using News.Text;
using News.Text.Tagging;

namespace News.Training;

/// <summary>Reads data sets of one <c>word TAB tag</c> a line (IOB2), with an empty line after each sentence.</summary>
internal static class BioFile
{
    public static IEnumerable<LabelledSentence> Read(string path, bool marksOther)
    {
        var words = new List<string>();
        var labels = new List<string>();
        foreach (var line in File.ReadLines(path).Append(string.Empty))
        {
            if (line.Length > 0)
            {
                var tab = line.LastIndexOf('\t');
                words.Add(Unescaped(line[..tab]));
                labels.Add(line[(tab + 1)..]);
            }
            else if (words.Count > 0)
            {
                yield return Sentence(words, labels, marksOther);
                words.Clear();
                labels.Clear();
            }
        }
    }

    /// <param name="type">PER, ORG, LOC; DATE is no name; the tagger has no type for the rest and keeps it apart.</param>
    public static byte Tag(string type, bool begins, bool ends) => type switch
    {
        "PER" => Tag(NameType.Person, begins, ends),
        "ORG" => Tag(NameType.Organization, begins, ends),
        "LOC" => Tag(NameType.Location, begins, ends),
        "DATE" => TagScheme.Outside,
        _ => (byte)NameModel.Scheme.Other,
    };

    public static byte Tag(NameType type, bool begins, bool ends) => (byte)TagScheme.Tag((int)type, (begins, ends) switch
    {
        (true, true) => TagPart.Alone,
        (true, false) => TagPart.Begin,
        (false, true) => TagPart.End,
        _ => TagPart.Inside,
    });

    private static LabelledSentence Sentence(List<string> words, List<string> labels, bool marksOther)
    {
        var text = new StringBuilder();
        var tokens = new Token[words.Count];
        var tags = new byte[words.Count];
        for (var i = 0; i < tokens.Length; i++)
        {
            tokens[i] = new(text.Length, words[i].Length, TokenKind.Word, 0);
            text.Append(words[i]).Append(' ');
            var ends = i + 1 == tokens.Length || labels[i + 1][0] != 'I';
            tags[i] = labels[i] is "O" ? (byte)TagScheme.Outside : Tag(labels[i][2..], labels[i][0] == 'B', ends);
        }

        return new(text.ToString(), tokens, tags, marksOther);
    }

    // As the Penn Treebank writes brackets and quotation marks
    private static string Unescaped(string word) => word switch
    {
        "-LRB-" => "(",
        "-RRB-" => ")",
        "``" or "''" => "\"",
        _ => word,
    };
}
