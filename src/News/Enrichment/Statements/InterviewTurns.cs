using News.Text;

namespace News.Enrichment.Statements;

/// <summary>
/// Finds the turns of an interview that is printed without quotation marks: lines of whole sentences, each opening with who speaks and a colon (<c>Q: … A: …</c>, <c>Ada Moss: …</c>).
/// Two must take turns, and one of them must ask: lists, tables, scores and casts have such lines too.
/// </summary>
internal sealed class InterviewTurns(ArticleTokens article)
{
    private const int FewestTurns = 4;
    private const int LongestLabel = 5;     // in tokens
    private const int ShortestTurn = 2;     // "I do."

    private readonly Token[] tokens = article.Tokens;
    private Dictionary<string, Entity?>? bearers;       // by surname; nobody where two share it

    public List<Statement> Find()
    {
        var turns = Turns();
        var statements = new List<Statement>();
        for (var first = 0; first + FewestTurns <= turns.Count;)
        {
            var end = Math.Min(first + 2, turns.Count);
            while (end < turns.Count && IsLabel(turns[end], turns[end - 2]))
            {
                end++;
            }

            if (!IsLabel(turns[first], turns[first + 1]) && end - first >= FewestTurns && (Asks(turns, first, end) || Asks(turns, first + 1, end)))
            {
                var asker = Asks(turns, first, end) ? turns[first] : turns[first + 1];
                var isOutlet = Speaker(asker).Class != SpeakerClass.Named;       // what a paper asks is not told; what a prosecutor asks is
                statements.AddRange(turns[first..end].Where(turn => Label(turn) is not ("Q" or "Question") && !(isOutlet && IsLabel(turn, asker))).Select(Told));
                first = end;
            }
            else
            {
                first = Math.Max(first + 1, end - 1);
            }
        }

        return statements;
    }

    private List<Turn> Turns()
    {
        var turns = new List<Turn>();
        for (var i = 0; i < tokens.Length; i++)
        {
            if ((i == 0 || tokens[i].LinesBefore > 0) && Colon(i) is { } colon && End(colon + 1) is var end && end - colon - 1 >= ShortestTurn && tokens[end - 1].Kind == TokenKind.Terminator)
            {
                turns.Add(new(i, colon, end));
                i = end - 1;
            }
        }

        return turns;
    }

    private int? Colon(int first)
    {
        for (var i = first; i < Math.Min(first + LongestLabel, tokens.Length - 1) && (i == first || tokens[i].LinesBefore == 0); i++)
        {
            if (tokens[i].Kind == TokenKind.Punctuation && article.Text[tokens[i].Offset] == ':')
            {
                return i > first && tokens[i + 1].LinesBefore == 0 && tokens[i + 1].Kind != TokenKind.OpenQuote ? i : null;
            }

            if (!tokens[i].IsWord || !char.IsUpper(article.Text[tokens[i].Offset]))
            {
                return null;
            }
        }

        return null;
    }

    // A line that breaks off inside a sentence goes on in the next.
    private int End(int first)
    {
        var end = first + 1;
        while (end < tokens.Length && (tokens[end].LinesBefore == 0 || (tokens[end].LinesBefore == 1 && tokens[end - 1].Kind != TokenKind.Terminator && Colon(end) is null)))
        {
            end++;
        }

        return end;
    }

    private bool Asks(List<Turn> turns, int first, int end)
    {
        var (asked, all) = (0, 0);
        for (var i = first; i < end; i += 2)
        {
            all++;
            asked += article.Text[tokens[turns[i].End - 1].Offset] == '?' ? 1 : 0;
        }

        return asked * 2 > all;
    }

    private Statement Told(Turn turn)
    {
        var span = new TokenRange(turn.Colon + 1, turn.End).Span(tokens);
        return new(StatementKind.Direct, span.Offset, span.Length, null, Speaker(turn), null);
    }

    private StatementSpeaker Speaker(Turn turn)
    {
        var span = new TokenRange(turn.First, turn.Colon).Span(tokens);
        var label = span.In(article.Text).ToString();
        var named = article.Name(turn.Colon - 1)?.Entity ?? Bearer(label);
        var kind = named?.Category switch
        {
            EntityCategories.Person => SpeakerClass.Named,
            EntityCategories.Organization => SpeakerClass.Organization,
            _ => SpeakerClass.Unknown,
        };
        return new(label, span.Offset, span.Length, kind == SpeakerClass.Unknown ? null : named!.Id, null, kind);
    }

    // "MOSS:", where one Moss is named
    private Entity? Bearer(string label)
    {
        if (bearers is null)
        {
            bearers = new(StringComparer.Ordinal);
            foreach (var person in article.People.Select(static name => name.Entity).Distinct())
            {
                var surname = NameFolding.Surname(NameFolding.Fold(person.Name));
                bearers[surname] = bearers.ContainsKey(surname) ? null : person;
            }
        }

        return bearers.GetValueOrDefault(NameFolding.Fold(label));
    }

    private bool IsLabel(Turn turn, Turn other) => Label(turn).SequenceEqual(Label(other));

    private ReadOnlySpan<char> Label(Turn turn) => new TokenRange(turn.First, turn.Colon).Span(tokens).In(article.Text);

    private readonly record struct Turn(int First, int Colon, int End);
}
