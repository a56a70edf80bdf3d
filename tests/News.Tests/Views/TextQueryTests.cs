using News.Views;

namespace News.Tests.Views;

public sealed class TextQueryTests
{
    [Theory]
    [InlineData("storm", "storm")]
    [InlineData("Storm  warnings!", "(storm AND warnings)")]
    [InlineData("\"storm warning\" coast", "(\"storm warning\" AND coast)")]
    [InlineData("“Storm Warning” the „two words“", "(\"storm warning\" AND the AND \"two words\")")]
    [InlineData("a\"b c\"d", "(a AND \"b c\" AND d)")]
    [InlineData("\"\" x \"...\"", "x")]
    [InlineData("U.N. 1,000 state-run", "(un AND 1000 AND (state AND run))")]
    [InlineData("storm AND calm OR wind", "((storm AND calm) OR wind)")]
    [InlineData("storm (calm OR wind)", "(storm AND (calm OR wind))")]
    [InlineData("storm and or not near", "(storm AND and AND or AND not AND near)")]
    [InlineData("storm NOT rain AND NOT NOT wind", "(storm AND NOT rain AND wind)")]
    [InlineData("NOT (a OR b)", "NOT (a OR b)")]
    [InlineData("a & b – c", "(a AND b AND c)")]
    [InlineData("a AND & b", "(a AND b)")]
    [InlineData("warn* war*", "(warn* AND war*)")]
    [InlineData("state-run*", "(state AND run*)")]
    [InlineData("a NEAR b", "(a NEAR/10 b)")]
    [InlineData("a NEAR/3 b NEAR/0 c", "((a NEAR/3 b) AND (b NEAR/0 c))")]
    [InlineData("\"a b\" NEAR/3 c", "(\"a b\" NEAR/3 \"c\")")]
    [InlineData("state-run NEAR/3 firm*", "(\"state run\" NEAR/3 firm*)")]
    [InlineData("title:storm", "title:storm")]
    [InlineData("title:(a \"b c\" OR d*x)", "((title:a AND title:\"b c\") OR (title:d AND title:x))")]
    [InlineData("title: storm entity: \"Marta Ollenby\"", "(title:storm AND entity:\"Marta Ollenby\")")]
    [InlineData("update: storm", "(update AND storm)")]
    [InlineData("title:a NEAR/2 title:b", "(title:a NEAR/2 title:b)")]
    [InlineData("entity:Ollenby speaker:\"Marta Ollenby\" source:(a OR b)", "(entity:\"Ollenby\" AND speaker:\"Marta Ollenby\" AND (source:\"a\" OR source:\"b\"))")]
    [InlineData("at 12:30 Update: storm", "(at AND (12 AND 30) AND update AND storm)")]
    [InlineData("{title} ^storm -rain +wind ~x @y", "(title AND storm AND rain AND wind AND x AND y)")]
    [InlineData("北京 大学 storm", "(\"北 京\" AND \"大 学\" AND storm)")]
    public void It_is_read_as_a_tree(string q, string tree) => TextQuery.Parse(q).ToString().ShouldBe(tree);

    [Theory]
    [InlineData("storm NOT rain title:storm storm* \"a b\"", "storm|title:storm|storm*|\"a b\"")]
    [InlineData("a NOT (b NOT c)", "a|c")]
    [InlineData("a a A entity:b (c NEAR d)", "a|c|d")]
    public void What_is_marked_and_ranked_by_is_what_is_asked_for_and_not_excluded(string q, string runs) =>
        string.Join('|', TextQuery.Parse(q).Runs).ShouldBe(runs);

    [Theory]
    [InlineData("", 1, "expected a word")]
    [InlineData("?! * ", 1, "expected a word")]
    [InlineData("\"\"", 1, "expected a word")]
    [InlineData("()", 2, "expected a word")]
    [InlineData("storm AND", 10, "found the end of the query")]
    [InlineData("storm OR OR rain", 10, "found 'OR'")]
    [InlineData("AND storm", 1, "found 'AND'")]
    [InlineData("storm (rain OR wind", 20, "expected ')' for the '(' at 7")]
    [InlineData("storm) rain", 6, "closes nothing")]
    [InlineData("storm \"rain", 7, "not closed")]
    [InlineData("“left open", 1, "not closed")]
    [InlineData("NOT", 4, "expected a word")]
    [InlineData("NEAR storm", 1, "found NEAR")]
    [InlineData("storm NEAR/x rain", 7, "expected a number of words from 0 to 100")]
    [InlineData("storm NEAR/101 rain", 7, "expected a number")]
    [InlineData("storm NEAR/3 (rain OR wind)", 14, "expected one of them")]
    [InlineData("storm NEAR/3 title:rain", 7, "one field")]
    [InlineData("st*", 1, "at least 3 letters")]
    [InlineData("author:Ollenby", 1, "the fields are title, speaker, entity and source")]
    [InlineData("http://wire.example", 1, "Put it in quotation marks")]
    [InlineData("storm title:", 13, "found the end of the query")]
    [InlineData("(title:)", 8, "found ')'")]
    [InlineData("title:\"?\"", 7, "expected a word")]
    [InlineData("title:(a source:b)", 10, "stands inside 'title:'")]
    [InlineData("entity:Oll*", 8, "expected no '*'")]
    public void What_cannot_be_read_is_told_with_its_place_and_what_was_expected(string q, int position, string message)
    {
        var error = Should.Throw<QueryException>(() => TextQuery.Parse(q));

        error.Parameter.ShouldBe("q");
        error.Message.ShouldStartWith($"At character {position} of the query: ");
        error.Message.ShouldContain(message);
        error.Message.ShouldNotContain('\n');
    }

    [Fact]
    public void Length_depth_and_number_of_words_are_bounded()
    {
        Should.NotThrow(() => TextQuery.Parse(new string('x', TextQuery.MaxLength)));
        Should.Throw<QueryException>(() => TextQuery.Parse(new string('x', TextQuery.MaxLength + 1)));
        Should.NotThrow(() => TextQuery.Parse(string.Join(' ', Enumerable.Repeat("x", TextQuery.MaxTerms))));
        Should.Throw<QueryException>(() => TextQuery.Parse(string.Join(' ', Enumerable.Repeat("x", TextQuery.MaxTerms + 1))));
        Should.NotThrow(() => TextQuery.Parse(new string('(', QueryParser.MaxDepth) + "x" + new string(')', QueryParser.MaxDepth)));
        Should.Throw<QueryException>(() => TextQuery.Parse(new string('(', QueryParser.MaxDepth + 1) + "x" + new string(')', QueryParser.MaxDepth + 1)));
        Should.Throw<QueryException>(() => TextQuery.Parse(string.Concat(Enumerable.Repeat("NOT ", QueryParser.MaxDepth + 1)) + "x"));
    }

    [Fact]
    public void A_tree_written_as_text_is_the_same_query()
    {
        var random = new Random(11);
        string[] parts = ["storm", "\"two words\"", "warn*", "AND", "OR", "NOT", "NEAR/4", "(", ")", "title:", "entity:", "state-run", "U.N.", "&", "北京"];
        var read = 0;
        for (var run = 0; run < 5_000; run++)
        {
            var q = string.Join(random.Next(4) == 0 ? "" : " ", Enumerable.Range(0, random.Next(1, 9)).Select(_ => parts[random.Next(parts.Length)]));
            TextQuery query;
            try
            {
                query = TextQuery.Parse(q);
            }
            catch (QueryException)
            {
                continue;
            }

            TextQuery.Parse(query.ToString()).ToString().ShouldBe(query.ToString(), q);
            read++;
        }

        read.ShouldBeGreaterThan(500);
    }
}
