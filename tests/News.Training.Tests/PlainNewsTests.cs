using System.Numerics;

namespace News.Training.Tests;

public sealed class PlainNewsTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [Fact]
    public void What_plain_news_has_more_often_becomes_likelier()
    {
        var offset = PlainNews.Offset([.. Enumerable.Range(0, 20).Select(i => (i == 0 ? 0 : i == 1 ? 2 : 1, new Vector3(0.4f, 0.3f, 0.3f)))]);
        offset.Y.ShouldBeGreaterThan(0.3f);
        offset.X.ShouldBeLessThan(0);
        offset.Z.ShouldBeLessThan(0);
    }

    [Fact]
    public void Shares_that_are_right_on_the_whole_stay() =>
        PlainNews.Offset([.. Enumerable.Range(0, 9).Select(i => (i % 3, new Vector3(1, 1, 1) / 3))]).Length().ShouldBe(0, 1e-5);

    [Fact]
    public void A_line_is_a_label_and_a_sentence()
    {
        File.WriteAllText(path, "# labels\n-1\tThe ferry sank.\n0\tThe ferry sailed.\n1\tThe ferry won.\n");
        PlainNews.Read(path).Select(sentence => (sentence.Label, sentence.Document.Text)).ShouldBe([(0, "The ferry sank."), (1, "The ferry sailed."), (2, "The ferry won.")]);
    }
}
