using System.Text;
using News.Articles;
using News.Azure.Cosmos;

namespace News.Azure.Tests.Cosmos;

public sealed class ListOrderTests
{
    [Fact]
    public void Ordered_text_is_ASCII_and_sorts_like_UTF_8()
    {
        string[] texts = ["", "a", "a/b", "ab", "b", "~", "\u007F", "\u007F80", "\u0080", "é", "z\U0001F600", "\uFFFD", "\U0001F600", "\U0001F600a"];
        var byBytes = texts.Order(Comparer<string>.Create((one, other) => Encoding.UTF8.GetBytes(one).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(other))));

        var ordered = texts.Select(OrderedText.Of).Order(StringComparer.Ordinal);

        ordered.ShouldBe(byBytes.Select(OrderedText.Of));
        ordered.ShouldAllBe(text => Ascii.IsValid(text));
        ordered.ShouldBeUnique();
    }

    [Theory]
    [InlineData("2031-05-04T12:00:01Z", "2031-05-04T12:00:00Z")]
    [InlineData("2031", "1931")]
    [InlineData("0001", null)]
    [InlineData("9999-12-31T23:59:59Z", "9999-12-31")]
    public void The_later_publication_stands_before_the_earlier_and_the_undated_last(string later, string? earlier) =>
        string.CompareOrdinal(Of(later, "b"), Of(earlier, "a")).ShouldBeNegative();

    [Theory]
    [InlineData("2031-05-04")]
    [InlineData(null)]
    public void Articles_of_one_time_stand_by_id(string? published) => string.CompareOrdinal(Of(published, "a"), Of(published, "b")).ShouldBeNegative();

    private static string Of(string? published, string place) =>
        ListOrder.OfArticle(published is null ? PublicationDate.Unknown("") : new(published), new(place));
}
