using News.Enrichment;

namespace News.English.Tests;

public sealed class SentimentTests
{
    [Theory]
    [InlineData("The council met on Monday to set the timetable.", SentimentLabel.Neutral)]
    [InlineData("The coach praised her brave and brilliant rescue of the children.", SentimentLabel.Positive)]
    [InlineData("The attack killed three people and destroyed the harbour.", SentimentLabel.Negative)]
    public void A_sentence_has_the_sentiment_of_what_it_says(string text, SentimentLabel label) => Analysis.Of(text).Sentences.ShouldHaveSingleItem().Sentiment.Label.ShouldBe(label);

    [Fact]
    public void Names_have_no_sentiment() =>
        Analysis.Of("On Monday they asked Grace Holloway.").Sentiment.ShouldBe(Analysis.Of("On Monday they asked Ivo Brandl.").Sentiment);

    [Fact]
    public void A_text_has_the_mean_shares_of_its_sentences_by_length()
    {
        var analysis = Analysis.Of("The attack killed three people and destroyed the harbour. The council met on Monday to set the timetable of the ferry.");
        var length = analysis.Sentences.Sum(sentence => sentence.Span.Length);
        analysis.Sentiment!.Negative.ShouldBe(analysis.Sentences.Sum(sentence => sentence.Sentiment.Negative * sentence.Span.Length) / length, 0.001);
        analysis.Sentiment!.Positive.ShouldBe(analysis.Sentences.Sum(sentence => sentence.Sentiment.Positive * sentence.Span.Length) / length, 0.001);
    }

    [Fact]
    public void Each_name_has_the_sentiment_of_its_sentence_towards_it()
    {
        var analysis = Analysis.Of("Voters say that Mayor Ivo Brandl lied and disgraced his party. Helena Dravic won praise for her courage and saved two children.");
        var tones = analysis.Mentions.Where(mention => mention.Category == "Person").Select(mention => mention.Sentiment!.Label);
        tones.ShouldBe([SentimentLabel.Negative, SentimentLabel.Positive]);
    }

    [Fact]
    public void What_is_no_name_has_none() =>
        Analysis.Of("The terrible storm killed 20 soldiers on 9 June.").Mentions.ShouldAllBe(mention => mention.Sentiment == null);
}
