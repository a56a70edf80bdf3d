using System.Text;
using News.Text;

namespace News.Training;

/// <summary>An article with the tag of each token.</summary>
internal sealed record LabelledArticle(string Text, List<Token> Tokens, List<TokenRange> Sentences, byte[] Tags);

/// <summary>Reads our own labelled news: a paragraph a line with names as <c>[TYPE words]</c>, an empty line after the headline and between articles.</summary>
internal static class NewswireFile
{
    /// <summary>An article starts at each headline: the first line of a file, and a line alone between empty lines.</summary>
    public static IEnumerable<LabelledArticle> Read(string path)
    {
        var blocks = File.ReadAllText(path).ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        var article = new StringBuilder();
        foreach (var block in blocks)
        {
            if (!block.Trim().Contains('\n', StringComparison.Ordinal) && article.Length > 0)
            {
                yield return Parse(article.ToString());
                article.Clear();
            }

            article.Append(block.Trim()).Append('\n');
        }

        yield return Parse(article.ToString());
    }

    /// <summary>The sentences as the training of a sentence tagger takes them.</summary>
    public static IEnumerable<LabelledSentence> Sentences(LabelledArticle article) => article.Sentences.Select(sentence => new LabelledSentence(
        article.Text, [.. article.Tokens[sentence.First..sentence.End]], article.Tags[sentence.First..sentence.End], MarksOther: true));

    private static LabelledArticle Parse(string marked)
    {
        var names = new List<(TextSpan Span, string Type)>();
        var builder = new StringBuilder();
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked[i] != '[')
            {
                builder.Append(marked[i] == '\n' ? "\n\n" : marked[i].ToString());
                continue;
            }

            var blank = marked.IndexOf(' ', i);
            var close = marked.IndexOf(']', i);
            names.Add((new(builder.Length, close - blank - 1), marked[(i + 1)..blank]));
            builder.Append(marked, blank + 1, close - blank - 1);
            i = close;
        }

        var text = builder.ToString();
        var tokens = Tokenizer.Tokenize(text);
        return new(text, tokens, SentenceSplitter.Split(text, tokens), Tags(tokens, names));
    }

    private static byte[] Tags(List<Token> tokens, List<(TextSpan Span, string Type)> names)
    {
        var tags = new byte[tokens.Count];
        foreach (var (span, type) in names)
        {
            var first = tokens.FindIndex(token => token.End > span.Offset);
            var end = tokens.FindIndex(first, token => token.Offset >= span.End) is var found and >= 0 ? found : tokens.Count;
            for (var i = first; i < end; i++)
            {
                tags[i] = BioFile.Tag(type, i == first, i == end - 1);
            }
        }

        return tags;
    }
}
