using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using News.English.Names;

namespace News.Training.Tests;

public sealed class StandOffFileTests : IDisposable
{
    private const string Text = "Ada Moss left Port Aldane .\nNobody came .\nThe board ’ s chair , Ivo Brandl ’ s aunt , runs Moss ’ s Bakery .\n";

    private readonly string text = Path.GetTempFileName();
    private readonly string labels = Path.GetTempFileName();

    public StandOffFileTests()
    {
        using var packed = new GZipStream(File.Create(text), CompressionMode.Compress);
        packed.Write(Encoding.UTF8.GetBytes(Text));
    }

    public void Dispose()
    {
        File.Delete(text);
        File.Delete(labels);
    }

    [Fact]
    public void Words_come_from_the_text_and_names_from_the_labels() =>
        Names(Read("1\t0-1:PER 3-4:LOC").Single()).ShouldBe([("Ada Moss ", NameType.Person), ("Port Aldane ", NameType.Location)]);

    [Fact]
    public void A_line_without_spans_is_a_sentence_without_names()
    {
        var sentence = Read("2\t").Single();
        sentence.Text.ShouldBe("Nobody came . ");
        Names(sentence).ShouldBeEmpty();
    }

    [Fact]
    public void A_possessive_is_one_word_inside_and_outside_of_names()
    {
        var sentence = Read("3\t6-7:PER 13-16:ORG").Single();
        sentence.Text.ShouldBe("The board ’s chair , Ivo Brandl ’s aunt , runs Moss ’s Bakery . ");
        Names(sentence).ShouldBe([("Ivo Brandl ", NameType.Person), ("Moss ’s Bakery ", NameType.Organization)]);
    }

    [Theory]
    [InlineData("9\t")]
    [InlineData("0\t")]
    [InlineData("one\t")]
    [InlineData("1")]
    [InlineData("1\t4-9:PER")]
    [InlineData("1\t1-0:PER")]
    [InlineData("1\tAda:PER")]
    public void Labels_that_do_not_fit_are_refused(string row) =>
        Should.Throw<InvalidDataException>(() => Read(row)).Message.ShouldContain(labels);

    [Fact]
    public void Labels_of_another_text_are_refused()
    {
        File.WriteAllText(labels, "# sha256 0000\n1\t0-1:PER\n");
        Should.Throw<InvalidDataException>(() => StandOffFile.Read(text, [labels]).ToList()).Message.ShouldContain("another text");
    }

    private List<LabelledSentence> Read(string row)
    {
        File.WriteAllText(labels, $"# sha256 {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}\n{row}\n");
        return [.. StandOffFile.Read(text, [labels])];
    }

    private static IEnumerable<(string, NameType)> Names(LabelledSentence sentence) => SpanScore.Spans(sentence.Tags).OrderBy(span => span.First).Select(span =>
        (string.Concat(sentence.Tokens[span.First..span.End].Select(token => $"{token.In(sentence.Text)} ")), (NameType)span.Type));
}
