using News.Enrichment.Phrases;

namespace News.Enrichment.Statements;

/// <summary>
/// Remembers who was named and who spoke, to tell whom <c>she</c>, <c>the minister</c> or <c>the agency</c> means. Where two could be meant, none is:
/// a statement without its speaker is worth more than one with a wrong speaker.
/// </summary>
internal sealed class Referents
{
    // A pronoun means somebody of its own sentence or of the two before: beyond them the nearest name is wrong too often.
    private const int Sentences = 3;

    // More organisations than any article is about; it bounds a search on hostile text.
    private const int MaxBodies = 100;

    private static readonly WordSet Female = new("mrs ms miss madam lady dame queen princess spokeswoman chairwoman mother sister daughter widow wife woman girl businesswoman policewoman");

    private static readonly WordSet Male = new("mr sir lord king prince spokesman chairman father brother son husband man boy fisherman businessman policeman");

    private readonly List<Name> named = [];
    private readonly Queue<int> starts = new();
    private readonly Dictionary<string, string?> holders = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, bool> isFemale = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entity> bodies = new(StringComparer.Ordinal);

    private StatementSpeaker? last;
    private string? lastOutlet;
    private int lastAt;

    /// <summary>Takes note of who is named in the sentence that comes next.</summary>
    public void Read(Unit unit)
    {
        starts.Enqueue(unit.First);
        if (starts.Count > Sentences)
        {
            starts.Dequeue();
        }

        named.RemoveAll(name => name.First < starts.Peek());
        for (var i = unit.First; i < unit.End; i++)
        {
            if (unit.Name(i) is not { } name || name.First != i || unit.Quotation(i) is not null)
            {
                continue;
            }

            if (name.IsPerson)
            {
                named.Add(name);
                Note(unit, name);
            }
            else if (name.Entity.Category == EntityCategories.Organization && bodies.Count < MaxBodies)
            {
                bodies.TryAdd(name.Entity.Id, name.Entity);
            }
        }
    }

    /// <param name="at">The cue's first token.</param>
    public void Spoke(Speaker speaker, int at)
    {
        (last, lastAt) = (speaker.As, at);
        lastOutlet = speaker.Outlet is null ? lastOutlet : speaker.As.EntityId;
    }

    public StatementSpeaker Pronoun(Unit unit, int index)
    {
        var span = unit.Span(index, index + 1);
        var printed = span.In(unit.Text).ToString();
        var meant = printed.ToLowerInvariant() switch
        {
            "he" => Person(index, female: false),
            "she" => Person(index, female: true),
            "they" => Recent(speaker => speaker.Class is SpeakerClass.Organization or SpeakerClass.Anonymous || (speaker.Class == SpeakerClass.Role && IsPlural(speaker))),
            "it" => Recent(speaker => speaker.Class == SpeakerClass.Organization),
            _ => null,
        };
        return (meant ?? StatementSpeaker.Unknown) with { Text = printed, Offset = span.Offset, Length = span.Length };
    }

    /// <summary>The one person whom the text has called by this role.</summary>
    public string? Holder(Unit unit, NounPhrase phrase, ReadOnlySpan<char> role) =>
        unit.Is(phrase.First, "the") && phrase.End - phrase.First == 2 ? holders.GetValueOrDefault(role.ToString()) : null;

    /// <summary>The one organisation of the text whose name has this noun in it: <c>the ministry</c>.</summary>
    public string? Body(Unit unit, NounPhrase phrase, ReadOnlySpan<char> noun)
    {
        if (!unit.Is(phrase.First, "the") || phrase.End - phrase.First != 2)
        {
            return null;
        }

        string? found = null;
        foreach (var body in bodies.Values)
        {
            if (body.Name.AsSpan().Contains(noun, StringComparison.OrdinalIgnoreCase))
            {
                if (found is not null)
                {
                    return null;
                }

                found = body.Id;
            }
        }

        return found ?? (SpeakerWords.IsOutletNoun(noun) || noun is "agency" ? lastOutlet : null);
    }

    private void Note(Unit unit, Name name)
    {
        for (var i = name.First - 1; i <= name.First; i++)
        {
            var word = unit.Word(i);
            if (Female.Has(word) || Male.Has(word) || Female.Has(WithoutStop(word)) || Male.Has(WithoutStop(word)))
            {
                isFemale.TryAdd(name.Entity.Id, Female.Has(word) || Female.Has(WithoutStop(word)));
            }
        }

        if (SpeakerWords.IsRole(unit.Word(name.First - 1)))
        {
            Hold(unit.Word(name.First - 1).ToString(), name);
        }

        if (unit.IsComma(name.End) && NounPhrase.After(unit, name.End + 1) is { } apposition && SpeakerWords.IsRole(unit.Word(apposition.HeadEnd - 1)))
        {
            Hold(unit.Word(apposition.HeadEnd - 1).ToString(), name);
        }
    }

    private void Hold(string role, Name name) => holders[role] = !holders.TryGetValue(role, out var holder) || holder == name.Entity.Id ? name.Entity.Id : null;

    private static ReadOnlySpan<char> WithoutStop(ReadOnlySpan<char> word) => word.TrimEnd('.');

    private StatementSpeaker? Person(int index, bool female)
    {
        var spoke = Recent(speaker => speaker.Class is SpeakerClass.Named or SpeakerClass.Anonymous || (speaker.Class == SpeakerClass.Role && !IsPlural(speaker)));
        if (spoke is not null && Fits(spoke.EntityId, female) && FitsRole(spoke.Role, female))
        {
            return Others(lastAt, index, female, spoke.EntityId) is null ? Remember(spoke, female) : null;
        }

        var only = Others(0, index, female, null);
        return only is not null && spoke is null && Others(0, index, female, only.Entity.Id) is null
            ? Remember(new(null, null, null, only.Entity.Id, null, SpeakerClass.Named), female)
            : null;
    }

    private StatementSpeaker Remember(StatementSpeaker speaker, bool female)
    {
        if (speaker.EntityId is { } id)
        {
            isFemale.TryAdd(id, female);
        }

        return speaker;
    }

    private Name? Others(int from, int to, bool female, string? than) =>
        named.Find(name => name.First >= from && name.First < to && name.Entity.Id != than && Fits(name.Entity.Id, female));

    private bool Fits(string? entity, bool female) => entity is null || !isFemale.TryGetValue(entity, out var known) || known == female;

    private static bool FitsRole(string? role, bool female)
    {
        var head = role is null ? default : role.AsSpan()[(role.LastIndexOf(' ') + 1)..];
        return female ? !Male.Has(head) : !Female.Has(head);
    }

    private StatementSpeaker? Recent(Func<StatementSpeaker, bool> fits) => last is not null && lastAt >= starts.Peek() && fits(last) ? last : null;

    private static bool IsPlural(StatementSpeaker speaker) => SpeakerWords.IsPlural(Head(speaker.Role ?? ""));

    private static ReadOnlySpan<char> Head(string role)
    {
        foreach (var stop in (ReadOnlySpan<string>)[" of ", " for ", " from ", " at ", " in ", " with "])
        {
            var at = role.IndexOf(stop, StringComparison.Ordinal);
            role = at < 0 ? role : role[..at];
        }

        return role.AsSpan()[(role.LastIndexOf(' ') + 1)..];
    }
}
