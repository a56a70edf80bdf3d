namespace News.Tests.Articles;

public sealed class HtmlPageTests
{
    private const string Lead = "The ferry to Marvale left on time for the first time in a month, the harbour master said.";
    private const string Second = "Passengers cheered on the quay when the ropes were cast off shortly after eight.";

    [Fact]
    public async Task A_whole_page_gives_headline_body_and_what_it_says_of_itself()
    {
        var article = await Reading.OneAsync("a.html", $$"""
            <!DOCTYPE html><html lang="en-GB"><head><title>Ferry sails again | Brellin Wire</title>
            <meta property="og:site_name" content="Brellin Wire"><meta property="og:title" content="Ferry sails again">
            <link rel="canonical" href="https://brellin.example/ferry"><meta property="article:published_time" content="2025-06-10T10:15:00+02:00">
            <style>p { color: red }</style><script>document.write("<p>written</p>")</script></head>
            <body><header><a href="/">Brellin Wire</a></header><nav><ul><li>Home</li></ul></nav>
            <main><article><h1>Ferry sails again</h1><p class="byline">By Ann Exampleton</p>
            <p>The ferry to <b>Mar</b>vale left on time for the first time
               in a month, the harbour master said.</p>
            <figure><img src="a.jpg"><figcaption>The ferry on Monday</figcaption></figure>
            <div class="related-links"><p>Last month: ferry stuck in harbour, islands cut off from the mainland</p></div>
            <p>{{Second}}</p><form><input value="x"><button>Subscribe</button></form>
            <div style="display: none"><p>Hidden words that nobody reads on the page at all.</p></div></article></main>
            <aside><p>Weather: storm on Tuesday, calm on Wednesday, rain at the weekend.</p></aside>
            <section id="comments"><p>First! I have been waiting for this ferry for a month now.</p></section>
            <footer>© Brellin Wire</footer></body></html>
            """);

        article.Title.ShouldBe("Ferry sails again");
        article.Text.ShouldBe($"{Lead}\n\n{Second}");
        article.Source.ShouldBe(new("Brellin Wire", "https://brellin.example/ferry"));
        article.Published.ShouldBe(new("2025-06-10T08:15:00Z", News.Articles.DatePrecision.Second, "opengraph"));
        article.Language.ShouldBe("en-GB");
    }

    [Fact]
    public async Task JSON_LD_in_a_graph_wins_over_the_other_metadata()
    {
        var article = await Reading.OneAsync("a.html", $$"""
            <html lang="en"><head><title>Wrong</title><script type="application/ld+json">{ broken</script><script type="application/ld+json">
            {"@context": "https://schema.org", "@graph": [
              {"@type": "Organization", "@id": "#org", "name": "Marvale Observer"},
              {"@type": ["Thing", "NewsArticle"], "headline": "Ferry sails again", "datePublished": "2025-06-10", "inLanguage": "en-US",
               "publisher": {"@id": "#org"}, "mainEntityOfPage": {"@id": "https://observer.example/7"} } ]}</script></head>
            <body><time datetime="2024-01-01">long ago</time><p>{{Lead}}</p></body></html>
            """);

        article.Title.ShouldBe("Ferry sails again");
        article.Source.ShouldBe(new("Marvale Observer", "https://observer.example/7"));
        article.Published.ShouldBe(new("2025-06-10", News.Articles.DatePrecision.Day, "json-ld"));
        article.Language.ShouldBe("en-US");
    }

    [Fact]
    public async Task JSON_LD_gives_the_text_of_a_page_that_has_none()
    {
        var article = await Reading.OneAsync("a.html", $$"""
            <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry sails", "articleBody": "{{Lead}}"}</script><body><div id="app">Loading</div></body>
            """);

        article.Text.ShouldBe(Lead);
    }

    [Theory]
    [InlineData("<div itemprop='articleBody'><p>{0}</p></div><div><p>{1}</p></div>")]
    [InlineData("<article><p>Short teaser.</p></article><article><p>{0}</p></article><div><p>{1}</p></div>")]
    [InlineData("<main><p>{0}</p></main><div><p>{1}</p></div>")]
    [InlineData("<div role='main'><p>{0}</p></div><div><p>{1}</p></div>")]
    [InlineData("<div><div><p>{0}</p></div></div><div>Some other words<p>Short one.</p></div>")]
    public async Task The_body_is_what_is_marked_as_such_or_holds_the_most_prose(string page) =>
        (await Reading.OneAsync("a.html", string.Format(null, page, Lead, Second))).Text.ShouldBe(Lead);

    [Fact]
    public async Task Blocks_lines_and_cells_are_kept_apart()
    {
        var article = await Reading.OneAsync(
            "a.html", "<h1>Sailings</h1><p>One<br>two<br><br>three&nbsp;&amp; four</p><ul><li>Five</li><li>Six</li></ul><table><tr><td>7</td><td>8</td></tr><tr><td>9</td></tr></table><pre>a\n b</pre>");

        article.Text.ShouldBe("One\ntwo\n\nthree\u00A0& four\n\nFive\nSix\n\n7 8\n9\n\na\n b".Replace("\n b", "\nb", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_stands_around_the_headline_is_content_whatever_its_class()
    {
        var article = await Reading.OneAsync("a.html", $"<div id=page class='site has-sidebar'><h1>Ferry sails</h1><div><p>{Lead}</p></div><div class=sidebar><p>{Second}</p></div></div>");

        article.Title.ShouldBe("Ferry sails");
        article.Text.ShouldBe(Lead);
    }

    [Fact]
    public async Task A_time_by_itself_is_no_text_and_a_time_in_a_sentence_is() =>
        (await Reading.OneAsync("a.html", $"<article><p><time datetime=2025-06-10>Tuesday, 10 June</time></p><div> <time>8 am</time> </div><p>{Lead}</p><p>On <time>Monday</time> it stayed.</p></article>")).Text
            .ShouldBe($"{Lead}\n\nOn Monday it stayed.");

    [Theory]
    [InlineData("<title>Ferry sails | Brellin Wire</title>", "Ferry sails")]
    [InlineData("<title>Ferry sails - Brellin Wire</title><meta property='og:site_name' content='Brellin Wire'>", "Ferry sails")]
    [InlineData("<title>Ferry sails - at last</title>", "Ferry sails - at last")]
    [InlineData("<title>Ferry</title><h1>Ferry <em>sails</em></h1>", "Ferry sails")]
    public async Task The_headline_is_cut_from_the_name_of_the_site(string head, string headline) =>
        (await Reading.OneAsync("a.html", $"{head}<p>{Lead}</p>")).Title.ShouldBe(headline);

    [Theory]
    [InlineData("<time datetime='2025-06-10'>Tuesday</time>", "2025-06-10", "time-element")]
    [InlineData("<meta name='date' content='10 June 2025'>", "2025-06-10", "meta")]
    [InlineData("<meta itemprop='datePublished' content='2025-06'>", "2025-06", "meta")]
    public async Task The_date_is_found_where_the_page_prints_it(string markup, string value, string from)
    {
        var published = (await Reading.OneAsync("a.html", $"{markup}<p>{Lead}</p>")).Published;

        published.Value.ShouldBe(value);
        published.From.ShouldBe(from);
    }

    [Fact]
    public async Task Many_paragraphs_that_nobody_closed_are_not_deep()
    {
        var article = await Reading.OneAsync("a.html", string.Concat(Enumerable.Range(1, 3_000).Select(i => $"<p>Paragraph {i} of many.")));

        article.Text.Split("\n\n").Length.ShouldBe(3_000);
    }

    [Fact]
    public async Task Formatting_that_would_be_copied_without_end_is_refused()
    {
        var fonts = string.Concat(Enumerable.Range(0, 200).Select(i => $"<font size={i}>"));

        (await Reading.AllAsync("a.html", $"<p>{fonts}</p>" + "<p>x</p>".Times(100_000))).ShouldHaveSingleItem().Code()
            .ShouldBe(News.Articles.RejectionCodes.TooDeep);
    }
}
