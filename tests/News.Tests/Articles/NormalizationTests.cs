namespace News.Tests.Articles;

public sealed class NormalizationTests
{
    [Theory]
    [InlineData("One.\r\n\r\nTwo.", "One.\n\nTwo.")]
    [InlineData("One.\rTwo.", "One.\nTwo.")]
    [InlineData("One.\u2028Two.\u0085Three.", "One.\nTwo.\nThree.")]
    [InlineData("  One. \t \n \n\n\n  Two.\n\n", "One.\n\n  Two.")]
    [InlineData("The ferry to Marvale left on time for the first time in a month\u0000, the harbour\u0007 master\u009F said.\n\tTwo.\f",
        "The ferry to Marvale left on time for the first time in a month, the harbour master said.\n\tTwo.")]
    [InlineData("\uFEFFOn\uFEFFe.", "One.")]
    public async Task Line_ends_blanks_and_unseen_characters_have_one_form(string text, string expected) =>
        (await Reading.OneAsync("a.txt", text)).Text.ShouldBe(expected);

    [Fact]
    public async Task Half_characters_become_replacement_characters() =>
        (await Reading.OneAsync("a.json", """{"text": "A \ud83d boat \ud83d\ude22 and \\ud83d \ude22."}""")).Text.ShouldBe("A \uFFFD boat \U0001F622 and \\ud83d \uFFFD.");

    [Theory]
    [InlineData("“Kiev”, ‘Kyiv’ and \"Kyïv\" – colour… and color -- all stay.")]
    [InlineData("Hard-wrapped text stays\nas it is, line for\nline.")]
    [InlineData("A wire prints <Orlin Mills Inc> and <b> and 3 < 4.")]
    public async Task Words_and_marks_stay_as_printed(string text)
    {
        (await Reading.OneAsync("a.txt", text)).Text.ShouldBe(text);
        (await Reading.OneAsync("a.json", System.Text.Json.JsonSerializer.Serialize(new { text }))).Text.ShouldBe(text);
    }

    [Theory]
    [InlineData("Advertisement")]
    [InlineData("ADVERTISEMENT")]
    [InlineData("Story continues below advertisement")]
    [InlineData("Read more: Ferry sails again")]
    [InlineData("Sign up for our daily harbour newsletter!")]
    [InlineData("© 2025 Brellin Wire. All rights reserved.")]
    [InlineData("Copyright 2025 Brellin Wire")]
    [InlineData("Share on Facebook")]
    [InlineData("Share this article")]
    public async Task Lines_that_are_certainly_boilerplate_are_left_out(string line) =>
        (await Reading.OneAsync("a.txt", $"It sails.\n\n{line}\n\nIt comes back.")).Text.ShouldBe("It sails.\n\nIt comes back.");

    [Theory]
    [InlineData("Advertisement sales fell by a tenth.")]
    [InlineData("Copyright law was the subject of the talks.")]
    [InlineData("Readers may read more: nobody keeps them from it, the minister said, and so on.")]
    [InlineData("“Sign up for our army,” the poster said.")]
    [InlineData("Share prices fell.")]
    public async Task Sentences_about_such_things_stay(string line) =>
        (await Reading.OneAsync("a.txt", $"It sails.\n\n{line}\n\nIt comes back.")).Text.ShouldContain(line);
}
