namespace News.Enrichment.Phrases;

/// <summary>Tells verbs of news by form: regular pasts by their ending, irregular ones by name.</summary>
internal static class Verbs
{
    private const int ShortestPast = 4;

    private static readonly WordSet IrregularPasts = new(
        """
        was were had did said told came went took held met left began made gave found struck hit fell rose won lost saw became broke brought built sent spoke wrote led
        got kept ran sold bought paid put cut set shot fought flew stood thought drew grew threw knew drove sank sought caught taught felt heard read spent quit fled swept
        """);

    private static readonly WordSet NotPasts = new("need speed feed seed indeed hundred exceed proceed succeed red bed united breed weed deed wed");

    public static bool IsIrregularPast(ReadOnlySpan<char> word) => IrregularPasts.Has(word);

    /// <summary>Past forms and the participles that look like them.</summary>
    public static bool IsPast(ReadOnlySpan<char> word) =>
        IrregularPasts.Has(word) || (word.Length >= ShortestPast && word.EndsWith("ed", StringComparison.Ordinal) && !NotPasts.Has(word));
}
