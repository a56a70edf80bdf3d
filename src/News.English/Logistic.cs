namespace News.English;

/// <summary>A probability from a score.</summary>
internal readonly record struct Logistic(float Intercept, float Slope)
{
    /// <summary>Of a model whose scores were never compared with the truth.</summary>
    public static Logistic Unfitted => default;

    public double Of(double score) => 1 / (1 + Math.Exp(-(Intercept + (Slope * score))));
}
