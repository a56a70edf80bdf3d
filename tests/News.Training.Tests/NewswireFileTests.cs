using News.English.Names;

namespace News.Training.Tests;

public sealed class NewswireFileTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [Fact]
    public void Marked_names_become_tags_and_the_marks_leave_the_text()
    {
        File.WriteAllText(path, "Board elects [PER Ivo Brandl]\n\nThe [ORG Harbour Board] met in [LOC Port Aldane].\nNobody came.\n");
        var article = NewswireFile.Read(path).Single();
        article.Text.ShouldBe("Board elects Ivo Brandl\n\nThe Harbour Board met in Port Aldane.\n\nNobody came.\n\n");
        SpanScore.Spans(article.Tags).Select(span => (new News.Text.TokenRange(span.First, span.End).Span(article.Tokens).In(article.Text).ToString(), (NameType)span.Type))
            .ShouldBe([("Ivo Brandl", NameType.Person), ("Harbour Board", NameType.Organization), ("Port Aldane", NameType.Location)], ignoreOrder: true);
    }

    [Fact]
    public void A_headline_begins_an_article()
    {
        File.WriteAllText(path, "One\n\nBody of one.\nMore of one.\n\nTwo\n\nBody of two.\nMore of two.\n");
        NewswireFile.Read(path).Select(article => article.Text.Split('\n')[0]).ShouldBe(["One", "Two"]);
    }
}
