using System.Globalization;
using News.Text;

namespace News.Views;

/// <summary>Reads the query language; <c>docs/query.md</c> has its grammar. Linear in the query, and no deeper than <see cref="MaxDepth"/>.</summary>
internal sealed class QueryParser
{
    /// <summary>Most parentheses and NOTs inside one another: people use two or three, and SQLite's own parser takes some dozens.</summary>
    public const int MaxDepth = 16;


    private const int DefaultDistance = 10;   // FTS5's too
    private const int MaxDistance = 100;
    private const string TitleField = "title";
    private const string Operand = "a word, a \"phrase\", a field or '('";

    private readonly IReadOnlyList<QueryToken> tokens;
    private int next;
    private int depth;
    private int terms;
    private string? field;

    private QueryParser(string q) => tokens = QueryScanner.Scan(q);

    private QueryToken Current => tokens[next];

    /// <exception cref="QueryException">It says at which character, and what was expected there.</exception>
    public static QueryNode Parse(string q)
    {
        var parser = new QueryParser(q);
        parser.SkipSigns();
        var root = parser.Current.Kind == QueryTokenKind.End ? throw Error(1, $"the query has no word in it; expected {Operand}.") : parser.ReadOr();
        return parser.Current.Kind == QueryTokenKind.End ? root : throw Error(parser.Current.Position, "this ')' closes nothing; expected the end of the query.");
    }

    public static bool IsField(string name) => name == TitleField || Enum.TryParse<NameField>(name, ignoreCase: true, out _);

    public static QueryException Error(int position, string what) =>
        new("q", string.Create(CultureInfo.InvariantCulture, $"At character {position} of the query: {what}"));

    private QueryNode ReadOr()
    {
        List<QueryNode> nodes = [ReadAnd()];
        while (Accept(QueryTokenKind.Or))
        {
            nodes.Add(ReadAnd());
        }

        return nodes.Count == 1 ? nodes[0] : new OrNode(nodes);
    }

    private QueryNode ReadAnd()
    {
        List<QueryNode> nodes = [];
        do
        {
            nodes.Add(ReadNot());
            SkipSigns();
        }
        while (Accept(QueryTokenKind.And) || Current.StartsOperand);
        return nodes.Count == 1 ? nodes[0] : new AndNode(nodes);
    }

    private QueryNode ReadNot()
    {
        SkipSigns();
        if (!Accept(QueryTokenKind.Not))
        {
            return ReadNear();
        }

        using var _ = Deeper();
        return ReadNot() is var node && node is NotNode twice ? twice.Node : new NotNode(node);
    }

    private QueryNode ReadNear()
    {
        var first = Current;
        var left = ReadPrimary();
        List<QueryNode> pairs = [];
        for (SkipSigns(); Current is { Kind: QueryTokenKind.Near } near; SkipSigns())
        {
            next++;
            SkipSigns();
            var distance = ReadDistance(near);
            var second = Current;
            var right = ReadPrimary();
            pairs.Add(Pair(AsRun(left, first), AsRun(right, second), distance, near));
            (first, left) = (second, right);
        }

        return pairs.Count switch { 0 => left, 1 => pairs[0], _ => new AndNode(pairs) };
    }

    private QueryNode ReadPrimary()
    {
        SkipSigns();
        var token = Current;
        switch (token.Kind)
        {
            case QueryTokenKind.Word:
                next++;
                return ReadWord(token);
            case QueryTokenKind.Phrase:
                next++;
                return ReadPhrase(token);
            case QueryTokenKind.Field:
                next++;
                return ReadField(token);
            case QueryTokenKind.Open:
                next++;
                using (Deeper())
                {
                    var inner = ReadOr();
                    return Accept(QueryTokenKind.Close) ? inner : throw Error(Current.Position, $"expected ')' for the '(' at {token.Position}, found {Current.Shown}.");
                }

            default:
                throw Error(token.Position, $"expected {Operand}, found {token.Shown}.");
        }
    }

    private QueryNode ReadField(QueryToken token)
    {
        if (field is not null)
        {
            throw Error(token.Position, $"'{token.Text}:' stands inside '{field}:'; expected a word or a \"phrase\".");
        }

        if (!IsField(token.Text))
        {
            throw Error(
                token.Position,
                $"there is no field '{token.Text}'; the fields are title, speaker, entity and source. Put it in quotation marks to search for the words.");
        }

        field = token.Text;
        var node = ReadPrimary();
        field = null;
        return node;
    }

    private QueryNode ReadWord(QueryToken token)
    {
        if (AsName(token) is { } name)
        {
            return name;
        }

        var isPrefix = token.Text.EndsWith('*');
        var runs = new List<RunNode>();
        foreach (var run in TermsOf(token, token.Text))
        {
            runs.Add(new(run.Terms, run.IsUnspaced ? RunMatch.AsWritten : RunMatch.Inflected, field == TitleField));
        }

        if (isPrefix)
        {
            var last = runs[^1];
            runs[^1] = last is { Match: RunMatch.Inflected } && last.Terms[0].Length >= TextQuery.MinPrefixLength
                ? last with { Match = RunMatch.Prefix }
                : throw Error(token.Position, $"expected at least {TextQuery.MinPrefixLength} letters before '*'.");
        }

        return runs.Count == 1 ? runs[0] : new AndNode([.. runs]);
    }

    private QueryNode ReadPhrase(QueryToken token) =>
        AsName(token) ?? (QueryNode)new RunNode([.. TermsOf(token, token.Text).SelectMany(run => run.Terms)], RunMatch.AsWritten, field == TitleField);

    private NameNode? AsName(QueryToken token)
    {
        if (field is null or TitleField)
        {
            return null;
        }

        if (token is { Kind: QueryTokenKind.Word, Text: [.., '*'] })
        {
            throw Error(token.Position, $"'{field}:' takes a whole name; expected no '*'.");
        }

        CountTerms(1);
        return new(Enum.Parse<NameField>(field, ignoreCase: true), token.Text);
    }

    /// <summary>In a script without spaces a run of characters is read as a phrase: its characters in any order would be other words.</summary>
    private List<(List<string> Terms, bool IsUnspaced)> TermsOf(QueryToken token, string text)
    {
        Span<char> buffer = stackalloc char[SearchTermReader.MaxTermLength];
        var reader = new SearchTermReader(text, buffer);
        var runs = new List<(List<string> Terms, bool IsUnspaced)>();
        var runEnd = -1;
        while (reader.Read())
        {
            CountTerms(1);
            if (reader.IsUnspaced && reader.Span.Offset == runEnd)
            {
                runs[^1].Terms.Add(reader.Term.ToString());
            }
            else
            {
                runs.Add(([reader.Term.ToString()], reader.IsUnspaced));
            }

            runEnd = reader.IsUnspaced ? reader.Span.End : -1;
        }

        return runs.Count > 0 ? runs : throw Error(token.Position, $"expected a word, found {token.Shown}.");
    }

    private void CountTerms(int count)
    {
        terms += count;
        if (terms > TextQuery.MaxTerms)
        {
            throw new QueryException("q", $"The query has more than {TextQuery.MaxTerms} words.");
        }
    }

    /// <summary>A word that was cut into several (state-run) is a phrase where one place is asked for.</summary>
    private static RunNode AsRun(QueryNode node, QueryToken first) => node switch
    {
        RunNode run when first.Kind != QueryTokenKind.Open => run,
        AndNode { Nodes: [RunNode start, ..] words } when first.Kind == QueryTokenKind.Word =>
            new([.. words.OfType<RunNode>().SelectMany(word => word.Terms)], RunMatch.AsWritten, start.InTitle),
        _ => throw Error(first.Position, "NEAR takes words and phrases; expected one of them."),
    };

    private static NearNode Pair(RunNode left, RunNode right, int distance, QueryToken near)
    {
        if (left.InTitle != right.InTitle)
        {
            throw Error(near.Position, "NEAR looks in one field; expected 'title:' before both sides or before none.");
        }

        // Stems and words as written lie in two runs of the index: no distance is known between them.
        return left.Match == RunMatch.Inflected && right.Match == RunMatch.Inflected
            ? new(left, right, distance)
            : new(AsWritten(left), AsWritten(right), distance);
    }

    private static RunNode AsWritten(RunNode run) => run.Match == RunMatch.Inflected ? run with { Match = RunMatch.AsWritten } : run;

    private static int ReadDistance(QueryToken near) => near.Text.Length == 0 ? DefaultDistance
        : int.TryParse(near.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var distance) && distance <= MaxDistance ? distance
        : throw Error(near.Position, $"expected a number of words from 0 to {MaxDistance} after 'NEAR/'.");

    /// <summary>Passes over what has no word in it: dashes, ampersands, empty quotation marks. After a field something must come.</summary>
    private void SkipSigns()
    {
        while (field is null && Current.Kind is (QueryTokenKind.Word or QueryTokenKind.Phrase) && !HasTerm(Current.Text))
        {
            next++;
        }
    }

    private static bool HasTerm(string text)
    {
        Span<char> buffer = stackalloc char[SearchTermReader.MaxTermLength];
        return new SearchTermReader(text, buffer).Read();
    }

    private bool Accept(QueryTokenKind kind)
    {
        SkipSigns();
        if (Current.Kind != kind)
        {
            return false;
        }

        next++;
        return true;
    }

    private Depth Deeper() => ++depth <= MaxDepth
        ? new(this)
        : throw Error(Current.Position, $"more than {MaxDepth} parentheses and NOTs stand inside one another.");

    private readonly struct Depth(QueryParser parser) : IDisposable
    {
        public void Dispose() => parser.depth--;
    }
}
