using News.Enrichment.Phrases;
using News.Text;

namespace News.Enrichment.Statements;

/// <summary>Tells what kind of speaker a noun phrase is. A phrase that is none (<c>the weather said</c>) gives nothing.</summary>
internal sealed class SpeakerReader(Referents referents)
{
    public const int LongestRole = 12;

    // "a report of the spokesman of the head of the port": each is read inside the one before, and a hostile text could go on without end.
    private const int DeepestPhrase = 4;

    private const int AnonymityWithin = 30;     // ", who spoke on condition of anonymity because she …"

    public Speaker Pronoun(Unit unit, int index) => Found(unit, new(index, index + 1, index + 1), referents.Pronoun(unit, index));

    public Speaker? Read(Unit unit, NounPhrase? phrase) => Read(unit, phrase, 0);

    private Speaker? Read(Unit unit, NounPhrase? phrase, int depth) => phrase is { } words ? Read(unit, words, depth) : null;

    private Speaker? Read(Unit unit, NounPhrase phrase, int depth)
    {
        var last = phrase.HeadEnd - 1;
        var bare = WithoutDeterminer(unit, phrase);
        var word = unit.Word(last);
        if (SpeakerWords.IsBoundary(unit.SmallWord(last)))
        {
            return Found(unit, phrase, referents.Pronoun(unit, last));
        }

        if (phrase.End == phrase.First + 1 && SpeakerWords.IsSome(word))
        {
            return Found(unit, phrase, word is "one" or "One" or "another" or "Another" ? referents.OneMore : SpeakerClass.Unknown, null, null);
        }

        if (IsOneMore(unit, phrase))
        {
            return Found(unit, phrase, referents.OneMore is SpeakerClass.Unknown ? SpeakerClass.Role : referents.OneMore, null, null);
        }

        if (unit.Is(phrase.HeadEnd, "of") && phrase.End > phrase.HeadEnd && (SpeakerWords.IsSome(word) || NumberWords.IsNumber(word)) && !IsAnonymous(unit, phrase)
            && NounPhrase.After(unit, phrase.HeadEnd + 1) is { } all && SpeakerWords.IsRole(unit.Word(all.HeadEnd - 1)))
        {
            return Found(unit, phrase, SpeakerClass.Role, unit.Printed(phrase.First, phrase.End), null);      // "One of the drivers"
        }

        if (IsAnonymous(unit, phrase))
        {
            return Found(unit, phrase, SpeakerClass.Anonymous, unit.Printed(bare, phrase.End), null);
        }

        if (unit.Name(phrase.End - 1) is { IsPerson: true } bearer && bearer.First > last && unit.IsUpper(bearer.First - 1) && (unit.IsUpper(last) || unit.Name(bearer.First - 1) is { IsPerson: false }) && SpeakerWords.IsRole(word))
        {
            return Person(unit, phrase, bearer, bare);      // "Mayor of Port Halm Ada Moss", "Minister of Information Ada Moss", "head of the Growers Ada Moss"
        }

        if (unit.Name(last) is { } name && name.First >= unit.First && unit.Kind(last) != TokenKind.Clitic)
        {
            return name.IsPerson ? Person(unit, phrase, name, bare) : Organization(unit, new(name.First, name.End, name.End), bare, name.Entity.Id) with { First = phrase.First };
        }

        if (last > phrase.First && word.Length is > 1 and < 5 && !word.ContainsAnyExceptInRange('A', 'Z') && unit.Name(last - 1) is { IsPerson: true } lettered)
        {
            return Person(unit, phrase, lettered, bare);        // "Ada Moss QC"
        }

        if (SpeakerWords.IsOutletName(word) && unit.IsUpper(last))
        {
            return Organization(unit, phrase, bare, null);
        }

        if (SpeakerWords.IsRole(word) && unit.Role(last) is not { Entity.Category: EntityCategories.Organization } && !(unit.IsUpper(last) && last > bare && unit.IsUpper(last - 1) && last - bare < 3 && !IsTitleWord(word)))
        {
            return Found(unit, phrase, SpeakerClass.Role, unit.Printed(bare, phrase.End), unit.Role(last)?.Entity.Id ?? (unit.Is(phrase.First, "the") && SpeakerWords.IsAged(word) ? referents.JustNamed(phrase.First) : null));
        }

        if (SpeakerWords.IsOrganization(word) || unit.Role(last) is { Entity.Category: EntityCategories.Organization })
        {
            var speaker = Organization(unit, phrase, bare, NamedInside(unit, phrase) ?? unit.Role(last)?.Entity.Id ?? referents.Outlet(unit, phrase, word));
            return unit.Role(last)?.Entity is { } meant && referents.IsOutlet(meant) ? speaker with { Outlet = meant.Name } : speaker;
        }

        if (SpeakerWords.IsDocument(word))
        {
            return (phrase.End > phrase.HeadEnd + 1 && depth < DeepestPhrase && unit.Word(phrase.HeadEnd) is "of" or "by" or "from" or "for" ? Read(unit, NounPhrase.After(unit, phrase.HeadEnd + 1), depth + 1) : null)
                ?? Author(unit, phrase, depth)
                ?? Found(unit, phrase, SpeakerClass.Unknown, null, null);
        }

        return Unlisted(unit, phrase);
    }

    /// <summary>No speaker that could be told, in the words that stand for it.</summary>
    public static Speaker Unnamed(Unit unit, NounPhrase phrase) => Found(unit, phrase, SpeakerClass.Unknown, null, null);

    // "a third", "a second one": of those who spoke before
    private static bool IsOneMore(Unit unit, NounPhrase phrase) =>
        phrase.End == phrase.First + 2 && unit.Is(phrase.First, "a") && unit.Word(phrase.First + 1) is "second" or "third" or "fourth" or "fifth";

    // "Moss’s report", "the bank’s forecast"
    private Speaker? Author(Unit unit, NounPhrase phrase, int depth)
    {
        for (var i = phrase.HeadEnd - 1; i > phrase.First && depth < DeepestPhrase; i--)
        {
            if (unit.Kind(i) == TokenKind.Clitic && unit[i].Length > 1)
            {
                // "a report of the bank's survey": what is read backwards may begin before the phrase.
                var owner = NounPhrase.Before(unit, i) is { } before && before.First >= phrase.First ? before : new(phrase.First, i, i);
                return Read(unit, owner, depth + 1) is { IsKnown: true } author ? author with { First = phrase.First, End = phrase.End } : null;
            }
        }

        return null;
    }

    /// <summary>Whoever does what only people do, though the noun is not listed: a role.</summary>
    public static Speaker? Somebody(Unit unit, NounPhrase? phrase) =>
        phrase is { } words && !unit.Word(words.HeadEnd - 1).IsEmpty && !SpeakerWords.IsTimeNoun(unit.Word(words.HeadEnd - 1)) && !unit.IsUpper(words.HeadEnd - 1) && !SpeakerWords.IsBoundary(unit.Word(words.HeadEnd - 1))
            ? Found(unit, words, SpeakerClass.Role, unit.Printed(WithoutDeterminer(unit, words), words.End), null)
            : null;

    /// <summary>The noun: <c>analysts | at the bank</c>, <c>economists | polled by the paper</c>.</summary>
    public static ReadOnlySpan<char> Head(Unit unit, Speaker speaker)
    {
        var head = speaker.First;
        while (head + 1 < speaker.End && !unit.Word(head + 1).IsEmpty && !SpeakerWords.IsPreposition(unit.Word(head + 1)) && !Verbs.IsPast(unit.Word(head + 1)) && !unit.Is(head + 1, "who"))
        {
            head++;
        }

        return unit.Word(head);
    }

    /// <summary>The same speaker with all the words that tell of it.</summary>
    public static StatementSpeaker Widened(Unit unit, Speaker speaker, int first, int end)
    {
        var span = unit.Span(first, end);
        return speaker.As with { Text = span.In(unit.Text).ToString(), Offset = span.Offset, Length = span.Length };
    }

    /// <summary>Two who said it together: the words name both, so that no one entity is the speaker.</summary>
    public static Speaker Together(Unit unit, Speaker first, Speaker second) =>
        Found(unit, new(NameOf(unit, first), second.End, second.End), first.As.Class == second.As.Class ? first.As.Class : SpeakerClass.Role, null, null);

    // Without the title before it.
    private static int NameOf(Unit unit, Speaker speaker)
    {
        var first = speaker.First;
        while (speaker.As.Class == SpeakerClass.Named && first < speaker.End - 1 && unit[first].Offset < speaker.As.Offset)
        {
            first++;
        }

        return first;
    }

    /// <summary>What a phrase beside a name calls its bearer: <c>the head of the port</c> is <c>head of the port</c>.</summary>
    public static string? RoleIn(Unit unit, int first, int end)
    {
        if (NounPhrase.After(unit, first) is not { } phrase || phrase.End - phrase.First > LongestRole || phrase.End != end)
        {
            return null;
        }

        return SpeakerWords.IsRole(unit.Word(phrase.HeadEnd - 1)) ? unit.Printed(WithoutDeterminer(unit, phrase), phrase.End) : null;
    }

    public static int WithoutDeterminer(Unit unit, NounPhrase phrase)
    {
        var first = phrase.First;
        while (first < phrase.HeadEnd - 1 && SpeakerWords.IsDeterminer(unit.Word(first)) && unit.Name(first) is null)
        {
            first++;
        }

        return first;
    }

    // "Chancellor", "the Second Secretary" are roles with a capital; "Ada Fisher" is a name that looks like one.
    public static bool IsTitleWord(ReadOnlySpan<char> word) => word is "Minister" or "President" or "Secretary" or "Governor" or "Chancellor" or "Director" or "Officer" or "Commissioner";

    private static Speaker Person(Unit unit, NounPhrase phrase, Name name, int bare)
    {
        var role = bare < name.First && SpeakerWords.IsRole(unit.Word(name.First - 1)) ? unit.Printed(bare, name.First) : null;
        role ??= unit.IsComma(name.End) ? Apposition(unit, name.End + 1) : null;
        return Found(unit, new(name.First, name.End, name.End), SpeakerClass.Named, role, Referents.IsOtherBearer(unit, name) ? null : name.Entity.Id) with { First = phrase.First };
    }

    private static string? Apposition(Unit unit, int first)
    {
        var end = NounPhrase.After(unit, first)?.End ?? first;
        return unit.IsEnd(end) || unit.IsComma(end) ? RoleIn(unit, first, end) : null;
    }

    private static Speaker Organization(Unit unit, NounPhrase phrase, int bare, string? entity)
    {
        var isOutlet = SpeakerWords.IsOutletNoun(unit.Word(phrase.HeadEnd - 1)) || (unit.Is(phrase.HeadEnd - 1, "agency") && unit.Is(phrase.HeadEnd - 2, "news"));
        for (var i = bare; i < phrase.HeadEnd; i++)
        {
            isOutlet |= (unit.Is(i, "agency") && unit.Is(i - 1, "news")) || SpeakerWords.IsOutletNoun(unit.Word(i)) || (unit.IsUpper(i) && SpeakerWords.IsOutletName(unit.Word(i)));
        }

        var isName = bare > phrase.First && unit.IsUpper(phrase.HeadEnd - 1) && (phrase.HeadEnd - bare > 1 || !unit.IsUpper(phrase.First));
        return Found(unit, isName ? phrase with { First = bare } : phrase, SpeakerClass.Organization, null, entity) with { First = phrase.First, Outlet = isOutlet ? unit.Printed(Math.Max(bare, phrase.First), phrase.End) : null };
    }

    private static string? NamedInside(Unit unit, NounPhrase phrase)
    {
        var name = unit.Name(phrase.End - 1);
        return name is { Entity.Category: EntityCategories.Organization } && phrase.End > phrase.HeadEnd ? name.Entity.Id : null;
    }

    /// <summary>Capital letters without an entity: a name that the analyser did not know, unless the sentence just begins there.</summary>
    private static Speaker? Unlisted(Unit unit, NounPhrase phrase)
    {
        var first = phrase.HeadEnd;
        while (first > phrase.First && unit.IsUpper(first - 1) && !SpeakerWords.IsDeterminer(unit.Word(first - 1)))
        {
            first--;
        }

        var words = phrase.HeadEnd - first;
        if (words == 0 || (words == 1 && first == unit.First && (FunctionWords.Contains(unit.Word(first)) || unit.Word(first) is "Amongst" or "Amid" or "Despite")))
        {
            return null;
        }

        var name = new NounPhrase(first, phrase.HeadEnd, phrase.HeadEnd);
        if (words == 1 && first == unit.First && SpeakerWords.IsPlural(unit.Word(first)))
        {
            return Found(unit, name, SpeakerClass.Role, unit.Printed(first, name.End), null);
        }

        if (words == 1 && first == unit.First)
        {
            return Found(unit, name, SpeakerClass.Unknown, null, null);
        }

        for (var i = first; i < name.End; i++)
        {
            if (SpeakerWords.IsOrganization(unit.Word(i)) || SpeakerWords.IsOutletName(unit.Word(i)))
            {
                return Organization(unit, name, first, null);
            }
        }

        var isAcronym = words == 1 && unit.Word(first) is { Length: > 1 } letters && char.IsUpper(letters[1]);
        return (isAcronym || (first > phrase.First && unit.Is(first - 1, "the")) ? Organization(unit, name, first, null) : Found(unit, name, SpeakerClass.Named, null, null)) with { First = phrase.First };
    }

    private static bool IsAnonymous(Unit unit, NounPhrase phrase)
    {
        for (var i = phrase.First; i < phrase.HeadEnd; i++)
        {
            if (SpeakerWords.IsSource(unit.Word(i)) || unit.Is(i, "unnamed") || unit.Is(i, "anonymous") || unit.Is(i, "unidentified"))
            {
                return true;
            }
        }

        if (unit.Name(phrase.HeadEnd - 1) is not null)
        {
            return false;
        }

        if (unit.Is(phrase.HeadEnd - 1, "one") && (unit.Is(phrase.End - 1, "people") || unit.Is(phrase.End - 1, "them")))
        {
            return true;    // "one of the people said": of those who kept their names back
        }

        for (var i = phrase.HeadEnd; i < phrase.End; i++)
        {
            if (unit.Is(i, "familiar") || unit.Is(i, "briefed") || (unit.Is(i, "knowledge") && unit.Is(i + 1, "of")) || (unit.Is(i, "close") && unit.Is(i + 1, "to")))
            {
                return true;
            }
        }

        return IsRoleWithoutName(unit, phrase) && AsksNotToBeNamed(unit, phrase.End);
    }

    private static bool IsRoleWithoutName(Unit unit, NounPhrase phrase) => SpeakerWords.IsRole(unit.Word(phrase.HeadEnd - 1));

    public static bool AsksNotToBeNamed(Unit unit, int from)
    {
        for (var i = from; i < from + AnonymityWithin; i++)
        {
            if (unit.Is(i, "anonymity") || (unit.Is(i, "confidence") && unit.Is(i - 1, "in") && unit.Word(i - 2) is "spoke" or "speaking") || (unit.Is(i, "name") && (unit.Is(i + 1, "not") || unit.Is(i + 2, "withheld"))) || ((unit.Is(i, "named") || unit.Is(i, "identified")) && unit.Is(i - 1, "be")))
            {
                return true;
            }
        }

        return false;
    }

    private static Speaker Found(Unit unit, NounPhrase phrase, SpeakerClass kind, string? role, string? entity)
    {
        var span = unit.Span(phrase.First, phrase.End);
        return Found(unit, phrase, new(span.In(unit.Text).ToString(), span.Offset, span.Length, entity, role, kind));
    }

    private static Speaker Found(Unit unit, NounPhrase phrase, StatementSpeaker speaker) => new(speaker, phrase.First, phrase.End);
}
