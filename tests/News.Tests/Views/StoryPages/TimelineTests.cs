using News.Enrichment;
using News.Views.StoryPages;

namespace News.Tests.Views.StoryPages;

public sealed class TimelineTests
{
    private static readonly EnrichedArticle Sinking = Reports.Of(
        "courier", "2031-03-04", "The ferry Marigold sank off Orlen on 2 March with forty people aboard. Boats went out at once.", ("2 March", "XXXX-03-02", "2031-03-02"));

    private static readonly EnrichedArticle SinkingAgain = Reports.Of(
        "post", "2031-03-05", "On Sunday the ferry Marigold sank off Orlen with forty people aboard, the harbour office says.", ("Sunday", "XXXX-WXX-7", "2031-03-02"));

    [Fact]
    public void Sentences_of_one_day_that_tell_of_one_thing_are_one_entry()
    {
        var entry = Timeline.Of([Sinking, SinkingAgain]).First(entry => entry.Date == "2031-03-02");

        (entry.Articles, entry.Precision).ShouldBe((2, "day"));
        entry.Sources.ShouldBe(["courier", "post"]);
        entry.Others.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_dateline_that_stands_alone_is_no_entry()
    {
        var agency = Reports.Of("wire", "2031-03-04", "ORLEN HARBOUR, Sarn, March 4. /WIRE/. Divers went down to the lost ferry at first light.", ("March 4", "XXXX-03-04", "2031-03-04"));

        Timeline.Of([agency]).ShouldNotContain(entry => entry.Text.StartsWith("ORLEN", StringComparison.Ordinal));
    }

    [Fact]
    public void An_entry_points_at_its_sentence_and_its_date()
    {
        var entry = Timeline.Of([Sinking]).ShouldHaveSingleItem();

        Sinking.Text.Substring(entry.Evidence.Offset, entry.Evidence.Length).ShouldBe(entry.Text);
        Sinking.Text.Substring(entry.Evidence.DateOffset!.Value, entry.Evidence.DateLength!.Value).ShouldBe("2 March");
    }

    [Fact]
    public void Other_things_of_the_same_day_are_entries_of_their_own()
    {
        var strike = Reports.Of("herald", "2031-03-05", "Bakers in Tolvery walked out on Sunday over the price of flour and yeast.", ("Sunday", "XXXX-WXX-7", "2031-03-02"));

        Timeline.Of([Sinking, strike]).Count(entry => entry.Date == "2031-03-02").ShouldBe(2);
    }

    [Fact]
    public void Dated_entries_come_first_then_those_with_an_open_year_then_the_undated()
    {
        var open = Reports.Of("ledger", null, "The inquiry into the ferry is to open on 9 June in Tolvery town hall.", ("9 June", "XXXX-06-09", null));
        var undated = Reports.Of("gazette", null, "Nobody in the harbour town of Orlen will say who stood at the wheel of the lost boat.");

        Timeline.Of([undated, open, Reports.Of("wire", null, "In 2019 the ferry had been refitted at a yard in Brellin.", ("2019", "2019", "2019"))])
            .Select(entry => entry.Date ?? entry.Partial).ShouldBe(["2019", "XXXX-06-09", null]);
    }

    [Fact]
    public void A_year_is_taken_from_another_report_of_the_same_day()
    {
        var open = Reports.Of("ledger", null, "Divers found the bell of the ferry near the skerry on 2 March.", ("2 March", "XXXX-03-02", null));

        var entry = Timeline.Of([Sinking, open]).First(entry => entry.Evidence.Source == "ledger");

        (entry.Date, entry.Partial, entry.Rule).ShouldBe(("2031-03-02", "XXXX-03-02", "year-of-the-same-day-in-another-report"));
    }

    [Theory]
    [InlineData("2031-04-04", "2031-06-09")]
    [InlineData("2031-12-20", null)]   // Neither June is near.
    public void A_year_is_inferred_only_where_one_alone_is_near_the_reports(string published, string? expected)
    {
        var open = Reports.Of("ledger", null, "The inquiry into the ferry is to open on 9 June in Tolvery town hall.", ("9 June", "XXXX-06-09", null));
        var dated = Reports.Of("courier", published, "The ferry has been raised and towed into the harbour of Orlen.");

        Timeline.Of([open, dated]).First(entry => entry.Evidence.Source == "ledger").Date.ShouldBe(expected);
    }

    [Fact]
    public void A_reckoned_day_gives_way_to_the_date_that_stands_beside_it()
    {
        var article = Reports.Of(
            "courier", "2031-03-04", "Two weeks earlier, on 17 February, an inspector had found nothing wrong with the ferry.",
            ("Two weeks earlier", "2031-02-18", "2031-02-18"), ("17 February", "XXXX-02-17", "2031-02-17"));
        article = article with { Dates = [article.Dates[0] with { Rule = "text-anchor" }, article.Dates[1]] };

        Timeline.Of([article]).Select(entry => entry.Date).ShouldBe(["2031-02-17"]);
    }

    [Fact]
    public void The_order_of_the_articles_does_not_matter() =>
        Timeline.Of([SinkingAgain, Sinking]).Select(entry => (entry.Date, entry.Text)).ShouldBe(Timeline.Of([Sinking, SinkingAgain]).Select(entry => (entry.Date, entry.Text)));
}
