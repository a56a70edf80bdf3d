using FsCheck;
using FsCheck.Fluent;
using News.Enrichment.Statements;
using News.Text;

namespace News.Tests.Enrichment.Statements;

public sealed class HostileText
{
    private static readonly string[] Words =
        ["“", "”", "\"", "'", "’", "‘", "«", "»", "said", "that", "Ada Moss", "according to", "police", ",", ".", ":", "and", "was quoted", "as saying", "reportedly", "told", "he", "who", "report", "of", "the bank", "'s", "survey", "statement", "one", "\n\n", "-", "(", ")", "\uD83D"];

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
    [InlineData("a report of the bank's survey ")]
    [InlineData("a report of the bank's survey said ")]
    public void Twice_the_text_is_twice_the_work(string piece) =>
        Work.ShouldBeLinear(piece, text =>
        {
            var article = new ArticleTokens(text, [.. Tokenizer.Tokenize(text)], []);
            StatementFinder.Find(article);
            return article.Reads;
        });

    [Fact]
    public void Five_thousand_quotation_marks_and_one_that_never_closes_are_taken()
    {
        StatementsOf.Text(string.Concat(Enumerable.Repeat("“", 5_000)) + " Ada Moss said.", ("Ada Moss", "Person"));
        StatementsOf.Text("Ada Moss said: “" + string.Concat(Enumerable.Repeat("the hall is shut. ", 2_000)), ("Ada Moss", "Person"));
    }
}
