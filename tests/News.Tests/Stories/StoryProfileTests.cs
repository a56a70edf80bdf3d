using System.Text.Json;
using News.Enrichment;
using News.Stories;

namespace News.Tests.Stories;

public sealed class StoryProfileTests
{
    [Fact]
    public void Without_undoes_with()
    {
        var articles = Reports.Unrelated(12);
        var profile = StoryProfile.Of(articles.Take(6));
        foreach (var article in articles.Skip(6))
        {
            var back = profile.With(article).Without(article);
            back.Articles.ShouldBe(profile.Articles);
            back.Features.ShouldBe(profile.Features);
        }
    }

    [Fact]
    public void A_word_of_a_name_in_one_article_leaves_with_it()
    {
        var (plain, named) = (Reports.Of("The lapwing sank in the lake."), Reports.Of("The Lapwing sank again in the lake.", null, null, "Lapwing"));
        var profile = StoryProfile.Of([plain]);
        profile.With(named).With(named).Without(named).Without(named).Features.ShouldBe(profile.Features);
    }

    [Fact]
    public void The_order_of_articles_does_not_matter()
    {
        var articles = Reports.Unrelated(8);
        var (forward, backward) = (StoryProfile.Of(articles), StoryProfile.Of(articles.Reverse()));
        Sums(backward).ShouldBe(Sums(forward));

        static IEnumerable<(ulong, int, int, int)> Sums(StoryProfile profile) =>
            profile.Features.Select(feature => (feature.Key, feature.Weight, feature.Articles, feature.AsName));
    }

    [Fact]
    public void A_profile_stays_small_whatever_its_story_grows_to()
    {
        var profile = StoryProfile.Of(Reports.Unrelated(400));
        profile.IsCut.ShouldBeTrue();
        JsonSerializer.SerializeToUtf8Bytes(profile, NewsJson.Compact.StoryProfile).Length.ShouldBeLessThan(16_000);
        profile.Keys(new()).Length.ShouldBeLessThanOrEqualTo(StoryProfile.MaxKeys);
    }

    [Fact]
    public void Profiles_and_fingerprints_come_back_from_json_as_they_were()
    {
        var articles = Reports.Unrelated(5);
        var profile = StoryProfile.Of(articles) with { Partings = [new(StoryId.Of(articles[0].Article), true, 9)] };
        var read = JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(profile, NewsJson.Compact.StoryProfile), NewsJson.Compact.StoryProfile)!;
        read.Features.ShouldBe(profile.Features);
        read.Partings.ShouldBe(profile.Partings);
        (read with { Features = profile.Features, Partings = profile.Partings }).ShouldBe(profile);

        var fingerprint = JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(articles[0], NewsJson.Compact.Fingerprint), NewsJson.Compact.Fingerprint)!;
        fingerprint.Features.ShouldBe(articles[0].Features);
        fingerprint.TextKeys.ShouldBe(articles[0].TextKeys);
        fingerprint.Sketch.Resemblance(articles[0].Sketch).ShouldBe(1);
    }

    [Fact]
    public void Statistics_come_back_from_bytes_and_removing_undoes_adding()
    {
        var articles = Reports.Unrelated(200);
        var statistics = new TermStatistics();
        foreach (var article in articles)
        {
            statistics.Add(article);
        }

        var bytes = statistics.ToBytes();
        TermStatistics.FromBytes(bytes).ToBytes().ShouldBe(bytes);
        foreach (var article in articles)
        {
            statistics.Remove(article);
        }

        statistics.ToBytes().ShouldBe(new TermStatistics().ToBytes());
        Should.Throw<InvalidDataException>(() => TermStatistics.FromBytes(bytes[..^1]));
        Should.Throw<InvalidDataException>(() => TermStatistics.FromBytes([]));
    }

    [Fact]
    public void A_rare_word_stays_rare_in_a_large_corpus()
    {
        var statistics = new TermStatistics();
        var articles = Reports.Unrelated(20_000);
        foreach (var article in articles)
        {
            statistics.Add(article);
        }

        var rare = articles[17].Features.Where(feature => articles.Count(other => other.Features.Any(same => same.Key == feature.Key)) == 1).ToList();
        rare.ShouldNotBeEmpty();
        rare.Average(feature => statistics.ArticlesWith(feature.Key)).ShouldBeLessThan(20);   // of 20,000
    }
}
