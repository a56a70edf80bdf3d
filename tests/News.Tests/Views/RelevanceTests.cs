using News.Views;

namespace News.Tests.Views;

public sealed class RelevanceTests
{
    [Fact]
    public void A_rare_word_tells_more_than_a_frequent_one()
    {
        Relevance.Rarity(1_000, 1).ShouldBeGreaterThan(Relevance.Rarity(1_000, 10));
        Relevance.Rarity(1_000, 1_000).ShouldBeGreaterThan(0);
        Relevance.Rarity(0, 0).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_word_counts_more_in_the_headline_than_in_the_text_and_more_when_it_is_repeated()
    {
        Relevance.Score(1, inTitle: 1, inText: 0, words: 400).ShouldBeGreaterThan(Relevance.Score(1, inTitle: 0, inText: 1, words: 400));
        Relevance.Score(1, inTitle: 0, inText: 2, words: 400).ShouldBeGreaterThan(Relevance.Score(1, inTitle: 0, inText: 1, words: 400));
        Relevance.Score(1, inTitle: 0, inText: 1, words: 800).ShouldBeLessThan(Relevance.Score(1, inTitle: 0, inText: 1, words: 400));
        Relevance.Score(1, inTitle: 0, inText: 0, words: 0).ShouldBe(0);
    }

    [Fact]
    public void A_text_of_usual_length_with_the_word_once_scores_its_rarity() =>
        Relevance.Score(3.5, inTitle: 0, inText: 1, words: 400).ShouldBe(3.5, 1e-9);
}
