using System.Text;
using News.Enrichment;

namespace News.Contracts;

public abstract class RoundTripContract(IStoreFactory factory) : StoreContract(factory)
{
    [Theory]
    [InlineData("Emoji \U0001F6A2\U0001F3F4 and a family \U0001F468‍\U0001F469‍\U0001F467.")]
    [InlineData("עברית and العربية, right to left ‏(marks)‎.")]
    [InlineData("e\u0301 stays two characters; \u00e9 one. Tabs\tand \u2028 separators, \u0001 controls, <b>&amp;</b> \"quotes\" \\ slashes.")]
    [InlineData("\0 at the start")]
    public async Task Text_comes_back_as_it_went_in(string text)
    {
        var article = Some.Article(text: text, title: text, source: text) with { KeyPhrases = [text], Entities = [Some.Entity("e_1", text, text)] };
        await PutAsync(article);

        var stored = (await Store.FindDocumentAsync(article.Id, null, Cancellation)).ShouldNotBeNull();

        stored.Json.ToArray().ShouldBe(NewsJson.Write(article with { Revision = 1 }));
        stored.Read().Text.ShouldBe(text);
        (await SearchAsync(new Views.ArticleQuery { Source = text })).Items.ShouldHaveSingleItem().Title.ShouldBe(text);
    }

    [Fact]
    public async Task A_text_of_a_million_characters_is_stored_and_found()
    {
        var text = new StringBuilder();
        for (var number = 0; text.Length < 1_000_000; number++)
        {
            text.Append("Paragraph ").Append(number).Append(" of the inquiry into the lighthouse at Orlen.\n");
        }

        var article = Some.Article(text: text.Append("Finis lampadarum.").ToString());
        await PutAsync(article);

        (await FindAsync(article.Id)).ShouldNotBeNull().Text.ShouldBe(article.Text);
        (await SearchAsync("\"finis lampadarum\"")).Total.ShouldBe(1);
        (await SearchAsync("lighthouses")).Items.ShouldHaveSingleItem().Highlights.Count.ShouldBe(Views.Highlights.MaxCount);
    }

    [Fact]
    public async Task An_article_of_hostile_words_is_stored()
    {
        var article = Some.Article(text: new string('x', 200_000) + " \" ' ) NEAR( ; DROP " + string.Concat(Enumerable.Repeat("a' ", 20_000)) + "\uFFFD\uFFFE end");
        await PutAsync(article);

        (await FindAsync(article.Id)).ShouldNotBeNull().Text.ShouldBe(article.Text);
        (await SearchAsync("end")).Total.ShouldBe(1);
        (await SearchAsync(new string('x', 900))).Total.ShouldBe(1);
    }

    [Fact]
    public async Task An_article_without_anything_known_is_stored()
    {
        var article = Some.Article(title: null, source: null, published: null) with
        {
            Blob = new(null, null, null),
            Language = null,
            ReceivedAt = null,
            Sentiment = null,
            AnalysisSkipped = new("no model"),
            Sentences = [],
            KeyPhrases = [],
        };
        await PutAsync(article);

        (await SearchAsync(new Views.ArticleQuery())).Items.ShouldHaveSingleItem().ReceivedAt.ShouldBeNull();
    }
}
