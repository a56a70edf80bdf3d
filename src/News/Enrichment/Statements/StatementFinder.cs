namespace News.Enrichment.Statements;

/// <summary>
/// Finds who said what in English text: quotations and reported clauses, by the words around them. Linear in the length of the text. A speaker who is not certain is unknown.
/// </summary>
/// <remarks>Sentences are cut by the core's own rules, not taken from the analyser, because what is said may end inside a quotation; so every analyser gives the same.</remarks>
public static class StatementFinder
{
    /// <param name="entities">With all their mentions.</param>
    /// <returns>Statements in text order, none overlapping.</returns>
    public static IReadOnlyList<Statement> Find(string text, IReadOnlyList<Entity> entities)
    {
        var statements = new List<Statement>();
        var referents = new Referents();
        Speaker? before = null;
        foreach (var unit in new ArticleTokens(text, entities).Units())
        {
            referents.Read(unit);
            var reader = new UnitReader(unit, referents, before);
            statements.AddRange(reader.Read());
            before = reader.LastSpeaker;
        }

        statements.Sort(static (left, right) => left.Offset.CompareTo(right.Offset));
        return statements;
    }
}
