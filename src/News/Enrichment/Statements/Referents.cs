using News.Enrichment.Phrases;

namespace News.Enrichment.Statements;

/// <summary>
/// Remembers who was named and who spoke, to tell whom <c>she</c>, <c>they</c> or <c>the agency</c> means. Where two could be meant, none is:
/// a statement without its speaker is worth more than one with a wrong speaker.
/// </summary>
internal sealed class Referents
{
    // A pronoun means somebody of its own sentence or of the two before: beyond them the nearest name is wrong too often.
    private const int Sentences = 3;

    private static readonly WordSet Female = new("mrs ms miss madam lady dame queen princess spokeswoman chairwoman mother sister daughter widow wife woman girl businesswoman policewoman");

    private static readonly WordSet Male = new("mr sir lord king prince spokesman chairman father brother son husband man boy fisherman businessman policeman");

    private readonly List<Name> named = [];
    private readonly Queue<int> starts = new();
    private readonly Dictionary<string, bool> isFemale = new(StringComparer.Ordinal);

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
            "he" or "his" => Person(index, female: false),
            "she" or "her" => Person(index, female: true),
            "they" or "their" => Recent(speaker => speaker.Class is SpeakerClass.Organization or SpeakerClass.Anonymous || (speaker.Class == SpeakerClass.Role && IsPlural(speaker))),
            "it" => Recent(speaker => speaker.Class == SpeakerClass.Organization),
            _ => null,
        };
        return (meant ?? StatementSpeaker.Unknown) with { Text = printed, Offset = span.Offset, Length = span.Length };
    }

    public bool IsOutlet(Entity entity) => entity.Id == lastOutlet;

    /// <summary>The outlet or agency that the text told of last.</summary>
    public string? Outlet(Unit unit, NounPhrase phrase, ReadOnlySpan<char> noun) =>
        unit.Is(phrase.First, "the") && phrase.End - phrase.First == 2 && (SpeakerWords.IsOutletNoun(noun) || noun is "agency") ? lastOutlet : null;

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
    }

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
