using News.English.Names;

namespace News.Training;

/// <summary>Measures the tagger on sentences that stand alone.</summary>
internal static class NameScore
{
    public static SpanScore Of(NameModel model, IEnumerable<LabelledSentence> sentences)
    {
        var tagger = new NameTagger(model);
        var score = new SpanScore();
        foreach (var sentence in sentences)
        {
            var tags = new byte[sentence.Tokens.Length];
            tagger.Tag(sentence.Text, sentence.Tokens, tags, new int[tags.Length]);
            score.Add(sentence.Tags, tags);
        }

        return score;
    }
}
