using News.Enrichment.Phrases;
using News.Enrichment.Statements;

namespace News.Enrichment.Entities;

/// <summary>Whom or what a phrase is about, by its head.</summary>
[Flags]
internal enum HeadKind
{
    None = 0,

    /// <summary>Of a person: <c>minister</c>.</summary>
    Office = 1,

    /// <summary>Of a body: <c>ministry</c>.</summary>
    Body = 2,
    Any = Office | Body,
}

/// <summary>Words that call somebody by an office or something by its kind: <c>the | defence | minister</c>, in tokens.</summary>
internal sealed class RolePhrase
{
    private const int LongestTitle = 5;
    private const int LongestOf = 5;

    private static readonly WordSet Offices = new(
        """
        minister president premier chancellor governor mayor senator ambassador envoy secretary chairman chairwoman chair director commander king queen prince princess pope bishop
        archbishop spokesman spokeswoman spokesperson leader prosecutor judge commissioner speaker ceo executive general colonel admiral coach manager headteacher principal rector sheriff
        surgeon captain curator foreman conductor secretary-general
        """);

    private static readonly WordSet Kinds = new(
        """
        ministry company firm union bank agency league council commission committee court party group association trust institute university hospital club federation board authority charity airline
        operator foundation broadcaster newspaper paper channel bloc alliance fund cartel museum school regulator watchdog society guild tribunal inquiry department commissioner movement front team mission force
        """);

    // They make another office of the one they stand before; of "former" nothing is left.
    private static readonly WordSet Changing = new("prime vice deputy chief assistant attorney acting interim secretary shadow");

    // The same from further off: of "Deputy Agriculture Minister" the deputy minister is spoken of.
    private static readonly WordSet Ranking = new("vice deputy assistant acting interim shadow");
    private static readonly WordSet Past = new("former ex late then onetime one-time ex-president ex-minister");

    // Anybody, so that they single out nobody who was called so once.
    private static readonly WordSet Vague = new(
        "official man woman boy girl child kid person resident member witness expert analyst critic observer fan viewer voter user reader visitor customer parent friend colleague neighbour neighbor civilian youth staff crew police family couple");

    // They stand for whoever is in power, or for all of their kind.
    private static readonly WordSet VagueKinds = new("police media press staff government regime opposition administration authority authorities army navy military parliament cabinet senate service services board");

    // Titles that are printed short before a name.
    private static readonly WordTable<string> Short = new(
    [
        ("sen sen.", "senator"), ("gov gov.", "governor"), ("rep rep.", "representative"), ("gen gen.", "general"), ("col col.", "colonel"), ("capt capt.", "captain"), ("lt lt.", "lieutenant"),
        ("sgt sgt.", "sergeant"), ("prof prof.", "professor"), ("dr dr.", "doctor"), ("cllr cllr.", "councillor"), ("supt supt.", "superintendent"), ("insp insp.", "inspector"), ("amb amb.", "ambassador"),
    ]);

    // All that a phrase may be about: one look tells.
    private static readonly WordTable<HeadWord> Heads = new(
        Offices.Words.Concat(Kinds.Words).Concat(SpeakerWords.ListedRoles.Words).Concat(SpeakerWords.ListedOrganizations.Words).Distinct().Select(static word => (word, new HeadWord(word))));

    private readonly MentionTokens tokens;
    private readonly int headAt;
    private IReadOnlyList<string>? words;

    /// <param name="tokens">Those from <paramref name="first"/> to before <paramref name="end"/> are the phrase.</param>
    /// <param name="headAt">The last token of its head.</param>
    private RolePhrase(MentionTokens tokens, int first, int end, int headAt, string head)
    {
        (this.tokens, First, End, this.headAt, Head) = (tokens, first, end, headAt, head);
    }

    /// <summary>Whom an age calls: <c>the 52-year-old</c>.</summary>
    public RolePhrase(MentionTokens tokens, int age)
        : this(tokens, age, age + 1, age, $"{tokens.Digits(age)}-year-old")
    {
        words = [];
    }

    public int First { get; }

    public int End { get; }

    /// <summary>The office in lower case; of two words where the first changes it: <c>prime minister</c>.</summary>
    public string Head { get; }

    /// <summary>The other words of the phrase in lower case: what the office is of.</summary>
    public IReadOnlyList<string> Words => words ??= OtherWords();

    /// <summary>What a body is called whose name does not say what it is.</summary>
    public static bool IsCompany(string head) => head is "company" or "firm" or "group";

    public static HeadKind KindOf(ReadOnlySpan<char> word) =>
        !Heads.TryGet(word, out var head) ? HeadKind.None
        : head.InSingular == head.InPlural || !SpeakerWords.IsPlural(word) ? head.InSingular
        : head.InPlural;

    public static bool IsChanging(string word) => Changing.Has(word);

    /// <summary>The phrase that ends at a token: <c>Defence Minister | Ada Moss</c>.</summary>
    public static RolePhrase? Before(MentionTokens tokens, int end, HeadKind kinds)
    {
        var last = tokens.Free(end - 1);
        if ((KindOf(last) & kinds) == 0 && !(kinds != HeadKind.Body && IsDoer(last) && !SpeakerWords.IsPreposition(tokens.Word(end - 2)) && !SpeakerWords.IsBoundary(tokens.Word(end - 2))) && !(kinds == HeadKind.Office && Short.TryGet(last, out _)))
        {
            return null;
        }

        var first = end;
        while (end - first < LongestTitle && !tokens.Word(first - 1).IsEmpty && !SpeakerWords.IsBoundary(tokens.Word(first - 1)))
        {
            first--;
            if (SpeakerWords.IsDeterminer(tokens.Word(first)) && tokens.Owner(first) < 0)
            {
                break;
            }
        }

        return Of(tokens, first, end, end - 1);
    }

    /// <summary>The phrase that starts at a token, with what the office is of: <c>the mayor of Vell</c>.</summary>
    public static RolePhrase? After(MentionTokens tokens, int first, HeadKind kinds)
    {
        for (var head = first; head < first + LongestTitle && (!tokens.Word(head).IsEmpty || tokens.IsClitic(head)); head++)
        {
            var word = tokens.Word(head);
            if (SpeakerWords.IsBoundary(word) || (head > first && SpeakerWords.IsDeterminer(word)))
            {
                return null;
            }

            if (tokens.Owner(head) >= 0)
            {
                continue;
            }

            if ((KindOf(word) & kinds) != 0)
            {
                for (var next = Next(tokens, head, kinds); next > head; next = Next(tokens, head, kinds))
                {
                    head = next;
                }

                return Of(tokens, first, head + 1, head);
            }

            if (kinds != HeadKind.Body && IsDoer(word) && IsLast(tokens, head))
            {
                return Of(tokens, first, head + 1, head);
            }
        }

        return null;
    }

    // "the deputy | mayor", "the sheriff’s | office"
    private static int Next(MentionTokens tokens, int head, HeadKind kinds)
    {
        var next = tokens.IsClitic(head + 1) && tokens.Is(head + 2, "office") ? head + 2 : head + 1;
        return (KindOf(tokens.Free(next)) & kinds) != 0 ? next : head;
    }

    /// <summary>Tells something of a bearer and nothing of the office: <c>long-serving</c>, <c>first-term</c>.</summary>
    public static bool IsDescription(string word) =>
        word.Contains('-', StringComparison.Ordinal) && (word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("-term", StringComparison.Ordinal) || word.EndsWith("-time", StringComparison.Ordinal));

    /// <summary>Formed like the names of doers, or an age: <c>winger</c>, <c>52-year-old</c>. Things are formed so too (<c>computer</c>), so that what follows must tell.</summary>
    private static bool IsDoer(ReadOnlySpan<char> word) => SpeakerWords.IsFormedRole(word) && !SpeakerWords.IsListedRole(word) && !SpeakerWords.IsPlural(word);

    private static bool IsLast(MentionTokens tokens, int index) =>
        tokens.Word(index + 1) is var next && (next.IsEmpty || SpeakerWords.IsPreposition(next) || SpeakerWords.IsBoundary(next) || CueWords.IsFinite(next) || CueWords.MayBeCue(next));

    private static RolePhrase? Of(MentionTokens tokens, int first, int end, int head)
    {
        var last = tokens.Free(head);
        var name = Short.TryGet(last, out var whole) ? whole : Heads.TryGet(last, out var listed) ? listed.Word : Lower(last);
        for (var i = head - 1; i >= first; i--)
        {
            if (Past.Has(tokens.Word(i)))
            {
                return null;
            }

            if (IsOfHead(tokens, i, head))
            {
                name = Lower(tokens.Word(i)) + " " + name;
            }
        }

        return new(tokens, first, end, head, name);
    }

    private static bool IsOfHead(MentionTokens tokens, int index, int head) => (index == head - 1 && Changing.Has(tokens.Word(index))) || Ranking.Has(tokens.Word(index));

    private List<string> OtherWords()
    {
        var others = new List<string>();
        for (var i = headAt - 1; i >= First; i--)
        {
            var word = tokens.Word(i);
            if (!word.IsEmpty && !IsOfHead(tokens, i, headAt) && !SpeakerWords.IsDeterminer(word))
            {
                others.Add(Lower(word));
            }
        }

        if (tokens.Is(End, "of") || tokens.Is(End, "for"))
        {
            var last = End;
            while (last - End < LongestOf && !tokens.Word(last + 1).IsEmpty && !SpeakerWords.IsBoundary(tokens.Word(last + 1)) && !CueWords.IsFinite(tokens.Word(last + 1)))
            {
                last++;
                if (!SpeakerWords.IsDeterminer(tokens.Word(last)) && !SpeakerWords.IsPreposition(tokens.Word(last)))
                {
                    others.Add(Lower(tokens.Word(last)));
                }
            }
        }

        return others;
    }

    private static string Lower(ReadOnlySpan<char> word) => word.ToString().ToLowerInvariant();

    /// <summary>A word that a phrase may be about.</summary>
    private sealed class HeadWord(string word)
    {
        public string Word => word;

        public HeadKind InPlural { get; } = (Offices.Has(word) ? HeadKind.Office : HeadKind.None) | (Kinds.Has(word) ? HeadKind.Body : HeadKind.None);

        // The longer lists hold plurals too, which call nobody in particular.
        public HeadKind InSingular { get; } = (Offices.Has(word) || (SpeakerWords.ListedRoles.Has(word) && !Vague.Has(word)) ? HeadKind.Office : HeadKind.None)
            | (Kinds.Has(word) || (SpeakerWords.ListedOrganizations.Has(word) && !VagueKinds.Has(word)) ? HeadKind.Body : HeadKind.None);
    }
}
