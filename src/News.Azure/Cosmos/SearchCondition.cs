using System.Globalization;
using Microsoft.Azure.Cosmos;
using News.Views;

namespace News.Azure.Cosmos;

/// <summary>
/// What a query asks for, as a condition on an article's terms. Words in any inflection and names are decided by it; of phrases, beginnings of words, NEAR and
/// <c>title:</c> it lets through every article that may have them, to be looked at.
/// </summary>
internal sealed class SearchCondition
{
    private readonly Dictionary<string, string> parameters = new(StringComparer.Ordinal);

    public SearchCondition(ArticleQuery query)
    {
        List<string> all = [.. FilterTerms.Of(query).Select(terms => Any(terms.Select(Has)))];
        if (query.Text is { } text)
        {
            IsExact = Leaves(text.Root).All(IsDecided);
            if (AtMost(text.Root) is { } words)
            {
                all.Insert(0, words);
            }
        }

        Sql = all.Count == 0 ? null : $"(c.hasMoreTerms = true OR ({string.Join(" AND ", all)}))";
    }

    /// <summary><see langword="null"/> when everything may match.</summary>
    public string? Sql { get; }

    /// <summary>Whether it decides, for articles whose terms fit into their items.</summary>
    public bool IsExact { get; } = true;

    public string Name => string.Join(' ', parameters.Keys) + Sql;

    public QueryDefinition Bind(QueryDefinition query) => parameters.Aggregate(query, (current, parameter) => current.WithParameter(parameter.Value, parameter.Key));

    /// <summary>The condition on the articles that may have one word or phrase.</summary>
    public static QueryDefinition Count(RunNode run)
    {
        var condition = new SearchCondition(new() { Text = new(run) });
        return condition.Bind(new($"SELECT VALUE COUNT(1) FROM c WHERE c.articleOrder > '' AND {condition.Sql}"));
    }

    /// <summary>Holds for every article that matches; <see langword="null"/> for all.</summary>
    private string? AtMost(QueryNode node) => node switch
    {
        RunNode run => All(ArticleTerms.Of(run).Select(Has)),
        NearNode near => All([AtMost(near.Left), AtMost(near.Right)]),
        NameNode name => Has(FilterTerms.Of(name.Field, name.Name)),
        AndNode and => All(and.Nodes.Select(AtMost)),
        OrNode or => or.Nodes.Select(AtMost).ToList() is var parts && parts.Contains(null) ? null : Any(parts!),
        NotNode not => AtLeast(not.Node) is { } surely ? $"NOT {surely}" : null,
        _ => throw new ArgumentException($"{node.GetType().Name} is no node of a query.", nameof(node)),
    };

    /// <summary>Holds for no article that does not match; <see langword="null"/> for none.</summary>
    private string? AtLeast(QueryNode node) => node switch
    {
        AndNode and => and.Nodes.Select(AtLeast).ToList() is var parts && parts.Contains(null) ? null : All(parts),
        OrNode or => or.Nodes.Select(AtLeast).Where(part => part is not null).ToList() is { Count: > 0 } parts ? Any(parts!) : null,
        NotNode not => AtMost(not.Node) is { } possibly ? $"NOT {possibly}" : null,
        _ => IsDecided(node) ? AtMost(node) : null,
    };

    private static bool IsDecided(QueryNode node) => node is NameNode or RunNode { Match: RunMatch.Inflected, InTitle: false };

    private static IEnumerable<QueryNode> Leaves(QueryNode node) => node switch
    {
        AndNode and => and.Nodes.SelectMany(Leaves),
        OrNode or => or.Nodes.SelectMany(Leaves),
        NotNode not => Leaves(not.Node),
        _ => [node],
    };

    private string Has(string term)
    {
        if (!parameters.TryGetValue(term, out var name))
        {
            parameters.Add(term, name = string.Create(CultureInfo.InvariantCulture, $"@t{parameters.Count}"));
        }

        return $"ARRAY_CONTAINS(c.terms, {name})";
    }

    private static string? All(IEnumerable<string?> conditions) =>
        conditions.Where(condition => condition is not null).ToList() is { Count: > 0 } parts ? $"({string.Join(" AND ", parts)})" : null;

    private static string Any(IEnumerable<string> conditions) => $"({string.Join(" OR ", conditions)})";
}
