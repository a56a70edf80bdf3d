using News.Articles;

namespace News.Tests.Articles;

public sealed class FeedTests
{
    [Fact]
    public async Task Each_item_of_an_rss_feed_is_an_article()
    {
        var articles = await Reading.ArticlesAsync("a.xml", """
            <?xml version="1.0"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>Brellin Wire</title><language>en-gb</language><link>https://brellin.example</link>
            <item><media:title>A picture</media:title><title>Ferry &amp;amp; boats sail</title><guid>g-1</guid><link>https://brellin.example/1</link>
              <pubDate>Tue, 10 Jun 2025 10:15:00 +0200</pubDate><description>Teaser.</description>
              <content:encoded><![CDATA[<p>It <i>sails</i>.</p><p>Again.</p>]]></content:encoded></item>
            <item><link>https://brellin.example/2</link><dc:date>2025-06-11</dc:date><description>Plain &amp;quot;text&amp;quot;.</description></item>
            <item><title>Flash: ferry stopped</title></item>
            </channel></rss>
            """);

        articles.ShouldBe(
        [
            new("g-1", "Ferry & boats sail", null, "It sails.\n\nAgain.", new("Brellin Wire", "https://brellin.example/1"), null,
                new("2025-06-10T08:15:00Z", DatePrecision.Second, "feed"), "en-gb"),
            new("https://brellin.example/2", null, "the text is a single line", "Plain \"text\".", new("Brellin Wire", "https://brellin.example/2"), null,
                new("2025-06-11", DatePrecision.Day, "feed"), "en-gb"),
            new("3", "Flash: ferry stopped", null, "", new("Brellin Wire", null), null, PublicationDate.Unknown("no publication date is given"), "en-gb"),
        ]);
    }

    [Fact]
    public async Task Each_entry_of_an_atom_feed_is_an_article()
    {
        var articles = await Reading.ArticlesAsync("a.xml", """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Marvale Observer</title>
            <entry><id>urn:1</id><title type="html">Ferry &lt;b&gt;sails&lt;/b&gt;</title><link rel="self" href="https://o.example/self"/><link href="https://o.example/1"/>
              <published>2025-06-10T08:15:00Z</published><updated>2025-06-12T00:00:00Z</updated>
              <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It sails.</p><p>Again.</p></div></content></entry>
            <entry><id>urn:2</id><title>Second</title><updated>2025-06-12T00:00:00Z</updated><content type="html">&lt;p&gt;One.&lt;/p&gt;</content></entry>
            <entry><id>urn:3</id><title>Third</title><content type="text">A &lt; B.</content><source><title>Brellin Wire</title></source></entry>
            <entry><id>urn:4</id><title>Fourth</title><summary>Only a summary.</summary></entry></feed>
            """);

        articles.Select(article => (article.ItemId, article.Title, article.Text, article.Source!.Name)).ShouldBe(
        [
            ("urn:1", "Ferry sails", "It sails.\n\nAgain.", "Marvale Observer"),
            ("urn:2", "Second", "One.", "Marvale Observer"),
            ("urn:3", "Third", "A < B.", "Brellin Wire"),
            ("urn:4", "Fourth", "Only a summary.", "Marvale Observer"),
        ]);
        articles[0].Source!.Url.ShouldBe("https://o.example/1");
        articles.Select(article => article.Published.Value).ShouldBe(["2025-06-10T08:15:00Z", "2025-06-12T00:00:00Z", null, null]);
    }

    [Fact]
    public async Task Items_of_rss_1_0_stand_beside_their_channel()
    {
        var article = (await Reading.ArticlesAsync("a.xml", """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>Brellin Wire</title></channel>
            <item><title>Ferry sails</title><link>https://b.example/1</link><description>It sails.</description><dc:date>2025-06-10T10:15:00+02:00</dc:date></item></rdf:RDF>
            """)).ShouldHaveSingleItem();

        article.Text.ShouldBe("It sails.");
        article.Source!.Name.ShouldBe("Brellin Wire");
        article.Published.Value.ShouldBe("2025-06-10T08:15:00Z");
    }

    [Fact]
    public async Task Stray_control_characters_do_no_harm() =>
        (await Reading.ArticlesAsync("a.xml", "<feed xmlns='http://www.w3.org/2005/Atom'><entry><content type='xhtml'><p>It\u0008 sails\u000B on the morning tide, and nobody minds.</p></content></entry></feed>"))
            .ShouldHaveSingleItem().Text.ShouldBe("It sails on the morning tide, and nobody minds.");

    [Fact]
    public async Task A_bad_item_leaves_the_others_alone()
    {
        var deep = "&lt;b>".Times(300);
        var results = await Reading.AllAsync("a.xml", $"<rss><channel><item><description>One.</description></item><item><guid>d</guid><description>{deep}x&lt;/b></description></item><item><title/></item><item><description>Four.</description></item></channel></rss>");

        results.Select(result => result is ReadResult.Rejected rejected ? $"{rejected.ItemId} {rejected.Rejection.Code}" : ((ReadResult.Read)result).Article.Text)
            .ShouldBe(["One.", "d too-deep", "3 empty", "Four."]);
    }
}
