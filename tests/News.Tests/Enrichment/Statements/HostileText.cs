using FsCheck;
using FsCheck.Fluent;
using News.Enrichment.Statements;
using News.Text;

namespace News.Tests.Enrichment.Statements;

public sealed class HostileText
{
    private static readonly string[] Words =
        ["“", "”", "\"", "'", "’", "‘", "«", "»", "said", "that", "Ada Moss", "according to", "police", ",", ".", ":", "and", "was quoted", "as saying", "reportedly", "told", "he", "who", "\n\n", "-", "(", ")", "\uD83D"];

    [Fact]
    public void Statements_are_inside_the_text_in_order_and_apart()
    {
        var texts =
            from words in Gen.Elements(Words).ArrayOf()
            from glue in Gen.Elements(" ", "")
            select string.Join(glue, words);
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var statements = StatementsOf.Text(text, ("Ada Moss", "Person"));
            return statements.All(statement => statement.Length > 0 && statement.Offset >= 0 && statement.Offset + statement.Length <= text.Length
                    && (statement.Speaker.Text is null || text.Substring(statement.Speaker.Offset!.Value, statement.Speaker.Length!.Value) == statement.Speaker.Text))
                && statements.Zip(statements.Skip(1)).All(pair => pair.First.Offset + pair.First.Length <= pair.Second.Offset);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("“a ")]
    [InlineData("' ")]
    [InlineData("“a. b” x ")]
    [InlineData("he said, ")]
    [InlineData("said ")]
    [InlineData("according to ")]
    [InlineData("the minister said the ")]
    public void Twice_the_text_takes_no_more_than_a_few_times_as_long(string piece)
    {
        Run(20_000);
        var (half, whole) = (Run(100_000), Run(200_000));
        whole.ShouldBeLessThan((half * 8) + TimeSpan.FromSeconds(5), "the seconds are for a busy machine; in quadratic time it would be a minute");

        TimeSpan Run(int length)
        {
            var text = string.Concat(Enumerable.Repeat(piece, length / piece.Length));
            var watch = System.Diagnostics.Stopwatch.StartNew();
            StatementFinder.Find(text, Tokenizer.Tokenize(text), []);
            return watch.Elapsed;
        }
    }
}
