using System.Runtime.InteropServices;
using News.Enrichment;
using News.Text;

namespace News.English.Tone;

/// <summary>The sentiment of each sentence of a text, and of its sentence towards each name.</summary>
internal sealed class TextTone(EnglishDocument document, List<TokenMention> mentions)
{
    // Keeps its buffers from text to text.
    [ThreadStatic]
    private static ToneReader? kept;

    private readonly ToneReader reader = kept ??= new(ToneModel.Default);
    private readonly List<TokenRange> names = [];
    private readonly List<int> places = [];
    private int next;

    /// <summary>The sentences; names among the mentions receive their sentiment.</summary>
    public List<AnalyzedSentence> Read()
    {
        var sentences = new List<AnalyzedSentence>(document.Sentences.Count);
        foreach (var sentence in document.Sentences)
        {
            FindNames(sentence);
            var tone = reader.Read(document, sentence, CollectionsMarshal.AsSpan(names));
            sentences.Add(new(sentence.Span(document.Tokens), tone.ToSentiment()));
            for (var i = 0; i < names.Count; i++)
            {
                mentions[places[i]] = mentions[places[i]] with { Sentiment = reader.Towards(i).ToSentiment() };
            }
        }

        return sentences;
    }

    private void FindNames(TokenRange sentence)
    {
        names.Clear();
        places.Clear();
        for (; next < mentions.Count && mentions[next].First < sentence.End; next++)
        {
            if (document.ClaimOn(mentions[next].First) == Claim.Name)
            {
                names.Add(mentions[next].Tokens);
                places.Add(next);
            }
        }
    }
}
