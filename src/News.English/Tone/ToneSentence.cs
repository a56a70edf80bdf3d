using News.English.Lexicon;
using News.English.Names;
using News.Text;
using News.Text.Tagging;

namespace News.English.Tone;

/// <summary>A word as the features of sentiment see it.</summary>
/// <param name="Form">Hash of its stem; names have one hash in common: what is said counts, not of whom.</param>
/// <param name="Class">Its fine class by company; 0 is none.</param>
/// <param name="Valence">VADER’s, turned by a negation before it.</param>
internal readonly record struct ToneWord(ulong Form, ushort Class, float Valence, bool IsNegated, bool IsQuoted, bool EndsClause)
{
    /// <summary>The form of every name.</summary>
    public static readonly ulong Name = FeatureHash.Of("<name>");

    public bool IsName => Form == Name;
}

/// <summary>The words of a sentence; a name stands as one word, however many it has.</summary>
internal sealed class ToneSentence(WordKnowledge knowledge, Connotations connotations)
{
    // VADER's window and factor (Hutto and Gilbert, ICWSM 2014)
    private const int NegationReach = 3;
    private const float NegationScale = -0.74f;

    private static readonly ToneWord Edge = new(FeatureHash.Of("<edge>"), 0, 0, false, false, true);

    private readonly ToneForms forms = new(knowledge);
    private readonly List<int> places = [];
    private ToneWord[] words = new ToneWord[64];

    /// <summary>In order, without overlap; none in a sentence without names, of which nobody asks for them.</summary>
    public List<ToneExpression> Expressions { get; } = [];

    public int Count { get; private set; }

    /// <summary>Valid until the next sentence is read.</summary>
    public ref readonly ToneWord this[int i] => ref (uint)i < (uint)Count ? ref words[i] : ref Edge;

    /// <summary>Where the n-th name stands.</summary>
    public int PlaceOf(int name) => places[name];

    /// <param name="names">Inside the sentence, in order, without overlap.</param>
    public void Read(EnglishDocument document, TokenRange sentence, ReadOnlySpan<TokenRange> names)
    {
        if (words.Length < sentence.Count)
        {
            words = new ToneWord[sentence.Count * 2];
        }

        Count = 0;
        places.Clear();
        var sinceNegation = NegationReach + 1;
        var quoted = false;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (places.Count < names.Length && i == names[places.Count].First)
            {
                i = names[places.Count].End - 1;
                places.Add(Count);
                words[Count++] = new(ToneWord.Name, 0, 0, false, quoted, false);
                continue;
            }

            var kind = document.Tokens[i].Kind;
            quoted = kind switch { TokenKind.OpenQuote => true, TokenKind.CloseQuote => false, _ => quoted };
            var endsClause = kind is TokenKind.Punctuation or TokenKind.Terminator;
            var negates = document.Is(i, WordClass.Negation);
            sinceNegation = negates ? 0 : endsClause ? NegationReach + 1 : sinceNegation + 1;
            var negated = !negates && sinceNegation <= NegationReach;
            ref readonly var form = ref forms.Find(document[i]);
            words[Count++] = new(
                i > sentence.First && form.LooksLikeName ? ToneWord.Name : form.Stem,
                form.Class,
                document.Words[i].Valence * (negated ? NegationScale : 1),
                negated,
                quoted,
                endsClause);
        }

        if (places.Count > 0)
        {
            ToneExpression.Find(this, connotations, Expressions);
        }
        else
        {
            Expressions.Clear();
        }
    }
}
