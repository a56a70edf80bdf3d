using System.Runtime.InteropServices;
using News.English.Lexicon;
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
    /// <param name="sentences">In order.</param>
    /// <param name="shouted">Those that are written in capitals throughout, in order. The rest of the text tells their names, then the model those that are made of more than common words.</param>
    public List<TaggedName> Find(string text, List<Token> tokens, IReadOnlyList<TokenRange> sentences, IReadOnlyList<TokenRange> shouted)
    {
        if (tags.Length < tokens.Count)
        {
            tags = new byte[tokens.Count * 2];
            margins = new int[tokens.Count * 2];
        }

        var names = new NameConsistency(text, tokens, sentences, model.Knowledge).Apply(TitledNames.Complete(Tag(text, tokens, sentences), text, tokens, sentences), []);
        if (shouted.Count > 0)
        {
            var inCapitals = new NameConsistency(text, tokens, shouted, model.Knowledge, inCapitals: true);
            var told = inCapitals.Apply([], names);
            var taken = told.SelectMany(name => Enumerable.Range(name.Tokens.First, name.Tokens.Count)).ToHashSet();
            names.AddRange(told);
            names.AddRange(Tag(text, tokens, shouted).Where(name => IsNew(name.Tokens)));
            names.Sort(static (left, right) => left.Tokens.First.CompareTo(right.Tokens.First));

            bool IsNew(TokenRange range)
            {
                var places = Enumerable.Range(range.First, range.Count);
                return !places.Any(taken.Contains) && places.Any(i =>
                    inCapitals.IsDistinctive(i) && TitledNames.MayBeName(text, tokens[i]) && !Vocabulary.Default.Find(tokens[i].In(text)).Is(WordClass.PlaceLast));
            }
        }

        return names;
    }

    private List<TaggedName> Tag(string text, List<Token> tokens, IReadOnlyList<TokenRange> sentences)
    {
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

        return names;
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
