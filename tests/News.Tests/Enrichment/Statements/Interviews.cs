namespace News.Tests.Enrichment.Statements;

public sealed class Interviews
{
    [Fact]
    public void Turns_that_names_open_are_the_words_of_those_named() =>
        StatementsOf.Told("Ada Moss: When did you come?\nJon Reed: I came in May.\nAda Moss: Why did you stay?\nJon Reed: My mother said it was safe.", ("Ada Moss", "Person"), ("Jon Reed", "Person"))
            .ShouldBe("direct - Ada Moss (named): When did you come?; direct - Jon Reed (named): I came in May.; direct - Ada Moss (named): Why did you stay?; direct - Jon Reed (named): My mother said it was safe.");

    [Fact]
    public void Answers_without_a_name_are_the_words_of_nobody_known() =>
        StatementsOf.Told("Q: When did you come?\nA: I came in May.\nQ: Why did you stay?\nA: It was safe.").ShouldBe("direct - A (unknown): I came in May.; direct - A (unknown): It was safe.");

    [Theory]
    [InlineData("Q: When did you come?\nA: I came in May.\nQ: Why?")]
    [InlineData("Pros: It is cheap here.\nCons: It is far away.\nPros: It is quiet here.\nCons: It is cold there.")]
    [InlineData("Vell: 3\nSorn: 2\nVell: 1\nSorn: 0")]
    [InlineData("Hamlet: Jon Reed\nOphelia: Ada Moss\nHamlet: Tom Vane\nOphelia: Lena Ohm")]
    [InlineData("Where: The old town hall.\nWhen: Is it on Monday?\nPrice: It is free.\nSeats: Are there any?")]
    public void Other_lines_with_colons_are_no_turns(string text) => StatementsOf.Text(text).ShouldBeEmpty();
}
