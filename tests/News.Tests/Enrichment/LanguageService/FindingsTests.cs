using System.Text;
using System.Text.RegularExpressions;
using News.Enrichment;
using News.Enrichment.LanguageService;
using News.Text;

namespace News.Tests.Enrichment.LanguageService;

public sealed partial class FindingsTests
{
    [Fact]
    public void Mentions_of_a_long_text_stand_where_the_text_has_them()
    {
        var text = Fiction.OfDocuments(12);
        var analysis = Analyses.Of(text, new SimulatedService());

        analysis.Mentions.Select(mention => mention.Span).ShouldBe(Name().Matches(text).Select(match => new TextSpan(match.Index, match.Length)));
        analysis.Mentions.Count.ShouldBe(24);
    }

    [Fact]
    public void Sentences_of_a_long_text_are_those_of_the_text_without_the_blanks_between_them()
    {
        var text = Fiction.OfDocuments(12);
        Analyses.Of(text, new SimulatedService()).Sentences.Select(sentence => sentence.Span.In(text).ToString()).ShouldBe(text.Split(". ").Select(s => s.TrimEnd('.') + "."));
    }

    [Fact]
    public void In_random_texts_every_mention_and_sentence_quotes_the_text()
    {
        string[] words = ["Orrin", "Vael", "good", "bad", "harbour", "👩‍👩‍👧‍👦", "e\u0301tude", "𝔘ber", "\r\n", ".", ". ", new('x', 900), "각"];
        var random = new Random(7);
        for (var i = 0; i < 200; i++)
        {
            var builder = new StringBuilder("Orrin slept");
            for (var n = random.Next(1, 120); n > 0; n--)
            {
                builder.Append(random.Next(4) == 0 ? "" : " ").Append(words[random.Next(words.Length)]);
            }

            var text = builder.ToString();
            var analysis = Analyses.Of(text, new SimulatedService());
            analysis.Warnings.ShouldBeEmpty();
            analysis.Mentions.Select(mention => mention.Span.In(text).ToString()).ShouldBe(Name().Matches(text).Select(match => match.Value));
            string.Concat(analysis.Sentences.Select(sentence => Letters(sentence.Span.In(text).ToString()))).ShouldBe(Letters(text));
        }
    }

    [Fact]
    public void A_sentence_that_needed_two_documents_is_one_again()
    {
        var text = "Orrin slept. " + string.Concat(Enumerable.Repeat("good ", 600)) + string.Concat(Enumerable.Repeat("fish ", 600)) + "came. Vael woke.";
        var sentences = Analyses.Of(text, new SimulatedService()).Sentences;

        sentences.Select(sentence => sentence.Span.In(text).ToString().Length).ShouldBe([12, 6_005, 10]);
        sentences[1].Sentiment.Label.ShouldBe(SentimentLabel.Positive);
        sentences[1].Sentiment.Positive.ShouldBeInRange(0.6, 0.8);
    }

    [Fact]
    public void Sentiment_weighs_documents_by_length()
    {
        // A document of 5,000 good characters and one of 2,500 bad ones.
        var text = "It was good " + new string('x', 4_987) + "." + " It was bad " + new string('x', 2_487) + ".";
        var sentiment = Analyses.Of(text, new SimulatedService()).Sentiment!;

        sentiment.Label.ShouldBe(SentimentLabel.Mixed);
        sentiment.Positive.ShouldBe((0.8 * 2 / 3) + (0.1 / 3), 0.001);
        sentiment.Neutral.ShouldBe((0.15 * 2 / 3) + (0.2 / 3), 0.001);
        (sentiment.Positive + sentiment.Neutral + sentiment.Negative).ShouldBe(1, 1e-9);
    }

    [Theory]
    [InlineData(SentimentLabel.Positive, SentimentLabel.Neutral, SentimentLabel.Positive)]
    [InlineData(SentimentLabel.Neutral, SentimentLabel.Negative, SentimentLabel.Negative)]
    [InlineData(SentimentLabel.Positive, SentimentLabel.Negative, SentimentLabel.Mixed)]
    [InlineData(SentimentLabel.Mixed, SentimentLabel.Neutral, SentimentLabel.Mixed)]
    [InlineData(SentimentLabel.Neutral, SentimentLabel.Neutral, SentimentLabel.Neutral)]
    public void Labels_merge_as_those_of_sentences_do(SentimentLabel one, SentimentLabel other, SentimentLabel merged) =>
        SentimentMerging.Merge((new(one, 0.3, 0.3, 0.4), 10), (new(other, 0.3, 0.3, 0.4), 20)).Label.ShouldBe(merged);

    [Fact]
    public void Shares_that_do_not_sum_to_one_are_made_to()
    {
        var service = new SimulatedService { SpoilSentence = sentence => sentence with { Sentiment = new(SentimentLabel.Positive, 0.9, 0.9, -0.2) } };
        Analyses.Of("Orrin slept.", service).Sentences.ShouldHaveSingleItem().Sentiment.ShouldBe(new(SentimentLabel.Positive, 0.5, 0.5, 0));
    }

    [Fact]
    public void Key_phrases_of_more_documents_come_first_and_each_once()
    {
        string[][] documents = [["Quay dues", "ferry"], ["lantern", "quay dues ", "", "lantern"], ["ferry", "QUAY DUES"]];
        KeyPhraseMerging.Merge(documents).ShouldBe(["Quay dues", "ferry", "lantern"]);
    }

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(0, 4)]
    [InlineData(1, 5)]
    [InlineData(8, 5)]
    [InlineData(int.MaxValue, 5)]
    [InlineData(0, int.MaxValue)]
    [InlineData(0, 0)]
    public void An_entity_that_is_not_where_the_service_says_is_left_out_with_a_warning(int offset, int length)
    {
        var service = new SimulatedService { SpoilEntity = entity => entity.Text == "Orrin" ? entity with { Offset = offset, Length = length } : entity };
        var analysis = Analyses.Of("Orrin met Vael.", service);

        analysis.Mentions.ShouldHaveSingleItem().Span.ShouldBe(new(10, 4));
        analysis.Warnings.ShouldHaveSingleItem().Code.ShouldBe("misplaced-finding");
    }

    [Fact]
    public void A_sentence_that_is_not_where_the_service_says_is_left_out_with_a_warning()
    {
        var service = new SimulatedService { SpoilSentence = sentence => sentence.Offset == 0 ? sentence with { Offset = 3 } : sentence };
        var analysis = Analyses.Of("Orrin slept. Vael woke.", service);

        analysis.Sentences.ShouldHaveSingleItem().Span.ShouldBe(new(13, 10));
        analysis.Warnings.ShouldHaveSingleItem().Code.ShouldBe("misplaced-finding");
    }

    [Fact]
    public void An_entity_reported_twice_is_one_mention()
    {
        var service = new SimulatedService { SpoilEntity = entity => entity with { Text = "Orrin", Offset = 0, Length = 5 } };
        Analyses.Of("Orrin met Vael.", service).Mentions.ShouldBe([new(new(0, 5), "Person", null, 0.9)]);
    }

    private static string Letters(string text) => string.Concat(text.Where(c => c != '.' && !char.IsWhiteSpace(c)));

    [GeneratedRegex(@"\p{Lu}\p{Ll}+", RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}
