using News.Enrichment;
using News.Stories;

namespace News.Tests.Stories;

public sealed class TextDuplicateTests
{
    private const string Original =
        "A ferry with ninety people aboard ran aground off Falk Island early on Monday after its engine failed in heavy seas. The coastguard took everyone off within three hours. "
        + "Nobody was hurt, but a cargo of apples was lost. The owner of the ferry, a cooperative of islanders, said that the engine had been overhauled in spring. "
        + "Divers will look at the hull when the wind drops. Until then mail and bread are flown to the island by helicopter.";

    [Fact]
    public void The_same_text_is_an_exact_duplicate_of_the_earlier_article()
    {
        var (first, second) = (Reports.Of(Original, "Ferry aground", "2031-05-01"), Reports.Of(Original, "Islanders safe", "2031-05-02"));
        var found = TextDuplicates.Find(second, [new(first, first.Article)]);
        found.Duplicate.ShouldBe(new Duplicate(DuplicateKind.Exact, first.Article, 1, found.Duplicate!.Reason));
        found.Overtaken.ShouldBeEmpty();
    }

    [Fact]
    public void Case_and_punctuation_do_not_make_another_text()
    {
        var (first, second) = (Reports.Of(Original, null, "2031-05-01"), Reports.Of(Original.ToUpperInvariant().Replace(",", " –", StringComparison.Ordinal), null, "2031-05-02"));
        TextDuplicates.Find(second, [new(first, first.Article)]).Duplicate!.Kind.ShouldBe(DuplicateKind.Exact);
    }

    [Fact]
    public void A_reprint_with_changed_words_is_a_near_duplicate()
    {
        var (first, second) = (Reports.Of(Original, null, "2031-05-01"), Reports.Of(Original.Replace("early on Monday", "at dawn", StringComparison.Ordinal), null, "2031-05-02"));
        var duplicate = TextDuplicates.Find(second, [new(first, first.Article)]).Duplicate!;
        duplicate.Kind.ShouldBe(DuplicateKind.Near);
        duplicate.Similarity.ShouldBeInRange(TextDuplicates.NearSimilarity, 0.99);
        second.TextKeys.Intersect(first.TextKeys).ShouldNotBeEmpty();
    }

    [Fact]
    public void Another_text_is_no_duplicate()
    {
        var (first, second) = (Reports.Of(Original, null, "2031-05-01"), Reports.Of(string.Join(' ', Original.Split(' ').Reverse()), null, "2031-05-02"));
        TextDuplicates.Find(second, [new(first, first.Article)]).ShouldBe(new TextMatches(null, []), new Same());
        second.TextKeys.Intersect(first.TextKeys).ShouldBeEmpty();
    }

    [Fact]
    public void A_chain_of_reprints_has_one_head()
    {
        var head = Reports.Of(Original, null, "2031-05-01");
        var reprint = Reports.Of(Original.Replace("early on Monday", "at dawn", StringComparison.Ordinal), null, "2031-05-02");
        var again = Reports.Of(Original.Replace("early on Monday", "at dawn", StringComparison.Ordinal).Replace("within three hours", "in no time", StringComparison.Ordinal), null, "2031-05-03");
        TextDuplicates.Find(again, [new(reprint, head.Article)]).Duplicate!.Of.ShouldBe(head.Article);
    }

    [Fact]
    public void The_earliest_article_takes_the_place_of_the_head_when_it_comes_late()
    {
        var (late, head) = (Reports.Of(Original, "late", "2031-05-01"), Reports.Of(Original, "head", "2031-05-02"));
        var found = TextDuplicates.Find(late, [new(head, head.Article)]);
        found.Duplicate.ShouldBeNull();
        found.Overtaken.ShouldHaveSingleItem().Head.ShouldBe(head.Article);
        found.Overtaken[0].Duplicate.Of.ShouldBe(late.Article);
    }

    [Fact]
    public void The_order_of_candidates_does_not_matter()
    {
        var article = Reports.Of(Original, "x", "2031-05-09");
        var candidates = Enumerable.Range(1, 6).Select(day => Reports.Of(Original, "x", $"2031-05-0{day}")).Select(other => new TextCandidate(other, other.Article)).ToList();
        var found = TextDuplicates.Find(article, candidates).Duplicate;
        TextDuplicates.Find(article, [.. candidates.AsEnumerable().Reverse()]).Duplicate.ShouldBe(found);
        found!.Of.ShouldBe(candidates[0].Fingerprint.Article);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Goal!")]
    [InlineData("Shares fell by two crowns to 41.")]
    public void Short_texts_are_duplicates_only_word_for_word(string text)
    {
        var (first, second) = (Reports.Of(text, "a", "2031-05-01"), Reports.Of(text, "b", "2031-05-02"));
        (TextDuplicates.Find(second, [new(first, first.Article)]).Duplicate is not null).ShouldBe(text.Length > 0);
        TextDuplicates.Find(Reports.Of(text + " Late", "c", "2031-05-03"), [new(first, first.Article)]).Duplicate.ShouldBeNull();
    }

    [Fact]
    public void Resemblance_is_near_the_exact_share_for_long_texts()
    {
        var words = Enumerable.Range(0, 4000).Select(i => "w" + i).ToArray();
        var (left, right) = (TextSketch.Of(string.Join(' ', words[..3000]), out _), TextSketch.Of(string.Join(' ', words[600..3600]), out _));
        left.Resemblance(right).ShouldBe(2400.0 / 3600, tolerance: 0.09);   // three standard errors of a sample of 256
        left.Resemblance(left).ShouldBe(1);
    }

    private sealed class Same : IEqualityComparer<TextMatches>
    {
        public bool Equals(TextMatches? x, TextMatches? y) => x!.Duplicate == y!.Duplicate && x.Overtaken.SequenceEqual(y.Overtaken);

        public int GetHashCode(TextMatches matches) => 0;
    }
}
