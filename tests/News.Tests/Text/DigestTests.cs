using News.Articles;
using News.Text;

namespace News.Tests.Text;

public sealed class DigestTests
{
    // SHA-256("abc") is ba7816bf 8f01cfea…: its base32 form (RFC 4648) starts like this
    [Fact]
    public void An_id_is_the_start_of_the_base32_form_of_sha_256() =>
        Digest.Id("abc").ShouldBe("xj4bnp4pahh6uqkbidpf3lrceo");

    [Fact]
    public void A_hash_names_its_algorithm() =>
        Digest.Sha256("abc").ShouldBe("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");

    [Fact]
    public void An_article_is_named_by_its_place()
    {
        ArticleId.Of("articles", "a/b.txt").ShouldBe(new("a_" + Digest.Id("articles/a/b.txt")));
        ArticleId.Of("articles", "feed.xml", "7").ShouldBe(new("a_" + Digest.Id("articles/feed.xml#7")));
    }
}
