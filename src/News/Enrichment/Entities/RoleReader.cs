using News.Enrichment.Phrases;
using News.Enrichment.Statements;

namespace News.Enrichment.Entities;

/// <summary>
/// Finds where <c>the minister</c> or <c>the company</c> means somebody whom the article names: the office must have been introduced for exactly one, and what the
/// phrase says besides must have been said of that one. An article that also speaks of <c>another minister</c> or <c>a minister</c> joins none.
/// </summary>
internal sealed class RoleReader(MentionTokens tokens, NamedMention[] mentions, List<EntityGroup> groups, int[] groupOf)
{
    // Introductions of one office that are remembered: more than any article has; it bounds the work on hostile text.
    private const int MaxIntroductions = 20;

    // Kinds of companies; of other kinds none is called "the company".
    private static readonly WordSet Trading = new("group company firm bank airline operator brewery hotel factory supermarket retailer carrier startup");

    // What a company whose name does not say so may be called by what it does.
    private static readonly WordSet Trades = new("airline carrier operator retailer supermarket brewery brewer startup carmaker automaker drugmaker chipmaker planemaker steelmaker lender insurer publisher manufacturer bookmaker shipbuilder housebuilder homebuilder");

    private const int LongestSentence = 40;     // in tokens

    private readonly Dictionary<string, List<Introduction>> introductions = new(StringComparer.Ordinal);
    private (int Group, int Until)? company;
    private readonly HashSet<string> contested = new(StringComparer.Ordinal);
    private readonly HashSet<string> wanted = new(StringComparer.Ordinal);      // offices and kinds that somebody is called by

    /// <param name="gazetteer">What it knows of the people and bodies named introduces them too.</param>
    public List<(int Group, int First, int End)> Find(Gazetteer gazetteer, DateOnly? published)
    {
        var found = new List<(int, int, int)>();
        var definite = Contest();
        if (definite.Count == 0)
        {
            return found;
        }

        Introduce();
        Know(gazetteer, published);
        foreach (var (the, phrase) in definite)
        {
            if (Meant(phrase) is { } group && tokens.Owner(phrase.End) < 0 && !StartsUpper(phrase.End) && !(tokens.IsComma(phrase.End) && tokens.Owner(phrase.End + 1) >= 0))
            {
                found.Add((group, the, phrase.End));
            }
        }

        return found;
    }

    private void Introduce()
    {
        for (var i = 0; i < mentions.Length; i++)
        {
            if (tokens.Ranges[i].Count > 0 && mentions[i].Category is EntityCategories.Person or EntityCategories.Organization)
            {
                Introduce(i, mentions[i].Category == EntityCategories.Person ? HeadKind.Office : HeadKind.Body);
            }
        }
    }

    private void Know(Gazetteer gazetteer, DateOnly? published)
    {
        for (var group = 0; group < groups.Count; group++)
        {
            if (groups[group].Entry is { } entry)
            {
                Know(entry, group, gazetteer, published);
            }

            if (groups[group].Category == EntityCategories.Organization)
            {
                Know(groups[group].Name, group);
            }
        }
    }

    /// <summary>By the kind at the end of a name or before its <c>of</c>: <c>Dockers’ Union</c>, <c>Bank of Vell</c>.</summary>
    private void Know(string name, int group)
    {
        var last = name.AsSpan(name.AsSpan().LastIndexOfAny(' ', BodyNames.Of) + 1);
        if (SpeakerWords.IsOutletName(last))
        {
            Know("newspaper", name, group);
            Know("paper", name, group);
            return;
        }

        if (last is "police" or "constabulary")
        {
            Know("force", name, group);
            return;
        }

        Know(last, name, group);
        if (name.Contains(" of", StringComparison.Ordinal) || name.Contains(" for ", StringComparison.Ordinal))
        {
            var words = name.Split(' ', BodyNames.Of);
            var of = Array.FindIndex(words, static word => word is "of" or "for");
            if (of > 0 && words[of - 1] != words[^1])
            {
                Know(words[of - 1], name, group);
            }
        }
    }

    private void Know(ReadOnlySpan<char> noun, string name, int group)
    {
        if (wanted.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(noun, out var kind) && RolePhrase.KindOf(kind).HasFlag(HeadKind.Body))
        {
            Add(kind, [.. name.Split(' ', BodyNames.Of).Select(WithoutOwner)], group, groups[group].FirstToken);
        }
    }

    // "sheriff’s": in a phrase the ending is a token of its own
    private static string WithoutOwner(string word) => word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word;

    private void Know(GazetteerEntry entry, int group, Gazetteer gazetteer, DateOnly? published)
    {
        foreach (var noun in entry.Called)
        {
            AddKnown(noun, [], group);
        }

        foreach (var office in entry.Offices)
        {
            if (published is { } day && office.IsHeldOn(day))
            {
                var of = gazetteer.ById(office.Of);
                AddKnown(office.Title, (of?.Names ?? []).Concat(of?.Adjectives ?? []).SelectMany(name => NameFolding.Fold(name).Split(' ')), group);
            }
        }
    }

    private void Introduce(int mention, HeadKind kinds)
    {
        var (first, end) = (tokens.Ranges[mention].First, tokens.Ranges[mention].End);
        var group = groupOf[mention];
        Add(RolePhrase.Before(tokens, first, kinds), group);
        if (tokens.IsComma(first - 1))
        {
            Add(Apposed(first - 1, kinds), group);
        }

        if (tokens.IsComma(end) || tokens.Is(end, "is") || tokens.Is(end, "was"))
        {
            Add(RolePhrase.After(tokens, AfterAge(end, group), kinds), group);
        }
    }

    // "Ada Moss, 52, | a retired nurse", where she is the 52-year-old from then on
    private int AfterAge(int comma, int group)
    {
        var age = tokens.Is(comma + 1, "aged") ? comma + 2 : comma + 1;
        if (tokens.Digits(age).Length is not (1 or 2) || tokens.Word(age + 1).Length > 0 || tokens.Digits(age + 1).Length > 0)
        {
            return comma + 1;
        }

        Add(new RolePhrase(tokens, age), group);
        return tokens.IsComma(age + 1) ? age + 2 : age + 1;
    }

    // "The mayor of Vell, | Ada Moss": the determiner is where the phrase starts
    private RolePhrase? Apposed(int comma, HeadKind kinds)
    {
        const int longest = 8;
        for (var i = comma - 1; i > comma - longest && (!tokens.Word(i).IsEmpty || tokens.IsClitic(i)); i--)
        {
            if (SpeakerWords.IsDeterminer(tokens.Word(i)) && tokens.Owner(i) < 0)
            {
                return RolePhrase.After(tokens, i + 1, kinds);
            }
        }

        return null;
    }

    private void Add(RolePhrase? phrase, int group)
    {
        if (phrase is not null && wanted.Contains(phrase.Head))
        {
            Add(phrase.Head, phrase.Words, group, phrase.First);
        }
    }

    // "news agency", "prime minister", "secretary of state": as they are read in a text
    private void AddKnown(string title, IEnumerable<string> words, int group)
    {
        var parts = title.Split(" of ", 2);
        var before = parts[0].Split(' ');
        var isOwnOffice = before.Length > 1 && RolePhrase.IsChanging(before[^2]);
        var head = isOwnOffice ? before[^2] + " " + before[^1] : before[^1];
        if (wanted.Contains(head))
        {
            Add(head, [.. before[..^(isOwnOffice ? 2 : 1)], .. parts.Skip(1), .. words], group, groups[group].FirstToken);
        }
    }

    private void Add(string head, IReadOnlyList<string> words, int group, int at)
    {
        if (!introductions.TryGetValue(head, out var ofHead))
        {
            introductions.Add(head, ofHead = []);
        }

        if (ofHead.Count < MaxIntroductions)
        {
            ofHead.Add(new(group, words, at));
        }
        else
        {
            contested.Add(head);
        }
    }

    /// <summary>Finds what is spoken of as known, which alone need be introduced, and takes note of <c>a minister</c> whom nobody is named to be.</summary>
    /// <returns>Also where <c>the</c> stands.</returns>
    private List<(int The, RolePhrase Phrase)> Contest()
    {
        var definite = new List<(int, RolePhrase)>();
        var next = 0;
        for (var i = tokens.NextArticle(0); i < tokens.Count; i = tokens.NextArticle(i + 1))
        {
            if (tokens.Is(i, "the"))
            {
                if (i >= next && RolePhrase.After(tokens, i + 1, HeadKind.Any) is { } phrase)
                {
                    definite.Add((i, phrase));
                    wanted.Add(phrase.Head);
                    next = phrase.End;
                }
            }
            else if (RolePhrase.After(tokens, i + 1, HeadKind.Any) is { } phrase
                && !(tokens.IsComma(i - 1) && tokens.Owner(i - 2) >= 0) && !(tokens.Owner(i - 2) >= 0 && (tokens.Is(i - 1, "is") || tokens.Is(i - 1, "was")))
                && tokens.Owner(phrase.End) < 0 && !(tokens.IsComma(phrase.End) && tokens.Owner(phrase.End + 1) >= 0))
            {
                contested.Add(phrase.Head);
            }
        }

        return definite;
    }

    private int? Meant(RolePhrase phrase)
    {
        var known = introductions.GetValueOrDefault(phrase.Head);
        if (known is null && !RolePhrase.IsCompany(phrase.Head) && !Trades.Has(phrase.Head))
        {
            return null;
        }

        var words = RolePhrase.KindOf(phrase.Head).HasFlag(HeadKind.Office) ? [.. phrase.Words.Where(static word => !RolePhrase.IsDescription(word))] : phrase.Words;
        if (words.Count == 0 && (phrase.Head is "office" || contested.Contains(phrase.Head)))
        {
            return null;
        }

        int? meant = null;
        foreach (var introduction in known ?? [])
        {
            if (introduction.At < phrase.First - 1 && words.All(word => introduction.Words.Contains(word, StringComparer.Ordinal)))
            {
                if (meant is not null && meant != introduction.Group)
                {
                    return null;
                }

                meant = introduction.Group;
            }
        }

        return meant ?? (phrase.Words.Count > 0 ? null : RolePhrase.IsCompany(phrase.Head) ? Company(phrase.First) : Trades.Has(phrase.Head) ? Opening(phrase.First) : null);
    }

    // "Velmar will cut a tenth of its flights, the airline said": of the body that opens the sentence it tells what it is
    private int? Opening(int at)
    {
        for (var i = at - 1; tokens.IsComma(at - 2) && i > at - LongestSentence && i >= 0; i--)
        {
            if (tokens.Owner(i) >= 0 && tokens.Word(tokens.Ranges[tokens.Owner(i)].End).Length > 0 && (i == 0 || tokens.EndsSentence(i - 1)))
            {
                return CouldBeCompany(groups[groupOf[tokens.Owner(i)]]) ? groupOf[tokens.Owner(i)] : null;
            }

            if (tokens.EndsSentence(i))
            {
                break;
            }
        }

        return null;
    }

    /// <summary>The first body of the article that could be a company, up to where another one comes up of which it says as much.</summary>
    private int? Company(int at)
    {
        if (company is null)
        {
            var companies = groups.FindAll(CouldBeCompany);
            var first = companies.MinBy(group => group.FirstToken);
            var others = companies.Where(group => group != first && group.Mentions.Count >= first!.Mentions.Count && !IsEmployer(group));
            company = first is null ? (-1, 0) : (groups.IndexOf(first), others.Select(group => group.FirstToken).Append(tokens.Count).Min());
        }

        var (main, until) = company.Value;
        return main >= 0 && groups[main].FirstToken < at && at < until ? main : null;
    }

    // "an analyst at Velmar": told of once, to tell who somebody is
    private bool IsEmployer(EntityGroup group) => group.Mentions.Count == 1 && tokens.Word(group.FirstToken - 1) is "at" or "of" or "for" or "from" or "with";

    private static bool CouldBeCompany(EntityGroup group) =>
        group.Category == EntityCategories.Organization && group.Entry is null && !IsOtherBody(group.Name);

    private static bool IsOtherBody(ReadOnlySpan<char> name)
    {
        foreach (var part in name.SplitAny(' ', BodyNames.Of))
        {
            var word = name[part];
            if (SpeakerWords.IsOutletName(word) || (SpeakerWords.IsOrganization(word) && !Trading.Has(word)))
            {
                return true;
            }
        }

        return false;
    }

    private bool StartsUpper(int index) => tokens.Word(index) is { Length: > 0 } word && char.IsUpper(word[0]);

    private sealed record Introduction(int Group, IReadOnlyList<string> Words, int At);
}
