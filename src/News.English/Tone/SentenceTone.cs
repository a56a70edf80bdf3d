using News.Enrichment;
using News.English.Lexicon;
using News.Text;

namespace News.English.Tone;

/// <summary>
/// The sentiment of one sentence by the VADER lexicon and its rules for negation, degree and contrast (Hutto and Gilbert, ICWSM 2014), with thresholds for news.
/// </summary>
internal static class SentenceTone
{
    // The constants of the paper's reference implementation.
    private const double NegationScale = -0.74;
    private const double Boost = 0.293;
    private const double BeforeBut = 0.5;
    private const double AfterBut = 1.5;
    private const double Alpha = 15;
    private const int Window = 3;

    // Reviews and tweets count as positive from 0.05. News names wars and prizes without taking a side. On the development parts of NewsMTSC, whose sentences were
    // picked for having an opinion, macro-F1 is flat from 0.25 to 0.4 and falls after; the upper half of that keeps plain reports neutral.
    private const double Threshold = 0.35;

    // Both sides this strong (two strong words each), neither twice the other: their balance says less than that there are two.
    private const double Strong = 3.5;

    public static Sentiment Of(EnglishDocument document, TokenRange sentence)
    {
        double positive = 0, negative = 0;
        var words = 0;
        var turn = Contrast(document, sentence);
        for (var i = sentence.First; i < sentence.End; i++)
        {
            words += document.Tokens[i].IsWord ? 1 : 0;
            var valence = Valence(document, sentence, i);
            valence *= turn < 0 ? 1 : i < turn ? BeforeBut : AfterBut;
            positive += Math.Max(valence, 0);
            negative -= Math.Min(valence, 0);
        }

        var sum = positive - negative;
        var compound = sum / Math.Sqrt((sum * sum) + Alpha);
        var label = positive >= Strong && negative >= Strong && Math.Max(positive, negative) < 2 * Math.Min(positive, negative) ? SentimentLabel.Mixed
            : compound >= Threshold ? SentimentLabel.Positive
            : compound <= -Threshold ? SentimentLabel.Negative
            : SentimentLabel.Neutral;
        return Sentiment.Of(label, positive, Math.Max(words, 1), negative);
    }

    private static double Valence(EnglishDocument document, TokenRange sentence, int at)
    {
        double valence = document.Words[at].Valence;
        // names are not opinions: "Grace", "Hope Street"
        if (valence == 0 || document.IsClaimed(at))
        {
            return 0;
        }

        var negated = false;
        for (var distance = 1; distance <= Window && at - distance >= sentence.First; distance++)
        {
            var before = at - distance;
            if (document.Tokens[before].Kind is TokenKind.Punctuation or TokenKind.Terminator)
            {
                break;
            }

            negated |= document.Is(before, WordClass.Negation);
            var degree = document.Is(before, WordClass.Booster) ? Boost : document.Is(before, WordClass.Dampener) ? -Boost : 0;
            valence += Math.Sign(valence) * degree * (1 - (0.05 * (distance - 1)));
        }

        return negated ? valence * NegationScale : valence;
    }

    /// <summary>The first <c>but</c> inside the sentence, −1 when there is none.</summary>
    private static int Contrast(EnglishDocument document, TokenRange sentence)
    {
        for (var i = sentence.First + 1; i < sentence.End; i++)
        {
            if (document[i] is "but")
            {
                return i;
            }
        }

        return -1;
    }
}
