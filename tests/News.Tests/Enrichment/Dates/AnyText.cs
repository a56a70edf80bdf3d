using FsCheck;
using FsCheck.Fluent;
using News.Articles;
using News.Enrichment;
using News.Enrichment.Dates;
using News.Enrichment.Phrases;
using News.Enrichment.Quantities;
using News.Text;

namespace News.Tests.Enrichment.Dates;

public sealed class AnyText
{
    private static readonly string[] Words =
        [
            "the", "June", "9", "31", "2025", "May", "-", "to", "from", "and", ",", ".", "last", "Tuesday", "8", ":", "30", "a.m.", "of", "end", "early", "10th", "ago", "two", "weeks",
            "hundred", "thousand", "half", "a", "percent", "$", "m", "1,2,3", "99999999999999999999999999999999999", "over", "one", "for", "'", "\n", "0", "/", "%", "years", "old", "\u00A0", "é", "\uD83D",
        ];

    [Fact]
    public void Evidence_is_in_the_text_in_order_and_apart()
    {
        var texts =
            from words in Gen.Elements(Words).ArrayOf()
            from glue in Gen.Elements(" ", "")
            select string.Join(glue, words);
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var dates = DateFinder.Find(text, [], new PublicationDate("2024-02-29"));
            var quantities = QuantityFinder.Find(text, dates);
            return dates.All(date => text.Substring(date.Offset, date.Length) == date.Text && IsIso(date))
                && quantities.All(quantity => text.Substring(quantity.Offset, quantity.Length) == quantity.Text)
                && AreApart([.. dates.Select(date => (date.Offset, date.Length)), .. quantities.Select(quantity => (quantity.Offset, quantity.Length))]);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("9")]
    [InlineData("9, ")]
    [InlineData("1 and ")]
    [InlineData("hundred ")]
    [InlineData("the end of ")]
    [InlineData("June 9 and ")]
    [InlineData("from Monday to ")]
    [InlineData("2 long-")]
    public void Twice_the_text_is_twice_the_work(string piece) =>
        Work.ShouldBeLinear(piece, text =>
        {
            var pieces = new Pieces(text);
            var dates = DateFinder.Find(pieces, [], new PublicationDate("2024-02-29"));
            var others = new Pieces(text).Without(dates.Select(date => new TextSpan(date.Offset, date.Length)));
            QuantityFinder.Find(others);
            return pieces.Reads + others.Reads;
        });

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void The_ends_of_the_calendar_hold(string published) =>
        DateFinder.Find("last week, next week, ten centuries ago, in 9999 days' time, next weekend, last quarter, next year, last decade, next Sunday, December 31", [], new PublicationDate(published))
            .ShouldAllBe(date => IsIso(date));

    private static bool IsIso(DateMention date) =>
        date.Resolved is null || DateTime.TryParse(date.Resolved.Length == 4 ? date.Resolved + "-01" : date.Resolved, System.Globalization.CultureInfo.InvariantCulture, out _);

    private static bool AreApart(List<(int Offset, int Length)> spans)
    {
        spans.Sort();
        return spans.Zip(spans.Skip(1)).All(pair => pair.First.Offset + pair.First.Length <= pair.Second.Offset);
    }
}
