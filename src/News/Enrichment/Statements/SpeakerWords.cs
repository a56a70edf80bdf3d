using News.Enrichment.Phrases;

namespace News.Enrichment.Statements;

/// <summary>Nouns for those who speak, and the small words that bound their phrases.</summary>
internal static class SpeakerWords
{
    private const int ShortestByEnding = 6;

    private static readonly WordSet Roles = new(
        """
        spokesman spokeswoman spokesperson spokespeople spokesmen official minister president premier chancellor governor mayor senator lawmaker deputy mp ambassador envoy diplomat
        secretary chairman chairwoman chair chief head director manager commander general colonel captain officer soldier prosecutor lawyer attorney judge analyst expert scientist
        researcher professor doctor nurse teacher witness resident neighbour neighbor relative mother father sister brother son daughter wife husband widow farmer fisherman
        worker student coach player author economist historian leader adviser advisor aide activist critic observer victim survivor passenger pilot delegate member founder
        ceo boss executive king queen prince princess pope bishop priest man woman boy girl parent supporter opponent protester refugee co-author editor reporter journalist
        negotiator mediator surveyor auditor inspector investigator engineer skipper sergeant major lieutenant inspector-general vice-president representative specialist
        guard clerk cleric imam rabbi monk nun chef cook mechanic medic midwife vet veteran recruit civilian archbishop marshal admiral brigadier constable patient tenant peer colleague friend
        classmate cousin uncle aunt grandmother grandfather niece nephew couple family crew staff youth child children owner baker diver voter buyer actor miner rider donor tutor juror vicar
        curator foreman rector principal dean skipper sheriff ranger pensioner
        men women lady people parents witnesses bosses guest visitor customer trader broker
        agent mum mom dad carer candidate captain rival medic pundit bystander caller blogger demonstrator campaigner
        kid pupil teenager teen pensioner prisoner detainee inmate suspect defendant plaintiff hostage migrant mp peer baroness
        detective corporal private cadet sapper gunner bosun shepherd matron caretaker barrister solicitor undertaker bailiff busker postman milkman
        employee staffer volunteer contractor operative scholar legislator graduate alumnus celebrity congressman congresswoman councilman councilwoman
        counsel superintendent accountant consultant assistant correspondent columnist presenter host anchor co-founder partner fan villager shopkeeper trainer
        """);

    private static readonly WordSet Organizations = new(
        """
        police ministry government army navy military court council parliament company firm union party office department commission committee authority authorities administration
        association institute university hospital club bank board service services bureau embassy regime opposition group organisation organization charity operator airline
        federation coalition alliance campaign team regulator watchdog body brigade headquarters cabinet senate delegation congress school museum fund foundation network tribunal inquiry
        publication journal television radio tv
        newspaper paper magazine broadcaster channel station website outlet agency portal daily weekly militia coastguard treasury consortium society trust guild
        airport port railway utility hotel factory theatre zoo parish diocese church mosque synagogue prison clinic startup carrier supermarket retailer brewery
        media press presidency directorate secretariat consulate prefecture municipality observatory laboratory
        bench carmaker automaker drugmaker chipmaker planemaker steelmaker lender insurer brewer publisher manufacturer supplier bookmaker shipbuilder housebuilder homebuilder
        jury force assembly
        giant maker conglomerate studio franchise lab think-tank thinktank ombudsman junta
        """);

    private static readonly WordSet Outlets = new("publication newspaper paper magazine broadcaster channel station website outlet portal daily weekly");

    // News agencies, and the words in the names of papers and stations.
    private static readonly WordSet OutletNames = new(
        """
        tass afp reuters ap bbc cnn interfax xinhua ria dpa efe ansa kyodo bloomberg ukrinform anadolu pti itar-tass belta yonhap tanjug aap lusa apa kcna irna
        times post herald gazette courier ledger mirror news radio tv television tribune journal wire chronicle observer broadcasting telegraph guardian echo bulletin
        dispatch examiner inquirer argus press review anzeiger zeitung
        """);

    private static readonly WordSet Documents = new(
        """
        report study survey poll data figures statement document documents records estimates reports letter communique filing memo paper account accounts
        ad op-ed podcast memoir polling advisory census minutes
        work research evidence results bill sign advert email note text message tweet post blog article column story book invitation label poster banner plaque agreement treaty
        constitution resolution contract headline caption lawsuit suit affidavit analysis review audit assessment study manual guide letter
        witnesses statistics findings documents complaint petition motion decision order text readout release transcript claim law leaflet notice forecast index indictment verdict ruling
        """);

    private static readonly WordSet Determiners = new(
        "the a an his her its their our my this these those some many several most other another one two three four five both all few no every each any");

    private static readonly WordSet Prepositions = new("of for from in at with on to near by close within inside under behind about among on-board aboard");

    // Words that no phrase for a speaker goes over.
    private static readonly WordSet Boundaries = new(
        """
        that which who whom whose but and or nor as when while if because after before since although though whether where than so then what how until till during yet not via
        i he she they it we you him them us me there here monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow
        january february march april june july august september october november december meanwhile however also later earlier according
        """);

    private static readonly WordSet TimeNouns = new("night week weekend month year morning afternoon evening");

    private static readonly WordSet Weekdays = new("monday tuesday wednesday thursday friday saturday sunday");

    private static readonly WordSet Months = new("january february march april may june july august september october november december");

    private static readonly WordSet NotDoers = new(
        "letter number order matter paper power water weather winter summer river factor sector motor center centre error monitor corner border answer chapter offer quarter december october september november another either neither rather together however whatever further former latter under after never remainder disaster mirror terror horror colour labour harbour humor rumor tenor minor major mentor");

    /// <summary>Nouns for people.</summary>
    public static WordSet ListedRoles => Roles;

    /// <summary>Nouns for bodies.</summary>
    public static WordSet ListedOrganizations => Organizations;

    public static bool IsTimeNoun(ReadOnlySpan<char> word) => TimeNouns.Has(word);

    public static bool IsWeekday(ReadOnlySpan<char> word) => Weekdays.Has(word);

    public static bool IsMonth(ReadOnlySpan<char> word) => Months.Has(word);

    /// <summary>People of whom nothing is said.</summary>
    public static bool IsSome(ReadOnlySpan<char> word) => Is(word, "some") || Is(word, "others") || Is(word, "many") || Is(word, "most") || Is(word, "several") || Is(word, "one") || Is(word, "another") || Is(word, "both");

    public static bool IsDeterminer(ReadOnlySpan<char> word) => Determiners.Has(word);

    public static bool IsPreposition(ReadOnlySpan<char> word) => Prepositions.Has(word);

    public static bool IsBoundary(ReadOnlySpan<char> word) => Boundaries.Has(word);

    public static bool IsOutletName(ReadOnlySpan<char> word) => OutletNames.Has(word);

    public static bool IsOutletNoun(ReadOnlySpan<char> word) => Outlets.Has(word);

    public static bool IsDocument(ReadOnlySpan<char> word) => IsOneOf(Documents, word);

    public static bool IsOrganization(ReadOnlySpan<char> word) => IsOneOf(Organizations, word);

    /// <summary>One of those that are listed, in the singular or plural.</summary>
    public static bool IsListedRole(ReadOnlySpan<char> word) => IsOneOf(Roles, word);

    /// <summary>Listed, or formed as English forms the names of doers (<c>lightkeeper</c>, <c>glaciologist</c>).</summary>
    public static bool IsRole(ReadOnlySpan<char> word) => IsListedRole(word) || IsFormedRole(word);

    /// <summary>Formed like the names of doers, or an age: <c>winger</c>, <c>52-year-old</c>, <c>mother-of-three</c>; listed ones may be, too.</summary>
    public static bool IsFormedRole(ReadOnlySpan<char> word)
    {
        if (word.Contains('-'))
        {
            if (word.IndexOf("-of-", StringComparison.Ordinal) is var of and > 0)
            {
                return IsRole(word[..of]);
            }

            if (IsAged(word) || Ends(word, "-year-olds"))
            {
                return true;
            }
        }

        var one = Singular(word);
        return EndsAsDoer(one) && !NotDoers.Has(one) && !Documents.Has(one) && !Organizations.Has(one);
    }

    public static bool IsAged(ReadOnlySpan<char> word) => Ends(word, "-year-old");

    public static bool IsSource(ReadOnlySpan<char> word) => Singular(word) is var one && (Is(one, "source") || Is(one, "insider"));

    public static bool IsPlural(ReadOnlySpan<char> word) => Singular(word).Length < word.Length || Is(word, "people") || Ends(word, "men") || Is(word, "police");

    private static ReadOnlySpan<char> Singular(ReadOnlySpan<char> word) => word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u') ? word[..^1] : word;

    private static bool IsOneOf(WordSet listed, ReadOnlySpan<char> word) => listed.Has(word) || (Singular(word) is var one && one.Length < word.Length && listed.Has(one));

    private static bool EndsAsDoer(ReadOnlySpan<char> one) => one.Length >= ShortestByEnding && one[^1] switch
    {
        'r' or 'R' => Ends(one, "er") || Ends(one, "or"),
        't' or 'T' => Ends(one, "ist"),
        'n' or 'N' => Ends(one, "ian") || Ends(one, "man") || Ends(one, "men") || Ends(one, "woman") || Ends(one, "person"),
        _ => false,
    };

    private static bool Is(ReadOnlySpan<char> word, string other) => Spelled.As(word, other);

    private static bool Ends(ReadOnlySpan<char> word, string ending) => word.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
