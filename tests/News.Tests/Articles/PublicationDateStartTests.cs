using News.Articles;

namespace News.Tests.Articles;

public sealed class PublicationDateStartTests
{
    [Theory]
    [InlineData("2031", "2031-01-01T00:00:00Z")]
    [InlineData("2031-05", "2031-05-01T00:00:00Z")]
    [InlineData("2031-05-04", "2031-05-04T00:00:00Z")]
    [InlineData("2031-05-04T08:15:00Z", "2031-05-04T08:15:00Z")]
    [InlineData("2031-05-04T08:15:00+02:00", "2031-05-04T06:15:00Z")]
    public void A_date_starts_with_the_first_instant_of_what_is_known(string value, string start) =>
        new PublicationDate(value).Start().ShouldBe(DateTimeOffset.Parse(start, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(null)]
    [InlineData("spring")]
    [InlineData("2031-13-01")]
    public void What_is_no_date_has_no_start(string? value) => new PublicationDate(value).Start().ShouldBeNull();
}
