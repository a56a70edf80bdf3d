using News.English;
using News.English.Names;

namespace News.Training;

/// <summary>Fits how often a name of a given margin is right, on sentences that the model has not seen (Platt scaling: logistic regression on one number).</summary>
internal static class ConfidenceFit
{
    private const int Steps = 100;   // Newton's method is at its end after about ten

    public static Logistic Fit(IReadOnlyList<(int Margin, bool IsRight)> names)
    {
        var (intercept, slope) = (0.0, 0.0);
        for (var step = 0; step < Steps; step++)
        {
            double gradient0 = 0, gradient1 = 0, h00 = 1e-9, h01 = 0, h11 = 1e-9;
            foreach (var (margin, isRight) in names)
            {
                var x = NameModel.Evidence(margin);
                var p = 1 / (1 + Math.Exp(-(intercept + (slope * x))));
                var error = (isRight ? 1 : 0) - p;
                var weight = p * (1 - p);
                gradient0 += error;
                gradient1 += error * x;
                h00 += weight;
                h01 += weight * x;
                h11 += weight * x * x;
            }

            var determinant = (h00 * h11) - (h01 * h01);
            intercept += ((gradient0 * h11) - (gradient1 * h01)) / determinant;
            slope += ((gradient1 * h00) - (gradient0 * h01)) / determinant;
        }

        return new((float)intercept, (float)slope);
    }

    /// <summary>The names that a model finds, with their margins.</summary>
    public static IEnumerable<(int Margin, bool IsRight)> Names(NameModel model, IEnumerable<LabelledSentence> sentences)
    {
        var tagger = new NameTagger(model);
        foreach (var sentence in sentences)
        {
            var tags = new byte[sentence.Tokens.Length];
            var margins = new int[sentence.Tokens.Length];
            tagger.Tag(sentence.Text, sentence.Tokens, tags, margins);
            var wanted = SpanScore.Spans(sentence.Tags);
            foreach (var span in SpanScore.Spans(tags))
            {
                yield return (margins.AsSpan(span.First..span.End).ToArray().Min(), wanted.Contains(span));
            }
        }
    }
}
