using News.Enrichment;
using News.Text;
using News.Views;

namespace News.Contracts;

/// <summary>Whatever a value says, a list holds the articles that have it, and no other: each article is looked at by itself here, without an index.</summary>
public abstract class HostileContract(IStoreFactory factory) : StoreContract(factory)
{
    private static readonly EnrichedArticle[] Articles =
    [
        Some.Article("a", "The ferry to Orlen was late. A ferry's bell rang 1 or 2 times at 8, c.id and a b c.") with
        {
            Entities = [Some.Entity("e_mira", "Mira", "ferry")], Statements = [Some.Statement("NULL", "e_mira", SpeakerClass.Named)],
        },
        Some.Article("b", "Select 1 from articles; drop table x: a script alert(1), and rank 7 of title text.", title: "OR '1'='1", source: "' OR '1'='1") with { Language = "en-GB" },
        Some.Article("c", "文章 ß 1000 id true null, not a near b.", title: null, source: "%") with { Language = null },
        Some.Article("d", "Nothing to see.", title: "e_mira", source: null) with { Entities = [Some.Entity("e_or", "1 OR 1=1", "OR")] },
    ];

    [Fact]
    public void There_are_hundreds_of_them() => HostileValues.All.Distinct(StringComparer.Ordinal).Count().ShouldBeGreaterThan(300);

    [Fact]
    public async Task A_query_finds_what_it_says_and_nothing_else()
    {
        await PutAsync(Articles);
        foreach (var value in HostileValues.All)
        {
            if (Parse(value) is { } query)
            {
                await ShouldFindAsync(new() { Text = query }, article => new SearchableText(article.Title, article.Text).Matches(query.Root, name => Has(article, name)), value);
            }
        }
    }

    [Fact]
    public async Task A_name_finds_what_has_it_and_nothing_else()
    {
        await PutAsync(Articles);
        foreach (var value in HostileValues.All)
        {
            await ShouldFindAsync(new() { Entity = value }, article => Has(article, new(NameField.Entity, value)), value);
        }

        foreach (var value in HostileValues.Queries)
        {
            await ShouldFindAsync(new() { Speaker = value }, article => Has(article, new(NameField.Speaker, value)), value);
            await ShouldFindAsync(new() { Source = value }, article => Has(article, new(NameField.Source, value)), value);
            await ShouldFindAsync(new() { Story = value }, _ => false, value);
            await ShouldFindAsync(new() { Language = value }, _ => false, value);
        }
    }

    private static TextQuery? Parse(string value)
    {
        try
        {
            return TextQuery.Parse(value);
        }
        catch (QueryException)
        {
            return null;
        }
    }

    private static bool Has(EnrichedArticle article, NameNode name)
    {
        IEnumerable<string?> names = name.Field switch
        {
            NameField.Entity => article.Entities.SelectMany(NamesOf),
            NameField.Source => [article.Source?.Name],
            _ => article.Statements.SelectMany(statement => article.Entities.Where(entity => entity.Id == statement.Speaker.EntityId).SelectMany(NamesOf).Append(statement.Speaker.Text)),
        };
        return names.Any(known => known is not null && SearchTerms.Fold(known) == SearchTerms.Fold(name.Name));
    }

    private static IEnumerable<string> NamesOf(Entity entity) => [entity.Id, entity.Name, .. entity.Mentions.Select(mention => mention.Text)];

    private async Task ShouldFindAsync(ArticleQuery query, Func<EnrichedArticle, bool> isMeant, string value)
    {
        var page = await SearchAsync(query);

        page.Items.Select(item => item.Id).ShouldBe(Articles.Where(isMeant).Select(article => article.Id), ignoreOrder: true, value);
        page.Total.ShouldBe(page.Items.Count);
    }
}
