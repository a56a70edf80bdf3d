using News.Enrichment.Phrases;
using News.Enrichment.Statements;

namespace News.Enrichment.Entities;

/// <summary>Words that call somebody by an office or something by its kind: <c>the | defence | minister</c>, in tokens.</summary>
/// <param name="Head">The office in lower case; of two words where the first changes it: <c>prime minister</c>.</param>
/// <param name="Words">The other words of the phrase in lower case: what the office is of.</param>
internal sealed record RolePhrase(int First, int End, string Head, IReadOnlyList<string> Words)
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

    /// <summary>What a body is called whose name does not say what it is.</summary>
    public static bool IsCompany(string head) => head is "company" or "firm" or "group";

    public static bool IsOffice(ReadOnlySpan<char> word) => Offices.Has(word) || (SpeakerWords.IsListedRole(word) && !SpeakerWords.IsPlural(word) && !Vague.Has(word));

    public static bool IsHead(ReadOnlySpan<char> word) => IsOffice(word) || IsKind(word);

    public static bool IsChanging(string word) => Changing.Has(word);

    public static bool IsKind(ReadOnlySpan<char> word) => Kinds.Has(word) || (SpeakerWords.IsOrganization(word) && !SpeakerWords.IsPlural(word) && !VagueKinds.Has(word));

    /// <summary>The phrase that ends at a token: <c>Defence Minister | Ada Moss</c>.</summary>
    public static RolePhrase? Before(MentionTokens tokens, int end, HeadTest isHead)
    {
        if (!isHead(tokens.Free(end - 1)) && !(isHead != (HeadTest)IsKind && IsDoer(tokens.Free(end - 1)) && !SpeakerWords.IsPreposition(tokens.Word(end - 2)) && !SpeakerWords.IsBoundary(tokens.Word(end - 2))) && !(isHead == (HeadTest)IsOffice && Short.TryGet(tokens.Free(end - 1), out _)))
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

        return Of(tokens, first, end, from: end - 1);
    }

    /// <summary>The phrase that starts at a token, with what the office is of: <c>the mayor of Vell</c>.</summary>
    public static RolePhrase? After(MentionTokens tokens, int first, HeadTest isHead)
    {
        for (var head = first; head < first + LongestTitle && (!tokens.Word(head).IsEmpty || tokens.IsClitic(head)); head++)
        {
            if (SpeakerWords.IsBoundary(tokens.Word(head)) || (head > first && SpeakerWords.IsDeterminer(tokens.Word(head))))
            {
                return null;
            }

            if (tokens.Owner(head) < 0 && isHead(tokens.Word(head)))
            {
                for (var next = Next(tokens, head, isHead); next > head; next = Next(tokens, head, isHead))
                {
                    head = next;
                }

                return Of(tokens, first, head + 1, head);
            }

            if (tokens.Owner(head) < 0 && isHead != (HeadTest)IsKind && IsDoer(tokens.Word(head)) && IsLast(tokens, head))
            {
                return Of(tokens, first, head + 1, head);
            }
        }

        return null;
    }

    // "the deputy | mayor", "the sheriff’s | office"
    private static int Next(MentionTokens tokens, int head, HeadTest isHead)
    {
        var next = tokens.IsClitic(head + 1) && tokens.Is(head + 2, "office") ? head + 2 : head + 1;
        return tokens.Owner(next) < 0 && isHead(tokens.Word(next)) ? next : head;
    }

    /// <summary>Tells something of a bearer and nothing of the office: <c>long-serving</c>, <c>first-term</c>.</summary>
    public static bool IsDescription(string word) =>
        word.Contains('-', StringComparison.Ordinal) && (word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("-term", StringComparison.Ordinal) || word.EndsWith("-time", StringComparison.Ordinal));

    /// <summary>What somebody of an age is called by it.</summary>
    public static string Aged(ReadOnlySpan<char> years) => $"{years}-year-old";

    /// <summary>Formed like the names of doers, or an age: <c>winger</c>, <c>52-year-old</c>. Things are formed so too (<c>computer</c>), so that what follows must tell.</summary>
    private static bool IsDoer(ReadOnlySpan<char> word) => SpeakerWords.IsRole(word) && !SpeakerWords.IsListedRole(word) && !SpeakerWords.IsPlural(word);

    private static bool IsLast(MentionTokens tokens, int index) =>
        tokens.Word(index + 1) is var next && (next.IsEmpty || SpeakerWords.IsPreposition(next) || SpeakerWords.IsBoundary(next) || CueWords.IsFinite(next) || CueWords.MayBeCue(next));

    private static RolePhrase? Of(MentionTokens tokens, int first, int end, int from)
    {
        var head = Short.TryGet(tokens.Free(from), out var whole) ? whole : Lower(tokens.Free(from));
        var words = new List<string>();
        for (var i = from - 1; i >= first; i--)
        {
            var word = Lower(tokens.Word(i));
            if (Past.Has(word))
            {
                return null;
            }

            if ((i == from - 1 && IsChanging(word)) || Ranking.Has(word))
            {
                head = word + " " + head;
            }
            else if (word.Length > 0 && !SpeakerWords.IsDeterminer(word))
            {
                words.Add(word);
            }
        }

        if (tokens.Is(end, "of") || tokens.Is(end, "for"))
        {
            var last = end;
            while (last - end < LongestOf && !tokens.Word(last + 1).IsEmpty && !SpeakerWords.IsBoundary(tokens.Word(last + 1)) && !CueWords.IsFinite(tokens.Word(last + 1)))
            {
                last++;
                if (!SpeakerWords.IsDeterminer(tokens.Word(last)) && !SpeakerWords.IsPreposition(tokens.Word(last)))
                {
                    words.Add(Lower(tokens.Word(last)));
                }
            }
        }

        return new(first, end, head, words);
    }

    /// <summary>Whether a word can be what a phrase is about.</summary>
    internal delegate bool HeadTest(ReadOnlySpan<char> word);

    private static string Lower(ReadOnlySpan<char> word) => word.ToString().ToLowerInvariant();
}
