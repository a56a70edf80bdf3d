using News.Enrichment;

namespace News.English.Tests;

public sealed class SentimentTests
{
    [Theory]
    [InlineData("The council met on Monday to discuss the timetable.", SentimentLabel.Neutral)]
    [InlineData("It was a wonderful success and everyone was happy.", SentimentLabel.Positive)]
    [InlineData("The attack killed three people and destroyed the harbour.", SentimentLabel.Negative)]
    [InlineData("The food was not good and nobody was happy.", SentimentLabel.Negative)]
    [InlineData("The rescue was wonderful and brave, the horrible war and its killing go on, and peace and love win.", SentimentLabel.Mixed)]
    public void A_sentence_is_labelled_by_its_words(string text, SentimentLabel label) => Analysis.Of(text).Sentiment!.Label.ShouldBe(label);

    [Fact]
    public void A_booster_strengthens() =>
        Analysis.Of("The plan is extremely bad.").Sentiment!.Negative.ShouldBeGreaterThan(Analysis.Of("The plan is rather bad.").Sentiment!.Negative);

    [Fact]
    public void What_follows_but_weighs_more()
    {
        Analysis.Of("The start was terrible, but the end was wonderful.").Sentiment!.Label.ShouldBe(SentimentLabel.Positive);
        Analysis.Of("The start was wonderful, but the end was terrible.").Sentiment!.Label.ShouldBe(SentimentLabel.Negative);
    }

    [Fact]
    public void Names_have_no_sentiment() =>
        Analysis.Of("They asked Grace Holloway on Monday.").Sentiment!.Positive.ShouldBe(0);

    [Fact]
    public void The_text_is_as_charged_as_its_sentences_are_long()
    {
        const string charged = "The attack killed three people and destroyed the harbour.";
        const string plain = " The council met on Monday to discuss the timetable of the ferry.";
        Analysis.Of(charged + plain).Sentiment!.Label.ShouldBe(SentimentLabel.Negative);
        Analysis.Of(charged + plain + plain + plain).Sentiment!.Label.ShouldBe(SentimentLabel.Neutral);
    }

    [Fact]
    public void Two_sides_of_like_length_are_mixed() =>
        Analysis.Of("The attack killed three people and destroyed the harbour. It was a wonderful rescue and everyone was happy there.").Sentiment!.Label
            .ShouldBe(SentimentLabel.Mixed);

    [Fact]
    public void Shares_are_parts_of_one()
    {
        var sentiment = Analysis.Of("The start was terrible. The end was wonderful.").Sentiment!;
        Math.Round(sentiment.Positive + sentiment.Neutral + sentiment.Negative, 9).ShouldBe(1);
    }
}
