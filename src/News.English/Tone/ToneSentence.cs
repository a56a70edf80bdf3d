using News.English.Lexicon;
using News.English.Names;
using News.Text;
using News.Text.Tagging;

namespace News.English.Tone;

/// <summary>A word as the features of sentiment see it.</summary>
/// <param name="Form">Hash of its lower case; names have one hash in common: what is said counts, not of whom.</param>
/// <param name="Class">Its fine class by company; 0 is none.</param>
/// <param name="Valence">VADER’s, turned by a negation before it.</param>
internal readonly record struct ToneWord(ulong Form, ushort Class, float Valence, bool IsNegated, bool IsQuoted, bool EndsClause);

/// <summary>The words of a sentence; a target stands as one word, however many it has.</summary>
internal sealed class ToneSentence(WordKnowledge knowledge)
{
    // VADER's window and factor (Hutto and Gilbert, ICWSM 2014)
    private const int NegationReach = 3;
    private const float NegationScale = -0.74f;

    private static readonly ulong Name = FeatureHash.Of("<name>");
    private static readonly ToneWord Target = new(FeatureHash.Of("<target>"), 0, 0, false, false, false);
    private static readonly ToneWord Edge = new(FeatureHash.Of("<edge>"), 0, 0, false, false, true);

    private readonly List<ToneWord> words = [];

    public int Count => words.Count;

    /// <summary>Where the target stands; −1 without one.</summary>
    public int TargetAt { get; private set; }

    public ToneWord this[int i] => i < 0 || i >= words.Count ? Edge : words[i];

    /// <param name="target">Tokens inside the sentence; empty for none.</param>
    public void Read(EnglishDocument document, TokenRange sentence, TokenRange target)
    {
        words.Clear();
        TargetAt = -1;
        var sinceNegation = NegationReach + 1;
        var quoted = false;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var kind = document.Tokens[i].Kind;
            quoted = kind switch { TokenKind.OpenQuote => true, TokenKind.CloseQuote => false, _ => quoted };
            if (i >= target.First && i < target.End)
            {
                AddTarget(quoted);
                continue;
            }

            var endsClause = kind is TokenKind.Punctuation or TokenKind.Terminator;
            var negates = document.Is(i, WordClass.Negation);
            sinceNegation = negates ? 0 : endsClause ? NegationReach + 1 : sinceNegation + 1;
            var negated = !negates && sinceNegation <= NegationReach;
            WordForm.Read(document[i], false, knowledge, out var form);
            words.Add(new(
                i > sentence.First && form is { IsCapitalised: true, IsWrittenSmall: false } ? Name : form.Lower,
                form.Classes.Fine,
                document.Words[i].Valence * (negated ? NegationScale : 1),
                negated,
                quoted,
                endsClause));
        }
    }

    private void AddTarget(bool quoted)
    {
        if (TargetAt < 0)
        {
            TargetAt = words.Count;
            words.Add(Target with { IsQuoted = quoted });
        }
    }
}
