namespace News.Enrichment.Phrases;

/// <summary>What stands around an expression decides whether it is one: <c>in 2000</c> is a year, <c>in 2000 homes</c> is not.</summary>
internal static class Surroundings
{
    private static readonly WordSet FunctionWords = new(
        """
        a an the of and or but to at in on by for from with as is was were are be been has have had will would could should may might can must that which who when where while
        after before until till since because than then he she they it we i his her their its our my not also during over under between through into about against amid
        if so though although did does do said says via near them us him me you there here now again both
        """);

    private static readonly WordSet TemporalPrepositions = new("in since by until till from during of through to between before after around for on throughout");

    /// <summary>Plain words of this ending are verbs or function words rather than plurals.</summary>
    private static readonly WordSet NotPlural = new("is was has as this his its us does across towards besides always perhaps yes says gas");

    private static readonly WordSet IrregularPlurals = new("people men women children police troops personnel staff crew aircraft sheep cattle");

    /// <summary>Adjectives that stand for people when no noun follows: <c>12 dead and 30 wounded</c>.</summary>
    private static readonly WordSet PeopleInAState = new("dead wounded injured missing");

    /// <summary>The piece begins no noun phrase: a mark, an end, or a function word.</summary>
    public static bool EndsPhrase(Pieces pieces, int index) => !pieces.IsWord(index) && !pieces.IsNumber(index) || FunctionWords.Has(pieces.Printed(index));

    public static bool IsFunctionWord(Pieces pieces, int index) => pieces.IsWord(index) && FunctionWords.Has(pieces.Printed(index));

    public static bool IsTemporalPreposition(Pieces pieces, int index) => pieces.IsWord(index) && TemporalPrepositions.Has(pieces.Printed(index));

    public static bool IsPluralNoun(Pieces pieces, int index) => pieces.IsLowerWord(index) && IsPlural(pieces, index);

    public static bool IsPlural(Pieces pieces, int index)
    {
        var word = pieces.IsWord(index) ? pieces.Printed(index) : default;
        return IrregularPlurals.Has(word)
            || (PeopleInAState.Has(word) && EndsPhrase(pieces, index + 1))
            || (word.Length > 2 && word[^1] is 's' && word[^2] is not ('s' or 'u' or 'i' or '.') && !NotPlural.Has(word))
            || word.EndsWith("men", StringComparison.Ordinal) || word.EndsWith("children", StringComparison.Ordinal);
    }

    /// <summary>A number here counts things: a plural follows, perhaps after one adjective.</summary>
    public static bool CountsThings(Pieces pieces, int index) =>
        IsPluralNoun(pieces, index) || (pieces.IsWord(index) && !IsFunctionWord(pieces, index) && IsPluralNoun(pieces, index + 1));
}
