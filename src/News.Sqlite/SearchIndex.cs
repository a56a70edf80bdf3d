using System.Globalization;
using System.Text;
using News.Enrichment;
using News.Text;
using News.Views;

namespace News.Sqlite;

/// <summary>What goes into the inverted index for an article, and how a query asks for it.</summary>
/// <remarks>
/// Three kinds of terms share it: words as printed (<c>prices</c>) for phrases, their stems (<c>~price</c>) for words in any inflection, and filters (<c>@…</c>,
/// <see cref="FilterTerms"/>). With a filter as one more term, a filtered search is one intersection and its count needs no other table. The marks keep the kinds apart
/// without column filters, for which FTS5 would have to unpack every position list.
/// </remarks>
internal static class SearchIndex
{
    /// <summary>A word and its stem.</summary>
    public const int TermsOfAWord = 2;

    private const char StemMark = '~';

    /// <summary>The row for an article.</summary>
    public static IndexRow RowOf(EnrichedArticle article) => new(Terms(article.Title), Terms(article.Text), string.Join(' ', FilterTerms.Of(article)));

    /// <summary>The FTS5 expression for a query's words and filters; <see langword="null"/> when it has none. Holds terms only, never the query's own signs.</summary>
    public static string? MatchOf(ArticleQuery query)
    {
        List<string> all = [.. FiltersOf(query)];
        if (query.Text is { } text)
        {
            all.Insert(0, MatchOf(text.Root));
        }

        return all.Count == 0 ? null : string.Join(" AND ", all);
    }

    /// <summary>The same, with the words and phrases that count for the rank as its first phrases.</summary>
    public static string RankedMatchOf(ArticleQuery query)
    {
        var (text, match) = (query.Text!, MatchOf(query)!);
        var runs = text.Runs;
        var comeFirst = text.Root is RunNode || (text.Root is AndNode and && and.Nodes.Count == runs.Count && and.Nodes.All(node => node is RunNode));
        return comeFirst || runs.Count == 0 ? match : $"({Any(runs.Select(MatchOf))} AND {match}) OR ({match})";
    }

    /// <summary>The FTS5 expression for a part of a query's words.</summary>
    public static string MatchOf(QueryNode node) => node switch
    {
        RunNode run => InField(run, Terms(run)),
        NearNode near => InField(near.Left, string.Create(CultureInfo.InvariantCulture, $"NEAR({Terms(near.Left)} {Terms(near.Right)}, {near.Distance})")),
        NameNode name => Quoted(FilterTerms.Of(name.Field, name.Name)),
        OrNode or => Any(or.Nodes.Select(MatchOf)),
        NotNode not => $"({Quoted(FilterTerms.Everything)} NOT {MatchOf(not.Node)})",
        AndNode and => All(and.Nodes),
        _ => throw new ArgumentException($"{node.GetType().Name} is no node of a query.", nameof(node)),
    };

    /// <summary>The FTS5 expression for each filter.</summary>
    public static IEnumerable<string> FiltersOf(ArticleQuery query) => FilterTerms.Of(query).Select(terms => Any(terms.Select(Quoted)));

    /// <summary>The expressions that AND, OR and NOT make the query of.</summary>
    public static IEnumerable<string> TermsOf(ArticleQuery query) => FiltersOf(query).Concat(query.Text is { } text ? TermsOf(text.Root) : []);

    private static IEnumerable<string> TermsOf(QueryNode node) => node switch
    {
        AndNode and => and.Nodes.SelectMany(TermsOf),
        OrNode or => or.Nodes.SelectMany(TermsOf),
        NotNode not => TermsOf(not.Node),
        _ => [MatchOf(node)],
    };

    // FTS5 has no NOT alone: what is excluded is taken from the rest, or from everything.
    private static string All(IReadOnlyList<QueryNode> nodes)
    {
        List<string> wanted = [.. nodes.Where(node => node is not NotNode).Select(MatchOf)];
        List<string> excluded = [.. nodes.OfType<NotNode>().Select(not => MatchOf(not.Node))];
        var all = wanted.Count == 0 ? Quoted(FilterTerms.Everything) : $"({string.Join(" AND ", wanted)})";
        return excluded.Count == 0 ? all : $"({all} NOT {Any(excluded)})";
    }

    private static string Any(IEnumerable<string> expressions) => $"({string.Join(" OR ", expressions)})";

    private static string InField(RunNode run, string expression) => run.InTitle ? $"{{title}} : {expression}" : expression;

    private static string Terms(RunNode run) => run.Match switch
    {
        RunMatch.Inflected => Quoted(StemMark + EnglishStemmer.Stem(run.Terms[0])),
        RunMatch.Prefix => Quoted(run.Terms[0]) + " *",
        _ => Quoted(string.Join(' ', run.Terms)),
    };

    private static string Quoted(string terms) => $"\"{terms}\"";

    private static string Terms(string? text)
    {
        var terms = new StringBuilder();
        var stems = new StringBuilder();
        SearchTerms.Append(text, terms, stems, StemMark);
        return terms.Append(stems).ToString();
    }
}

/// <summary>Terms with spaces between them, one string a column.</summary>
internal sealed record IndexRow(string Title, string Text, string Filters);
