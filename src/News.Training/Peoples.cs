using News.English.Lexicon;
using News.English.Names;

namespace News.Training;

/// <summary>
/// Mends a fault that runs through some training sets: the adjective of a people (“Israeli”, “South Korean”) marked as the place that it comes from, or as its army.
/// </summary>
internal static class Peoples
{
    public static LabelledSentence Mend(LabelledSentence sentence)
    {
        var tags = (byte[])sentence.Tags.Clone();
        foreach (var (first, end, type) in SpanScore.Spans(sentence.Tags))
        {
            var isAdjective = Vocabulary.Default.Find(sentence.Tokens[end - 1].In(sentence.Text)).Is(WordClass.Demonym);
            if (isAdjective && (type == (int)NameType.Location || (type == (int)NameType.Organization && end - first == 1)))
            {
                tags.AsSpan(first..end).Fill((byte)NameModel.Scheme.Other);
            }
        }

        return sentence with { Tags = tags };
    }
}
