using News.Enrichment;
using News.Enrichment.Entities;

namespace News.Tests.Enrichment.Entities;

public sealed class GazetteerTests
{
    [Theory]
    [InlineData("Q1899\tLocation", "three to five columns")]
    [InlineData("Q1\tLocation\tA\t\t\tmore", "three to five columns")]
    [InlineData("1899\tLocation\tKyiv", "id")]
    [InlineData("Q\tLocation\tKyiv", "id")]
    [InlineData("-\tTown\tVell", "category")]
    [InlineData("-\tLocation\t ", "label")]
    [InlineData("-\tLocation\tVell\t\tsize=4", "fact")]
    [InlineData("-\tPerson\tAda Moss\t\tadjective=Mossy", "fact")]
    [InlineData("-\tPerson\tAda Moss\t\toffice=mayor of Vell 2001-01-01..", "office")]
    [InlineData("-\tPerson\tAda Moss\t\toffice=president of Q30 2001-02-30..", "office")]
    [InlineData("-\tPerson\tAda Moss\t\toffice=president of Q30 2001-02-01..2000-01-01", "office")]
    public void A_line_that_does_not_keep_the_format_is_named_in_one_line(string line, string what)
    {
        using var file = new ListFile("# mine\n\n" + line + "\n");
        var error = Should.Throw<GazetteerException>(() => Gazetteer.Shipped.With(file.Path));
        error.Message.ShouldStartWith(Path.GetFileName(file.Path) + ", line 3: ");
        error.Message.ShouldContain(what);
        error.Message.ShouldNotContain('\n');
    }

    [Fact]
    public async Task A_line_of_ones_own_gives_its_names_one_entity()
    {
        var document = await Enrich("-\tOrganization\tTelmark Dockers’ Union\tTDU|Unionen\tcalled=union", "Unionen met. Then the union left and the TDU cheered.", ("Unionen", "Organization"), ("TDU", "Organization"));
        var union = document.Entities.ShouldHaveSingleItem();
        union.Name.ShouldBe("Telmark Dockers’ Union");
        union.Id.ShouldStartWith("e_");
        union.Mentions.Select(mention => mention.Text).ShouldBe(["Unionen", "the union", "TDU"]);
    }

    [Fact]
    public async Task A_label_of_ones_own_wins()
    {
        var document = await Enrich("Q1899\tLocation\tKiev", "Snow fell in Kyiv.", ("Kyiv", "Location"));
        var city = document.Entities.ShouldHaveSingleItem();
        (city.Id, city.Name, city.Mentions[0].Text).ShouldBe(("Q1899", "Kiev", "Kyiv"));
    }

    [Fact]
    public async Task A_file_of_ones_own_makes_another_version()
    {
        var one = await Enrich("-\tLocation\tVell", "Vell.");
        var two = await Enrich("-\tLocation\tVel", "Vell.");
        one.Analyzer.Version.ShouldStartWith("1+");
        two.Analyzer.Version.ShouldNotBe(one.Analyzer.Version);
    }

    [Fact]
    public void A_name_of_several_places_is_listed_for_each() =>
        Gazetteer.Shipped.Named("Location", "georgia").Length.ShouldBe(2);

    private static async Task<EnrichedArticle> Enrich(string line, string text, params (string Name, string Category)[] names)
    {
        using var file = new ListFile(line);
        return await new ArticleEnricher(new ScriptedAnalyzer(names), Gazetteer.Shipped.With(file.Path)).EnrichAsync(Articles.Of(text), Articles.Named, CancellationToken.None);
    }

    private sealed class ListFile : IDisposable
    {
        public ListFile(string content) => File.WriteAllText(Path, content);

        public string Path { get; } = System.IO.Path.GetTempFileName();

        public void Dispose() => File.Delete(Path);
    }
}
