using News.Enrichment.Phrases;

namespace News.Enrichment.Statements;

/// <summary>
/// Remembers who was named and who spoke, to tell whom <c>she</c>, <c>they</c> or <c>the agency</c> means. Where two could be meant, none is:
/// a statement without its speaker is worth more than one with a wrong speaker.
/// </summary>
/// <param name="inArticle">All who are named in the article, in text order.</param>
internal sealed class Referents(IReadOnlyList<Name> inArticle)
{
    // A pronoun means somebody of its own sentence or of the two before: beyond them the nearest name is wrong too often.
    private const int Sentences = 3;

    private const int LongestIntroduction = 16;     // in tokens; longer sentences tell more than that somebody speaks

    // Among more than these a pronoun is not told from afar; it bounds the work on hostile text.
    private const int MaxPeople = 100;

    private static readonly WordSet Female = new("mrs ms miss madam lady dame queen princess spokeswoman chairwoman mother sister daughter widow wife woman girl businesswoman policewoman");

    private static readonly WordSet Male = new("mr sir lord king prince spokesman chairman father brother son husband man boy fisherman businessman policeman");

    // Of whom it is said "they", in the singular.
    private static readonly WordSet Several = new("couple family crew staff duo pair trio");

    private readonly List<Name> named = [];
    private readonly Dictionary<string, Name> people = new(StringComparer.Ordinal);
    private readonly Queue<int> starts = new();
    private readonly Dictionary<string, bool> isFemale = new(StringComparer.Ordinal);

    private Topic? topic;
    private Topic? topicBefore;
    private StatementSpeaker? last;
    private string? lastOutlet;
    private int lastAt;
    private StatementSpeaker? answering;     // whom the last speaker asked
    private int next;           // of those in the article, who was not yet read of
    private int stranger;       // the sentence that opened with somebody without a name: "One of the victims", "A woman"

    /// <summary>Takes note of who is named in the sentence that comes next.</summary>
    public void Read(Unit unit)
    {
        starts.Enqueue(unit.First);
        if (starts.Count > Sentences)
        {
            starts.Dequeue();
        }

        if (named.Count > 0)
        {
            var first = starts.Peek();
            named.RemoveAll(name => name.First < first);
        }

        var start = unit.Start;
        (topicBefore, topic) = (topic, new(unit, Carried(unit, start)));
        stranger = SentenceStart.IsAboutSomebody(unit) ? unit.First : stranger;
        var hearersEnd = SentenceStart.AfterHearer(unit, start);
        for (; next < inArticle.Count && inArticle[next].First < unit.End; next++)
        {
            var name = inArticle[next];
            if (unit.Quotation(name.First) is null && name.First >= hearersEnd && !IsOtherBearer(unit, name))
            {
                named.Add(name);
                people.TryAdd(name.Entity.Id, name);
                Note(unit, name);
            }
        }
    }

    // "She laughed. “…,” she said": a pronoun that opens a sentence keeps it about the same person.
    private Name? Carried(Unit unit, int start)
    {
        if (!unit.Is(start, "he") && !unit.Is(start, "she"))
        {
            return null;
        }

        if (Person(start, unit.Is(start, "she")) is not { EntityId: { } id } || !people.TryGetValue(id, out var person))
        {
            return null;
        }

        var carried = new Name(person.Entity, start, start + 1);
        named.Add(carried);
        return carried;
    }

    /// <param name="at">The cue's first token.</param>
    /// <param name="asksHer">Whether a woman or a man is asked, where a pronoun tells: <c>asked her whether</c>.</param>
    public void Spoke(Speaker speaker, int at, bool? asksHer)
    {
        answering = asksHer is { } female && last is { Class: SpeakerClass.Named, EntityId: { } asked } && asked != speaker.As.EntityId && Fits(asked, female) ? last : null;
        (last, lastAt) = (speaker.As, at);
        lastOutlet = speaker.Outlet is null ? lastOutlet : speaker.As.EntityId;
    }

    public StatementSpeaker Pronoun(Unit unit, int index)
    {
        var span = unit.Span(index, index + 1);
        var printed = span.In(unit.Text).ToString();
        var meant = IsReply(unit, index) ? null : Answering(unit, index) ?? Again(unit, index) ?? printed.ToLowerInvariant() switch
        {
            "he" or "his" or "him" => Person(index, female: false),
            "she" or "her" => Person(index, female: true),
            "they" or "their" or "them" => Recent(speaker => speaker.Class is SpeakerClass.Organization or SpeakerClass.Anonymous || (speaker.Class == SpeakerClass.Role && IsPlural(speaker))),
            "it" => (lastAt < unit.First ? Own(index) : null) ?? Recent(speaker => speaker.Class == SpeakerClass.Organization) ?? Body(index),
            _ => null,
        };
        meant = meant is { Class: SpeakerClass.Role, EntityId: not null } ? meant with { Class = SpeakerClass.Named } : meant;
        return (meant ?? StatementSpeaker.Unknown) with { Text = printed, Offset = span.Offset, Length = span.Length };
    }

    // "Moss told Reed it was late, but she said it was not", "Moss called it Reed's fault. She added": who reports on is who reported before, whoever was named in what was said
    private StatementSpeaker? Again(Unit unit, int pronoun)
    {
        if (last is not { Class: SpeakerClass.Named, EntityId: { } speaker } || !(unit.Is(pronoun, "he") || unit.Is(pronoun, "she")))
        {
            return null;
        }

        var goesOn = lastAt >= unit.First
            ? unit.Is(pronoun - 1, "but") || unit.Is(pronoun - 1, "and") || unit.Is(pronoun - 1, "though")
            : pronoun == unit.Start && starts.Count > 1 && lastAt >= starts.ElementAt(starts.Count - 2) && topicBefore?.Subject is { IsPerson: true } subject && subject.Entity.Id == speaker;
        var female = unit.Is(pronoun, "she");
        return goesOn && Fits(speaker, female) && FitsRole(last.Role, female) ? Remember(last, female) : null;
    }

    // "Moss put it to him that it was shut. He said it was not."
    private StatementSpeaker? Answering(Unit unit, int pronoun) =>
        pronoun == unit.Start && lastAt < unit.First && lastAt >= starts.Peek() && unit.Word(pronoun) is "He" or "he" or "She" or "she" && answering is not null && Fits(answering.EntityId, unit.Is(pronoun, "she")) ? answering : null;

    /// <summary>One more of those who keep their names back, where the last speaker was one.</summary>
    public SpeakerClass OneMore => last is { Class: SpeakerClass.Anonymous } && lastAt >= starts.Peek() ? SpeakerClass.Anonymous : SpeakerClass.Unknown;

    /// <summary>Whom <c>the 20-year-old</c> means right after a sentence about somebody, where nobody else was named.</summary>
    public string? JustNamed(int before) =>
        topicBefore?.Subject is { IsPerson: true } person && starts.Count > 1 && person.First >= starts.ElementAt(starts.Count - 2) && !named.Exists(name => name.First < before && name.First > person.First && name.Entity.Id != person.Entity.Id)
            ? person.Entity.Id
            : null;

    /// <summary>Whom the sentence before is about, when it is short and nothing was said in it; for the words that follow it in its paragraph.</summary>
    public StatementSpeaker? JustTold(Unit unit) =>
        topicBefore?.Subject is { IsPerson: true } person && starts.Count > 1 && starts.ElementAt(starts.Count - 2) is var first && person.First >= first && unit.First - first <= LongestIntroduction && (last is null || lastAt < first)
            && unit.Span(person.First, person.End) is var span
            ? new(span.In(unit.Text).ToString(), span.Offset, span.Length, person.Entity.Id, null, SpeakerClass.Named)
            : null;

    // "“That is possible,” he replied", right after somebody spoke whose name tells nothing: one of the two asked, and which is not said
    private bool IsReply(Unit unit, int pronoun) =>
        unit.Word(pronoun + 1) is "replied" or "answered" or "responded" or "retorted" && !unit.Is(unit.Start, "asked") && last is { Class: SpeakerClass.Named, EntityId: { } asker } && lastAt < unit.First && !isFemale.ContainsKey(asker)
            && unit.Word(pronoun) is "he" or "she" && Others(0, pronoun, unit.Is(pronoun, "she"), asker) is not null;

    public bool IsOutlet(Entity entity) => entity.Id == lastOutlet;

    /// <summary>The outlet or agency that the text told of last.</summary>
    public string? Outlet(Unit unit, NounPhrase phrase, ReadOnlySpan<char> noun) =>
        unit.Is(phrase.First, "the") && phrase.End - phrase.First == 2 && (SpeakerWords.IsOutletNoun(noun) || noun is "agency") ? lastOutlet : null;

    private void Note(Unit unit, Name name)
    {
        if (isFemale.ContainsKey(name.Entity.Id))
        {
            return;
        }

        if ((TitleSex(unit, name) ?? GivenNames.IsFemale(name.Entity.Name)) is { } female)
        {
            isFemale.Add(name.Entity.Id, female);
        }
    }

    /// <summary>The title before a name is of the other sex than its bearer: <c>Mrs Reed</c> where only Jon Reed is known.</summary>
    public static bool IsOtherBearer(Unit unit, Name name) => TitleSex(unit, name) is { } female && GivenNames.IsFemale(name.Entity.Name) is { } bearer && bearer != female;

    private static bool? TitleSex(Unit unit, Name name)
    {
        for (var i = name.First - 1; i <= name.First; i++)
        {
            var word = WithoutStop(unit.Word(i));
            if (Female.Has(word) || Male.Has(word))
            {
                return Female.Has(word);
            }
        }

        return null;
    }

    private static ReadOnlySpan<char> WithoutStop(ReadOnlySpan<char> word) => word.TrimEnd('.');

    /// <summary>Who spoke last, where nobody else was named since; else the only one who was named; else the one of whom the sentence is, or the one before it.</summary>
    private StatementSpeaker? Person(int index, bool female)
    {
        var spoke = Recent(speaker => speaker.Class is SpeakerClass.Named or SpeakerClass.Anonymous || (speaker.Class == SpeakerClass.Role && !IsPlural(speaker)));
        spoke = spoke is not null && Fits(spoke.EntityId, female) && FitsRole(spoke.Role, female) ? spoke : null;
        if (stranger > lastAt && stranger < index && spoke is not null)
        {
            return null;
        }

        if (spoke is not null && Others(lastAt, index, female, spoke.EntityId) is null)
        {
            return Remember(spoke, female);
        }

        var only = Others(0, index, female, null) ?? (spoke is null ? Sole(index, female) : null);
        if (only is not null && (spoke is not null || Others(0, index, female, only.Entity.Id) is not null))
        {
            only = Subject(index, female);
        }

        return only is null ? null : Remember(new(null, null, null, only.Entity.Id, null, SpeakerClass.Named), female);
    }

    // The only one of the article so far who could be meant, though not named in the last sentences.
    private Name? Sole(int index, bool female)
    {
        if (people.Count > MaxPeople)
        {
            return null;
        }

        Name? sole = null;
        foreach (var person in people.Values)
        {
            if (person.First < index && Fits(person.Entity.Id, female))
            {
                if (sole is not null)
                {
                    return null;
                }

                sole = person;
            }
        }

        return sole;
    }

    // "Lena Ohm met Tom Asp. She laughed. “…,” she said": two women would leave the sentence's own subject, where no other of its names could be meant.
    private Name? Subject(int index, bool female)
    {
        foreach (var candidate in (ReadOnlySpan<Name?>)[topic?.Subject, topicBefore?.Subject])
        {
            if (candidate is not null && candidate.First < index)
            {
                return candidate.IsPerson && Fits(candidate.Entity.Id, female) && !Rivals(candidate, index, female) ? candidate : null;
            }
        }

        return null;
    }

    private StatementSpeaker Remember(StatementSpeaker speaker, bool female)
    {
        if (speaker.EntityId is { } id)
        {
            isFemale.TryAdd(id, female);
        }

        return speaker;
    }

    // Of a name that does not tell she from he, less than of one that does.
    private bool Rivals(Name candidate, int index, bool female)
    {
        var isCertain = isFemale.ContainsKey(candidate.Entity.Id);
        return named.Exists(name => name.First >= candidate.First && name.First < index && name.Entity.Id != candidate.Entity.Id && Fits(name.Entity.Id, female)
            && (!isCertain || isFemale.ContainsKey(name.Entity.Id)));
    }

    // "The company has apologised. It said …"
    private StatementSpeaker? Body(int index)
    {
        var body = topic?.Subject is { } subject && subject.First < index ? subject : topicBefore?.Subject;
        return body is { Entity.Category: EntityCategories.Organization } ? new(null, null, null, body.Entity.Id, null, SpeakerClass.Organization) : null;
    }

    // "The guild called it off because, it says, …"
    private StatementSpeaker? Own(int index) =>
        topic?.Subject is { Entity.Category: EntityCategories.Organization } body && body.First < index ? new(null, null, null, body.Entity.Id, null, SpeakerClass.Organization) : null;

    private Name? Others(int from, int to, bool female, string? than) =>
        named.Find(name => name.First >= from && name.First < to && name.Entity.Id != than && Fits(name.Entity.Id, female));

    private bool Fits(string? entity, bool female) => entity is null || !isFemale.TryGetValue(entity, out var known) || known == female;

    private static bool FitsRole(string? role, bool female)
    {
        var head = role is null ? default : role.AsSpan()[(role.LastIndexOf(' ') + 1)..];
        return female ? !Male.Has(head) : !Female.Has(head);
    }

    private StatementSpeaker? Recent(Func<StatementSpeaker, bool> fits) => last is not null && lastAt >= starts.Peek() && fits(last) ? last : null;

    private static bool IsPlural(StatementSpeaker speaker) => Head(speaker.Role ?? "") is var head && (SpeakerWords.IsPlural(head) || Several.Has(head));

    private static ReadOnlySpan<char> Head(string role)
    {
        foreach (var stop in (ReadOnlySpan<string>)[" of ", " for ", " from ", " at ", " in ", " with "])
        {
            var at = role.IndexOf(stop, StringComparison.Ordinal);
            role = at < 0 ? role : role[..at];
        }

        return role.AsSpan()[(role.LastIndexOf(' ') + 1)..];
    }

    /// <summary>Whom a sentence is about; read only when somebody asks.</summary>
    private sealed class Topic(Unit unit, Name? carried)
    {
        private bool isRead = carried is not null;
        private Name? subject = carried;

        public Name? Subject
        {
            get
            {
                if (!isRead)
                {
                    (isRead, subject) = (true, SentenceStart.Subject(unit));
                }

                return subject;
            }
        }
    }
}
