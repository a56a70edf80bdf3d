namespace News.Enrichment.Phrases;

/// <summary>Tells verbs of news by form: regular pasts by their ending, irregular ones by name.</summary>
internal static class Verbs
{
    private const int ShortestPast = 4;

    private static readonly WordSet IrregularPasts = new(
        """
        was were had did said told came went took held met left began made gave found struck hit fell rose won lost saw became broke brought built sent spoke wrote led
        got kept ran sold bought paid put cut set shot fought flew stood thought drew grew threw knew drove sank sought caught taught felt heard read spent quit fled swept
        cast swore bore tore wore rode ate drank sang swam lent slid stuck swung wept bent dealt dug fed froze hid laid leapt overcame shook slept stole woke withdrew forgot
        """);

    // The present of common verbs, as it follows a plural; most are nouns as well.
    private static readonly WordSet Bases = new(
        """
        want need know think make take get give go come work live die eat drink care feel love hate miss remain face pay cost use show seem look expect keep lose win run play help
        stay rise fall grow cause lead mean protect leak depend belong deserve exist suffer support oppose want trust prefer like matter sell buy earn spend own owe hold carry
        require include provide offer allow enter leave return arrive reach live survive kill attack threaten act move turn start stop begin end close open stand sit lie
        believe say tell ask read write speak see hear understand remember forget hope fear doubt struggle fail succeed improve worsen outweigh benefit harm damage prove
        """);

    private static readonly WordSet NotPasts = new("need speed feed seed indeed hundred exceed proceed succeed red bed united breed weed deed wed");

    public static bool IsIrregularPast(ReadOnlySpan<char> word) => IrregularPasts.Has(word);

    public static bool IsBase(ReadOnlySpan<char> word) => Bases.Has(word);

    /// <summary>Past forms and the participles that look like them.</summary>
    public static bool IsPast(ReadOnlySpan<char> word) =>
        IrregularPasts.Has(word) || (word.Length >= ShortestPast && word.EndsWith("ed", StringComparison.Ordinal) && !NotPasts.Has(word));
}
