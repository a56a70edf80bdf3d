using News.Text;

namespace News.Enrichment.Statements;

/// <summary>
/// Finds who said what in English text: quotations and reported clauses, by the words around them. Linear in the length of the text. A speaker who is not certain is unknown.
/// </summary>
/// <remarks>Sentences are cut by the core's own rules, not taken from the analyser, because what is said may end inside a quotation; so every analyser gives the same.</remarks>
public static class StatementFinder
{
    /// <param name="tokens">Of the text.</param>
    /// <param name="entities">With all their mentions.</param>
    /// <returns>Statements in text order, none overlapping.</returns>
    public static IReadOnlyList<Statement> Find(string text, IReadOnlyList<Token> tokens, IReadOnlyList<Entity> entities) =>
        Find(new ArticleTokens(text, tokens as Token[] ?? [.. tokens], entities));

    internal static List<Statement> Find(ArticleTokens article)
    {
        var statements = new List<Statement>();
        var referents = new Referents(article.People);
        var speakers = new SpeakerReader(referents);
        Speaker? before = null;
        var wasQuoted = false;
        var quotation = 0;  // where the statements start that are one quotation of several paragraphs
        foreach (var unit in article.Units())
        {
            referents.Read(unit);
            var cues = new UnitCues(unit);
            var reader = cues.All.Count > 0 || unit.HasQuotation ? new UnitReader(unit, cues, referents, speakers, before, wasQuoted) : null;     // most sentences tell nothing that was said
            var found = reader?.Read() ?? [];
            if (reader is not { Continues: true })
            {
                quotation = statements.Count;
            }
            else if (found is [{ Speaker.Class: not SpeakerClass.Unknown } told, ..])
            {
                Attribute(statements, quotation, told.Speaker);
            }

            if (found.Count == 0 && before is not null && SpeakerReader.AsksNotToBeNamed(unit, unit.First))
            {
                KeepNameBack(statements, before);
            }

            statements.AddRange(found);
            before = reader?.LastSpeaker;
            wasQuoted = found is [.., { Kind: StatementKind.Direct }];
        }

        var turns = new InterviewTurns(article).Find();
        if (turns.Count > 0)
        {
            Replace(statements, turns);
        }

        statements.Sort(static (left, right) => left.Offset.CompareTo(right.Offset));
        return statements;
    }

    // What is told inside a turn is the words of the one whose turn it is.
    private static void Replace(List<Statement> statements, List<Statement> turns)
    {
        var spans = turns.ConvertAll(static turn => new TextSpan(turn.Offset, turn.Length));
        statements.RemoveAll(statement =>
        {
            var at = spans.BinarySearch(new(statement.Offset, statement.Length));
            return at >= 0 || (~at > 0 && spans[~at - 1].End > statement.Offset) || (~at < spans.Count && spans[~at].Offset < statement.Offset + statement.Length);
        });
        statements.AddRange(turns);
    }

    // A quotation of several paragraphs may name its speaker only in the last.
    private static void Attribute(List<Statement> statements, int from, StatementSpeaker speaker)
    {
        for (var i = from; i < statements.Count; i++)
        {
            if (statements[i] is { Cue: null, Speaker.Class: SpeakerClass.Unknown })
            {
                statements[i] = statements[i] with { Speaker = speaker };
            }
        }
    }

    // "An official said … He spoke on condition of anonymity."
    private static void KeepNameBack(List<Statement> statements, Speaker speaker)
    {
        for (var i = statements.Count - 1; i >= 0 && statements[i].Speaker == speaker.As; i--)
        {
            if (speaker.As is { Class: SpeakerClass.Role, EntityId: null })
            {
                statements[i] = statements[i] with { Speaker = speaker.As with { Class = SpeakerClass.Anonymous } };
            }
        }
    }
}
