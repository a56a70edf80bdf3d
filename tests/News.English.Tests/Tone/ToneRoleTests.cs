using News.English.Lexicon;
using News.English.Names;
using News.English.Tone;
using News.Text;
using News.Text.Tagging;

namespace News.English.Tests.Tone;

public sealed class ToneRoleTests
{
    // An act, a quality, and a phrase whose first word is listed alone
    private static readonly Connotations Listed = Connotations.Of(["-1\t-2\tmock, clash", "1\t2\tmock up", "=\t2\tbrave, bravery, mock"]);

    [Theory]
    [InlineData("Yesterday Brandl openly mocked them.", nameof(ToneRole.Subject))]
    [InlineData("Yesterday Brandl was openly mocked.", nameof(ToneRole.PassiveSubject))]
    [InlineData("Yesterday Brandl, who mocked them, left.", nameof(ToneRole.AcrossMark))]
    [InlineData("Yesterday Brandl's mocking went on.", nameof(ToneRole.Owner))]
    [InlineData("Yesterday Brandl's aide in the capital mocked them.", nameof(ToneRole.OwnerOfSubject))]
    [InlineData("Yesterday Brandl's aide at home was mocked.", nameof(ToneRole.OwnerOfPassiveSubject))]
    [InlineData("Yesterday they mocked Brandl.", nameof(ToneRole.Object))]
    [InlineData("Yesterday they mocked a plan made up with Brandl.", nameof(ToneRole.FarObject))]
    [InlineData("Yesterday they mocked Brandl's plan.", nameof(ToneRole.OwnerOfObject))]
    [InlineData("Yesterday they were mocked by Brandl.", nameof(ToneRole.ByAgent))]
    [InlineData("When mocked, Brandl left.", nameof(ToneRole.BeforeMark))]
    [InlineData("Yesterday Brandl met Tessen and mocked them.", nameof(ToneRole.FarAfter))]
    [InlineData("Yesterday they mocked Tessen but Brandl left.", nameof(ToneRole.FarBefore))]
    [InlineData("Yesterday Brandl was brave.", nameof(ToneRole.Copula))]
    [InlineData("Yesterday the brave Brandl left.", nameof(ToneRole.Modified))]
    [InlineData("Yesterday the bravery of Brandl showed.", nameof(ToneRole.AfterPreposition))]
    public void The_order_of_words_tells_the_role(string sentence, string role) => Roles(sentence).ShouldBe([Enum.Parse<ToneRole>(role)]);

    [Fact]
    public void A_further_act_is_told_from_the_nearest()
    {
        Roles("Yesterday Brandl mocked and clashed.").ShouldBe([ToneRole.Subject, ToneRole.LaterSubject]);
        Roles("Yesterday they clashed and mocked Brandl.").ShouldBe([ToneRole.Object, ToneRole.FarObject]);
    }

    [Fact]
    public void The_longest_phrase_counts() => Read("They mocked up a model.").Expressions.ShouldHaveSingleItem().Connotation.ShouldBe(new(1, 2, 0));

    [Fact]
    public void A_word_may_be_an_act_and_a_quality() => Read("They mocked it.").Expressions.ShouldHaveSingleItem().Connotation.ShouldBe(new(-1, -2, 2));

    [Theory]
    [InlineData("They would never mock it.", true)]
    [InlineData("If asked, they mock it.", false)]
    [InlineData("They mock it.", false)]
    public void What_only_may_be_is_hedged(string sentence, bool hedged) => Read(sentence).Expressions.ShouldHaveSingleItem().IsHedged.ShouldBe(hedged);

    [Fact]
    public void Each_listed_expression_has_a_connotation()
    {
        ToneModel.Default.Connotations.Find(FeatureHash.Of("accus")).Connotation.Patient.ShouldBe((sbyte)-2);
        ToneModel.Default.Connotations.Find(FeatureHash.Of("hero")).Connotation.Quality.ShouldBe((sbyte)2);
    }

    private static List<ToneRole> Roles(string text)
    {
        var sentence = Read(text);
        var target = sentence.PlaceOf(0);
        var roles = new ToneRoleFinder(sentence, target);
        var found = new List<ToneRole>();
        foreach (var expression in sentence.Expressions.Where(expression => expression.First > target))
        {
            found.Add(roles.After(expression));
        }

        foreach (var expression in sentence.Expressions.Where(expression => expression.End <= target).Reverse())
        {
            found.Add(roles.Before(expression));
        }

        return found;
    }

    private static ToneSentence Read(string text)
    {
        var document = new EnglishDocument(text, Tokenizer.Tokenize(text), Vocabulary.Default);
        var name = document.Tokens.FindIndex(token => token.In(text).StartsWith("Brandl"));
        var sentence = new ToneSentence(NameModel.Default.Knowledge, Listed);
        sentence.Read(document, new(0, document.Tokens.Count), name < 0 ? [] : [new(name, name + 1)]);
        ToneExpression.Find(sentence, Listed, sentence.Expressions);
        return sentence;
    }
}
