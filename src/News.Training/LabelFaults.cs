using News.English.Lexicon;
using News.English.Names;
using News.Text.Tagging;

namespace News.Training;

/// <summary>
/// Mends faults that run through some training sets: the adjective of a people (“Israeli”, “South Korean”) marked as the place that it comes from, or as its army; and the small
/// word for what a place is marked as the end of its name (“Gitega province”), which news and most sets leave outside.
/// </summary>
internal static class LabelFaults
{
    private static readonly HashSet<string> Kinds =
        ["province", "region", "district", "county", "state", "governorate", "prefecture", "municipality", "oblast", "village", "town", "city", "river", "glacier", "valley", "border"];

    public static LabelledSentence Mend(LabelledSentence sentence)
    {
        var tags = (byte[])sentence.Tags.Clone();
        foreach (var (first, end, type) in SpanScore.Spans(sentence.Tags))
        {
            var last = sentence.Tokens[end - 1].In(sentence.Text);
            var isAdjective = Vocabulary.Default.Find(last).Is(WordClass.Demonym);
            if (isAdjective && (type == (int)NameType.Location || (type == (int)NameType.Organization && end - first == 1)))
            {
                tags.AsSpan(first..end).Fill((byte)NameModel.Scheme.Other);
            }
            else if (type == (int)NameType.Location && end - first > 1 && Kinds.Contains(last.ToString()))
            {
                tags[end - 1] = TagScheme.Outside;
                tags[end - 2] = (byte)TagScheme.Tag(type, end - first == 2 ? TagPart.Alone : TagPart.End);
            }
        }

        return sentence with { Tags = tags };
    }
}
