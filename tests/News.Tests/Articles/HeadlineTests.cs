namespace News.Tests.Articles;

/// <summary>The headline of plain text.</summary>
public sealed class HeadlineTests
{
    private const string Body = "The ferry to Marvale left on time for the first time in a month, the harbour master said.\n"
        + "Passengers cheered on the quay.";

    [Theory]
    [InlineData("Ferry to Marvale sails again")]
    [InlineData("FERRY SAILS AGAIN AFTER STORM")]
    [InlineData("Will the ferry ever sail again?")]
    [InlineData("'We will sail again!'")]
    [InlineData("Harbour master: “We will sail”")]
    [InlineData("Orlin Ferries wins contract in the U.S.")]
    [InlineData("Old Ferry Sails Again After Long Repairs in Marvale.")]
    [InlineData("LIVE: Ferry leaves Marvale – follow the crossing")]
    [InlineData("3 dead in Brellin fire")]
    [InlineData("eFerry orders boats")]
    [InlineData("OLU, Marvale agree on 12 points")]
    [InlineData("OLU (12 members) agrees on ferry rules")]
    [InlineData("OLU-Marvale talks collapse as ministers leave the table after two long days of meetings")]
    [InlineData("From Marvale to Brellin by Boat")]
    public async Task A_first_line_printed_as_a_headline_is_one(string headline)
    {
        foreach (var text in new[] { $"{headline}\n\n{Body}", $"{headline}\n{Body}" })
        {
            var article = await Reading.OneAsync("a.txt", text);

            article.Title.ShouldBe(headline);
            article.TitleReason.ShouldBeNull();
            article.Text.ShouldBe(Body);
        }
    }

    [Theory]
    [InlineData("\n\n")]
    [InlineData("\n")]
    public async Task A_headline_printed_twice_is_taken_out_twice(string between)
    {
        var article = await Reading.OneAsync("a.txt", $"Ferry sails  again.\n\nFerry Sails Again.{between}{Body}");

        article.Title.ShouldBe("Ferry sails again.");
        article.Text.ShouldBe(Body);
    }

    [Theory]
    [InlineData("The ferry to Marvale left on time on Monday.\nPassengers cheered on the quay.")]
    [InlineData("The ferry to Marvale left on time on Monday.\n\nPassengers cheered on the quay.")]
    [InlineData("“We sail again,” the master said.”\nPassengers cheered on the quay.")]
    [InlineData("The ferry to Marvale left on time for the first time in\na month, the harbour master said on Monday.\n\nPassengers cheered.")]
    [InlineData("The ferry that links the mainland with the islands around\nMarvale left on time for the first time in a month, and\npassengers cheered on the quay.")]
    [InlineData("By Ann Exampleton\n\nThe ferry to Marvale left on time.")]
    [InlineData("By Ann Exampleton and Bo van Orlin, Brellin Wire\nThe ferry to Marvale left on time.")]
    [InlineData("LONDRA, June 3 (Agency) - The ferry to Marvale left on time for the\nfirst time in a month.")]
    [InlineData("MARVALE (Brellin Wire) — The ferry left on time, and passengers\nCheered on the quay.")]
    [InlineData("MARVALE, Orland, June 3\n\nThe ferry left on time.")]
    [InlineData("June 3, 2025\n\nThe ferry left on time.")]
    [InlineData("Updated: 3 June 2025 10:15\n\nThe ferry left on time.")]
    [InlineData("World\n\nThe ferry left on time.")]
    [InlineData("https://brellin.example/ferry story\n\nThe ferry left on time.")]
    [InlineData("the ferry to Marvale\n\nleft on time.")]
    [InlineData("The master said:\n\n“The ferry left on time.”")]
    [InlineData("The ferry to Marvale left on time")]
    [InlineData("The ferry to Marvale left on time\n\nThe ferry to Marvale left on time")]
    public async Task Text_that_starts_without_a_headline_has_none_and_says_why(string text)
    {
        var article = await Reading.OneAsync("a.txt", text);

        article.Title.ShouldBeNull();
        article.TitleReason.ShouldNotBeNullOrWhiteSpace();
        text.ShouldStartWith(article.Text);
        article.Text.ShouldEndWith(text.Split('\n')[^1]);
    }

    [Fact]
    public async Task A_headline_over_wrapped_text_is_found()
    {
        const string Wrapped = "The ferry that links the mainland with the islands around\nMarvale left on time for the first time in a month, and\npassengers cheered on the quay.";

        (await Reading.OneAsync("a.txt", "Ferry sails again\n" + Wrapped)).Title.ShouldBe("Ferry sails again");
        (await Reading.OneAsync("a.txt", "Ferry sails again\n\n" + Wrapped)).Text.ShouldBe(Wrapped);
    }

    [Fact]
    public async Task A_headline_broken_over_two_lines_is_joined()
    {
        var article = await Reading.OneAsync("a.txt", $"Ferry to the islands sails again\nafter a month of repairs\n\n{Body}");

        article.Title.ShouldBe("Ferry to the islands sails again after a month of repairs");
        article.Text.ShouldBe(Body);
    }

    [Fact]
    public async Task A_headline_that_is_given_is_kept_and_taken_out_of_the_text()
    {
        var article = await Reading.OneAsync("a.txt", $"Ferry sails again\n\n{Body}", metadata: new(Title: "Ferry sails again"));

        article.Title.ShouldBe("Ferry sails again");
        article.Text.ShouldBe(Body);
    }

    [Fact]
    public async Task Below_a_headline_that_is_given_all_is_body()
    {
        var article = await Reading.OneAsync("a.txt", $"Another line\n\n{Body}", metadata: new(Title: "Ferry sails again"));

        article.Text.ShouldBe($"Another line\n\n{Body}");
    }
}
