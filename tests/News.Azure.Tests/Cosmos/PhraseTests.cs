using News.Contracts;
using News.Views;

namespace News.Azure.Tests.Cosmos;

/// <summary>The index knows stems only: a phrase is looked for in the texts.</summary>
public sealed class PhraseTests() : StoreContract(new DoubledStore())
{
    [Fact]
    public async Task Pages_of_a_phrase_hold_every_hit_once_and_the_total_is_called_inexact()
    {
        await PutAsync([.. Enumerable.Range(0, 40).Select(number => Some.Article(
            $"{number}.txt", number % 2 == 0 ? "A storm warning was given." : "A warning: storm.", title: $"{number}", published: "2031-05-04"))]);
        var query = new ArticleQuery { Text = TextQuery.Parse("\"storm warning\""), Limit = 7 };
        var seen = new List<string?>();
        Page<ArticleSummary> page;
        do
        {
            page = await SearchAsync(query);
            seen.AddRange(page.Items.Select(item => item.Title));
            page.TotalIsExact.ShouldBeFalse();
            query = query with { Cursor = page.NextCursor };
        }
        while (page.NextCursor is not null);

        seen.Count.ShouldBe(20);
        seen.ShouldBeUnique();
    }

    [Fact]
    public async Task A_phrase_of_frequent_words_ends_its_page_early_and_the_cursor_goes_on()
    {
        const int Candidates = 520;
        await PutAsync([
            .. Enumerable.Range(0, Candidates).Select(number => Some.Article($"{number}.txt", "Warning of a storm.", published: "2031-05-04")),
            Some.Article("hit.txt", "A storm warning.", "Hit", published: "2031-05-01")]);
        var query = new ArticleQuery { Text = TextQuery.Parse("\"storm warning\"") };

        var first = await SearchAsync(query);
        var second = await SearchAsync(query with { Cursor = first.NextCursor });

        first.Items.ShouldBeEmpty();
        first.NextCursor.ShouldNotBeNull();
        second.Items.ShouldHaveSingleItem().Title.ShouldBe("Hit");
        second.NextCursor.ShouldBeNull();
    }
}
