using System.Globalization;
using News.Azure.Testing;
using News.Contracts;
using News.Views;

namespace News.Azure.Tests.Cosmos;

public sealed class LargeArticleTests : FaultyAccountTest
{
    /// <summary>More distinct words than one item has room for.</summary>
    private static readonly string ManyWords =
        string.Join(' ', Enumerable.Range(0, 90_000).Select(number => number.ToString("x5", CultureInfo.InvariantCulture) + "q"));

    [Fact]
    public async Task A_document_of_several_megabytes_is_stored_in_pieces_with_all_its_revisions()
    {
        var first = string.Concat(Enumerable.Repeat("Паром у Лодзіні запізнився. ", 40_000));
        var second = string.Concat(Enumerable.Repeat("\"\\\" \U0001F6A2", 300_000));
        await Store.CommitAsync(Commit.Of(Some.Article(text: first)), Cancellation);
        await Store.CommitAsync(Commit.Of(Some.Article(text: second)), Cancellation);

        (await Store.FindDocumentAsync(Some.Article().Id, 1, Cancellation)).ShouldNotBeNull().Read().Text.ShouldBe(first);
        var latest = (await Store.FindDocumentAsync(Some.Article().Id, null, Cancellation)).ShouldNotBeNull();
        latest.Read().Text.ShouldBe(second);
        latest.Json.Length.ShouldBeGreaterThan(2 << 20);
        (await Store.SearchAsync(new(), Cancellation)).Items.ShouldHaveSingleItem().Title.ShouldBe("Ferry late");
    }

    [Fact]
    public async Task A_large_article_is_found_by_its_words_and_marked()
    {
        await Store.CommitAsync(Commit.Of(Some.Article(text: "Finis lampadarum. " + string.Concat(Enumerable.Repeat("Паром. ", 100_000)))), Cancellation);

        (await SearchAsync("паром")).Items.ShouldHaveSingleItem().Highlights.Count.ShouldBe(Highlights.MaxCount);
        (await SearchAsync("\"finis lampadarum\"")).Total.ShouldBe(1);
        (await SearchAsync("\"lampadarum finis\"")).Total.ShouldBe(0);
    }

    [Fact]
    public async Task An_article_with_more_words_than_fit_is_found_by_each_of_them_and_by_its_filters()
    {
        await Store.CommitAsync(Commit.Of(Some.Article("many.txt", ManyWords, "Many")), Cancellation);
        await Store.CommitAsync(Commit.Of(Some.Article("few.txt", "Only 00007q is here.", "Few")), Cancellation);

        (await SearchAsync("15f8fq")).Items.ShouldHaveSingleItem().Title.ShouldBe("Many");
        (await SearchAsync("00007q")).Items.Count.ShouldBe(2);
        (await SearchAsync("absent")).Items.ShouldBeEmpty();
        (await Store.SearchAsync(new() { Source = "tidewater courier" }, Cancellation)).Items.Count.ShouldBe(2);
        (await Store.SearchAsync(new() { Source = "another" }, Cancellation)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_million_letters_outside_of_ASCII_take_their_UTF_8_bytes_and_no_more()
    {
        await Store.CommitAsync(Commit.Of(Some.Article(text: string.Concat(Enumerable.Repeat("Київ ", 30_000)))), Cancellation);

        // 30,000 × 9 bytes fit into the article's item; escaped, they would be 25 each and need pieces.
        Account.Faults.Requests.ContainsKey(RequestKind.Write).ShouldBeFalse();
    }

    private Task<Page<ArticleSummary>> SearchAsync(string q) => Store.SearchAsync(new() { Text = TextQuery.Parse(q) }, Cancellation);
}
