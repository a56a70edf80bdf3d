using System.Runtime.InteropServices;
using News.Text;
using News.Text.Tagging;

namespace News.English.Names;

/// <summary>Finds the names in a text: sentence by sentence, then once more with what the whole text says of each name. One for each thread.</summary>
internal sealed class DocumentTagger(NameModel model)
{
    private readonly NameTagger tagger = new(model);
    private byte[] tags = [];
    private int[] margins = [];

    /// <summary>In order; no two overlap.</summary>
    public List<TaggedName> Find(string text, List<Token> tokens, IReadOnlyList<TokenRange> sentences)
    {
        if (tags.Length < tokens.Count)
        {
            tags = new byte[tokens.Count * 2];
            margins = new int[tokens.Count * 2];
        }

        var names = new List<TaggedName>();
        foreach (var sentence in sentences)
        {
            tagger.Tag(
                text,
                CollectionsMarshal.AsSpan(tokens).Slice(sentence.First, sentence.Count),
                tags.AsSpan(sentence.First, sentence.Count),
                margins.AsSpan(sentence.First, sentence.Count));
            Collect(sentence, names);
        }

        return new NameConsistency(text, tokens, sentences, model.Knowledge).Apply(TitledNames.Complete(names, text, tokens, sentences));
    }

    private void Collect(TokenRange sentence, List<TaggedName> names)
    {
        var (first, margin) = (sentence.First, int.MaxValue);
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var part = NameModel.Scheme.PartOf(tags[i]);
            if (part is TagPart.Begin or TagPart.Alone)
            {
                (first, margin) = (i, int.MaxValue);
            }

            margin = Math.Min(margin, margins[i]);
            if (part is TagPart.End or TagPart.Alone)
            {
                names.Add(new(new(first, i + 1), (NameType)TagScheme.TypeOf(tags[i]), margin));
            }
        }
    }
}
