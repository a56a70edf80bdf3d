using FsCheck;
using FsCheck.Fluent;
using News.Text;

namespace News.Tests.Text;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("The port closed. Ships waited. Nobody knew why.", 3)]
    [InlineData("Mr. Orwin met Gen. Aldane at St. Maro on Jan. 5. They spoke.", 2)]
    [InlineData("The U.S.\nState Department declined to comment.", 1)]
    [InlineData("He has lived in the U.S. The minister has not.", 2)]
    [InlineData("J. K. Orwin wrote it.", 1)]
    [InlineData("Prices rose 1,000.5 crowns, or 2.5%. Wages did not.", 2)]
    [InlineData("It was over... or so she thought. Then it rained.", 2)]
    [InlineData("He waited… and left.", 1)]
    [InlineData("“The port is safe.” He left.", 2)]
    [InlineData("She said: “Go. Go now.” He went.", 3)]
    [InlineData("“Why now?” he asked. Nobody answered.", 2)]
    [InlineData("“Stop!” Ana Orwin cried.", 1)]
    [InlineData("“Stop!” The guards ran.", 2)]
    [InlineData("It closed (the owners agreed.) Then it opened.", 2)]
    [InlineData("The council of the harbour town voted on the plan that had\nbeen before it since the spring, and rejected it. The mayor\nleft.", 2)]
    [InlineData("The port closed.\nships waited outside", 1)]
    [InlineData("The port closed.\nShips waited outside.", 2)]
    [InlineData("Harbour Bridge Closed\nThe bridge over the Ember was closed on Monday.", 2)]
    [InlineData("By Ana Orwin\nMARO — The bridge was closed.", 2)]
    [InlineData("One paragraph without a stop\n\nanother one", 2)]
    [InlineData("He said no. It was late.", 2)]
    [InlineData("Halden Marine Inc. said it would pay. Its rival did not.", 2)]
    [InlineData("It opens at 5 p.m. The port is near.", 2)]
    [InlineData("So did I. Maro was quiet.", 2)]
    [InlineData("He left.The mayor stayed.", 2)]
    [InlineData("1. The first item\n2. The second item", 2)]
    [InlineData("What?! Really? Yes.", 3)]
    [InlineData("The Ember (pop. 4,000) is wide.", 1)]
    [InlineData("No. 5 won. No. 6 lost.", 2)]
    [InlineData("The ship, bound for Telmark, N. Orwin aboard, sank.", 1)]
    public void Sentences_end_where_a_reader_would_end_them(string text, int sentences) => Sentences(text).Count.ShouldBe(sentences);

    [Fact]
    public void Closing_marks_belong_to_the_sentence_they_close() =>
        Sentences("“The port is safe.” (He smiled.) Then he left.").ShouldBe(["“The port is safe.”", "(He smiled.)", "Then he left."]);

    [Fact]
    public void A_text_without_an_end_is_cut_into_bounded_sentences()
    {
        var text = string.Concat(Enumerable.Repeat("word ", 10_000));
        Sentences(text).Count.ShouldBe(10_000 / SentenceSplitter.MaxTokens);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("”")]
    [InlineData("(")]
    [InlineData(". ")]
    [InlineData("A. ")]
    [InlineData("A\n")]
    public void Hostile_repetition_is_bounded(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 50_000));
        var tokens = Tokenizer.Tokenize(text);
        SentenceSplitter.Split(text, tokens).ShouldAllBe(sentence => sentence.Count <= SentenceSplitter.MaxTokens);
    }

    [Fact]
    public void Any_text_is_covered_by_sentences_in_order() =>
        Prop.ForAll(Texts.Any(), text =>
        {
            var tokens = Tokenizer.Tokenize(text);
            var end = 0;
            foreach (var sentence in SentenceSplitter.Split(text, tokens))
            {
                sentence.First.ShouldBe(end);
                sentence.Count.ShouldBeInRange(1, SentenceSplitter.MaxTokens);
                end = sentence.End;
            }

            end.ShouldBe(tokens.Count);
        }).QuickCheckThrowOnFailure();

    private static List<string> Sentences(string text) => [.. SentenceSplitter.Spans(text).Select(sentence => sentence.In(text).ToString())];
}
