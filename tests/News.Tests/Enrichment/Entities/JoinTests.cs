using News.Enrichment;

namespace News.Tests.Enrichment.Entities;

public sealed class JoinTests
{
    [Theory]
    [InlineData("President Ada Moss spoke. Later the president left.", "the president")]
    [InlineData("Defence Minister Ada Moss spoke. The defence minister left.", "The defence minister")]
    [InlineData("Ada Moss, the mayor of Vell, spoke. The mayor of Vell left.", "The mayor")]
    [InlineData("The harbour director, Ada Moss, spoke. The director left.", "The director")]
    [InlineData("Prime Minister Ada Moss spoke. The prime minister left.", "The prime minister")]
    public async Task A_role_joins_the_one_person_introduced_by_it(string text, string role)
    {
        var person = (await Articles.Enrich(text, ("Ada Moss", "Person"))).Entities.ShouldHaveSingleItem();
        person.Mentions[^1].Text.ShouldBe(role);
        person.Mentions[^1].JoinedBy.ShouldBe("role");
    }

    [Theory]
    [InlineData("President Ada Moss met President Bo Reed. The president left.")]
    [InlineData("Former President Ada Moss spoke. The president left.")]
    [InlineData("Defence Minister Ada Moss spoke. The interior minister left.")]
    [InlineData("Ada Moss, the mayor of Vell, spoke. The mayor of Maro left.")]
    [InlineData("Minister Ada Moss spoke. Another minister coughed. The minister left.")]
    [InlineData("The minister left before Minister Ada Moss spoke.")]
    [InlineData("Deputy Minister Ada Moss spoke. The minister left.")]
    public async Task A_role_that_could_mean_somebody_else_joins_nobody(string text) =>
        (await Articles.Enrich(text, ("Ada Moss", "Person"), ("Bo Reed", "Person"))).Entities.ShouldAllBe(entity => entity.Mentions.All(mention => mention.JoinedBy == null));

    [Theory]
    [InlineData("Velmar Rail, a freight company, closed. The company paid.", "Velmar Rail")]
    [InlineData("The Bank of Vell closed. The bank paid.", "Bank of Vell")]
    [InlineData("The Halden Trust closed. The trust paid.", "Halden Trust")]
    [InlineData("TASS was late. The news agency paid.", "TASS")]
    [InlineData("Velmar Foods ASA closed its mill. The firm paid.", "Velmar Foods ASA")]
    [InlineData("The Free Coast Movement met. The movement paid.", "Free Coast Movement")]
    [InlineData("The Vell Sheriff's Office was late. The sheriff's office paid.", "Vell Sheriff's Office")]
    [InlineData("The Mission for the Marshes closed. The mission paid.", "Mission for the Marshes")]
    [InlineData("Halden Police came. The force paid.", "Halden Police")]
    [InlineData("Skylark will fly no more, the airline said.", "Skylark")]
    [InlineData("Velmar Foods grew. The group paid.", "Velmar Foods")]
    public async Task A_kind_joins_the_one_body_of_that_kind(string text, string name) =>
        (await Articles.Enrich(text, (name, "Organization"))).Entities.ShouldHaveSingleItem().Mentions.Count.ShouldBe(2);

    [Theory]
    [InlineData("The Halden Council met Velmar Foods. The company paid.", 2)]
    [InlineData("Velmar Foods met Osk Mills. The company paid.", 1)]
    [InlineData("Velmar Foods grew, said an analyst at Osk Mills. The company paid.", 2)]
    public async Task The_company_is_the_first_body_that_can_be_one_unless_another_says_as_much(string text, int mentions)
    {
        var document = await Articles.Enrich(text, ("Velmar Foods", "Organization"), ("Osk Mills", "Organization"), ("Halden Council", "Organization"));
        document.Entities.Single(entity => entity.Name == "Velmar Foods").Mentions.Count.ShouldBe(mentions);
    }

    [Theory]
    [InlineData("Judge Ada Moss spoke. The judge left. Judge Bo Reed slept.", "Ada Moss")]
    [InlineData("Ada Moss spoke. Ms Moss left. Bo Moss slept.", "Ada Moss")]
    public async Task Whoever_comes_later_in_the_article_is_not_meant_yet(string text, string name)
    {
        var document = await Articles.Enrich(text, ("Ada Moss", "Person"), ("Bo Reed", "Person"), ("Bo Moss", "Person"), ("Ms Moss", "Person"));
        document.Entities.Single(entity => entity.Name == name).Mentions.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("Dolores Ibarra Quint spoke. Ibarra left.", "Dolores Ibarra Quint", "Ibarra")]
    [InlineData("Joop van der Zand spoke. Van der Zand left.", "Joop van der Zand", "Van der Zand")]
    [InlineData("Pavel Olegovich Durin spoke. Pavel Olegovich left.", "Pavel Olegovich Durin", "Pavel Olegovich")]
    public async Task Part_of_a_name_of_three_words_joins_it(string text, string name, string part) =>
        (await Articles.Enrich(text, (name, "Person"), (part, "Person"))).Entities.ShouldHaveSingleItem().Name.ShouldBe(name);

    [Fact]
    public async Task A_name_of_which_the_analyser_is_not_sure_has_one_category()
    {
        var document = await new ArticleEnricher(new Wavering()).EnrichAsync(Articles.Of("Tavel rose. Tavel fell. Tavel slept."), Articles.Named, CancellationToken.None);
        var entity = document.Entities.ShouldHaveSingleItem();
        (entity.Category, entity.Mentions.Count).ShouldBe(("Location", 3));
    }

    [Fact]
    public async Task A_place_that_is_known_stands_beside_a_person_of_that_name()
    {
        var document = await Articles.Enrich("Ana Lebanon flew to Lebanon.", ("Ana Lebanon", "Person"), ("Lebanon", "Location"));
        document.Entities.Select(entity => entity.Category).Order().ShouldBe(["Location", "Person"]);
    }

    [Theory]
    [InlineData("Haldria’s Foreign Ministry spoke. HALDRIA slept.", "HALDRIA", "Organization", "Location")]
    [InlineData("Ms Pell spoke.", "Ms Pell", "Organization", "Person")]
    [InlineData("They met in Kiev.", "Kiev", "Person", "Location")]
    [InlineData("The Commissioner for Works spoke.", "Commissioner for Works", "Organization", "PersonType")]
    public async Task A_category_that_cannot_be_is_mended(string text, string name, string found, string category)
    {
        var document = await Articles.Enrich(text, ("Haldria’s Foreign Ministry", "Organization"), (name, found));
        document.Entities.Select(entity => entity.Category).ShouldContain(category);
    }

    [Fact]
    public async Task Those_who_live_in_a_place_are_no_entity_of_their_own() =>
        (await Articles.Enrich("Tavelia spoke. A Tavelian boat left; Tavelians slept.", ("Tavelia ", "Location"), ("Tavelian ", "Person"), ("Tavelians", "Organization"))).Entities.ShouldHaveSingleItem().Name.ShouldBe("Tavelia");

    [Fact]
    public async Task A_given_name_joins_the_one_person_who_has_it() =>
        (await Articles.Enrich("Gemma Stott, 34, was in tears. Poor Gemma’s shoe!", ("Gemma Stott", "Person"), ("Gemma’s", "Person"))).Entities.ShouldHaveSingleItem().Mentions.Count.ShouldBe(2);

    [Fact]
    public async Task A_name_in_capitals_is_labelled_as_it_is_printed_elsewhere() =>
        (await Articles.Enrich("DUNMARROW — All quiet. In Dunmarrow, nobody spoke.", ("DUNMARROW", "Location"), ("Dunmarrow", "Location"))).Entities.ShouldHaveSingleItem().Name.ShouldBe("Dunmarrow");

    [Fact]
    public async Task A_type_of_person_that_means_a_known_one_is_no_entity_of_its_own()
    {
        var document = await Articles.Enrich("Minister Ada Moss spoke. The minister left; ministers slept.", ("Ada Moss", "Person"), ("minister", "PersonType"), ("ministers", "PersonType"));
        document.Entities.Single(entity => entity.Category == "Person").Mentions.Select(mention => mention.Text).ShouldBe(["Ada Moss", "The minister"]);
        document.Entities.Where(entity => entity.Category == "PersonType").SelectMany(entity => entity.Mentions).ShouldAllBe(mention => mention.Text.StartsWith("minister", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Fishers of Osk", "FO")]
    [InlineData("International Salt Office", "ISO")]
    public async Task An_acronym_that_nothing_defines_joins_the_one_name_with_its_initials(string name, string acronym) =>
        (await Articles.Enrich($"The {name} met. The {acronym} left.", (name, "Organization"), (acronym, "Organization"))).Entities.ShouldHaveSingleItem().Mentions[1].JoinedBy.ShouldBe("acronym");

    [Fact]
    public async Task Initials_of_two_names_join_neither_and_say_why()
    {
        var document = await Articles.Enrich("The North Rail Board met the New Road Bureau. The NRB left.", ("North Rail Board", "Organization"), ("New Road Bureau", "Organization"), ("NRB", "Organization"));
        document.Entities.Single(entity => entity.Name == "NRB").ApartReason.ShouldBe("several-names-have-the-initials");
    }

    [Theory]
    [InlineData("Velmar Rail Works", "Velmar Rail")]
    [InlineData("Velmar Rail Works", "Velmar")]
    [InlineData("Telmark Dockers Union", "Dockers Union")]
    public async Task A_short_form_joins_the_one_longer_name(string name, string form)
    {
        var text = $"{name} met. Then {form} left.";
        var analyzer = new ScriptedAnalyzer { Spoil = analysis => analysis with { Mentions = [Body(0, name.Length), Body(text.LastIndexOf(form, StringComparison.Ordinal), form.Length)] } };
        var document = await new ArticleEnricher(analyzer).EnrichAsync(Articles.Of(text), Articles.Named, CancellationToken.None);
        document.Entities.ShouldHaveSingleItem().Mentions[1].JoinedBy.ShouldBe("short-form");
    }

    [Fact]
    public async Task A_place_is_no_short_form()
    {
        var document = await Articles.Enrich("Ostria Rail met in Ostria.", ("Ostria Rail", "Organization"), ("Ostria.", "Location"));
        document.Entities.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("Sergei Orlov", "Sergey Orlov")]
    [InlineData("Yevgeny Malin", "Evgenii Malin")]
    [InlineData("Jürgen Müller", "Juergen Mueller")]
    [InlineData("Aleksandr Brodsky", "Alexander Brodskiy")]
    public async Task Two_romanisations_are_one_person(string one, string other) =>
        (await Articles.Enrich($"{one} met. Then {other} left.", (one, "Person"), (other, "Person"))).Entities.ShouldHaveSingleItem();

    [Theory]
    [InlineData("Senator Ana Orwin")]
    [InlineData("Cllr Ana Orwin")]
    [InlineData("Ana Orwin of Vell")]
    public async Task A_title_and_a_place_are_no_part_of_a_name(string printed) =>
        (await Articles.Enrich($"{printed} spoke.", (printed, "Person"))).Entities.ShouldHaveSingleItem().Mentions.ShouldHaveSingleItem().Text.ShouldBe("Ana Orwin");

    [Fact]
    public async Task A_whole_name_tells_that_its_surname_is_a_person_too()
    {
        var document = await Articles.Enrich("Ana Orwin spoke. Orwin left. Orwin slept.", ("Ana Orwin", "Person"), ("Orwin", "Organization"));
        document.Entities.ShouldHaveSingleItem().Category.ShouldBe("Person");
    }

    [Fact]
    public async Task A_surname_joins_an_initial_and_a_surname_where_nobody_has_a_whole_name() =>
        (await Articles.Enrich("K. Orwin spoke. Then Orwin left.", ("K. Orwin", "Person"), ("Orwin", "Person"))).Entities.ShouldHaveSingleItem();

    [Fact]
    public async Task An_initial_joins_the_one_it_could_be()
    {
        var document = await Articles.Enrich("Ana Orwin met Bo Orwin. A. Orwin left.", ("Ana Orwin", "Person"), ("Bo Orwin", "Person"), ("A. Orwin", "Person"));
        document.Entities.Count.ShouldBe(2);
    }

    private static EntityMention Body(int offset, int length) => new(new(offset, length), "Organization", null, 0.9);

    private sealed class Wavering : ITextAnalyzer
    {
        public AnalyzerVersion Version { get; } = new("wavering", "1");

        public ValueTask<TextAnalysis> AnalyzeAsync(string text, string? language, CancellationToken cancellationToken) => new(new TextAnalysis
        {
            Language = "en",
            Sentiment = new(SentimentLabel.Neutral, 0, 1, 0),
            Mentions = [new(new(0, 5), "Person", null, 0.7), new(new(12, 5), "Location", null, 0.6), new(new(24, 5), "Location", null, 0.5)],
        });
    }
}
