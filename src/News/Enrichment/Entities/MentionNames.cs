using News.Enrichment.Phrases;
using News.Enrichment.Statements;

namespace News.Enrichment.Entities;

/// <summary>Reads the name of each mention, and mends a category that cannot be.</summary>
internal sealed class MentionNames(string text, Gazetteer gazetteer)
{
    private static readonly WordSet Honorifics = new("mr mrs ms miss mx dr prof sir dame lord lady rev mister madam");

    private static readonly WordSet Addresses = new("mr mrs ms mx");

    private const int ShortestPlace = 3;

    // Last words that make a name an organisation's, whatever the analyser took it for; shorter than the list of nouns, because people are called Bank and Church.
    private static readonly WordSet BodyNouns = new(
        "ministry council committee commission party university agency association authority institute federation police government army parliament court corporation inc ltd group department ministries");

    private readonly BodyNames bodies = new(gazetteer);

    // Titles that belong to the name; "Dean" is a given name too.
    private static readonly WordSet KeptTitles = new("king queen prince princess pope dean baroness");

    private static readonly WordSet ShortTitles = new("cllr councilman councilwoman councillor petitioner justice detective sen gov rep supt insp capt col gen sgt lt engr");

    public NamedMention[] Read(IReadOnlyList<EntityMention> found)
    {
        var mentions = WithoutTitles(found);
        var (forms, formOf) = Forms(mentions);
        HashSet<string>? states = null;
        var places = new HashSet<string>(StringComparer.Ordinal);
        foreach (var form in forms)
        {
            if (form.Folded.Contains('\'', StringComparison.Ordinal) && BodyNames.Possessor(form.Folded) is { } state)
            {
                (states ??= new(StringComparer.Ordinal)).Add(state);
            }
        }

        foreach (var form in forms)
        {
            form.Category = CategoryOf(form, states);
        }

        CategoryVote.Decide(forms, gazetteer);
        foreach (var form in forms)
        {
            if (form.Category == EntityCategories.Location)
            {
                places.Add(form.Folded);
            }
        }

        bodies.Learn(places);
        foreach (var form in forms)
        {
            form.Name = IsPeople(form.Category, form.Folded, places) ? null : NameOf(form.Category, form.Folded, form.Plain);
        }

        var (named, count) = (new NamedMention[mentions.Count], 0);
        for (var i = 0; i < mentions.Count; i++)
        {
            if (formOf[i] is not { } form)
            {
                var printed = mentions[i].Span.In(text).ToString();
                named[count++] = new(mentions[i], mentions[i].Category, NameFolding.Fold(printed), printed);
            }
            else if (form.Name is { } name)
            {
                named[count++] = new(mentions[i], form.Category, name, form.Printed);
            }
        }

        return count == named.Length ? named : named[..count];
    }

    /// <summary>Analysers differ in whether an office before a name is part of it, and what stands after it: here it is neither (<c>Senator | Ada Moss | of Vell</c>).</summary>
    private IReadOnlyList<EntityMention> WithoutTitles(IReadOnlyList<EntityMention> found)
    {
        EntityMention[]? mentions = null;
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].Category == EntityCategories.Person && NameAlone(found[i].Span.In(text)) is var (start, length) && length < found[i].Span.Length)
            {
                mentions ??= [.. found];
                mentions[i] = found[i] with { Span = new(found[i].Span.Offset + start, length) };
            }
        }

        return mentions ?? found;
    }

    private static (int Start, int Length) NameAlone(ReadOnlySpan<char> printed)
    {
        var start = 0;
        for (var space = printed.IndexOf(' '); space > 0 && printed[(start + space + 1)..].Contains(' '); space = printed[start..].IndexOf(' '))
        {
            var title = printed.Slice(start, space).TrimEnd('.');
            if ((!SpeakerWords.IsListedRole(title) && !ShortTitles.Has(title)) || KeptTitles.Has(title))
            {
                break;
            }

            start += space + 1;
        }

        var of = printed[start..].IndexOf(" of ");
        return (start, of > 0 && printed.Slice(start, of).Contains(' ') ? of : printed.Length - start);
    }

    /// <summary>Most names are printed more than once: each is read once. What is no name (a date, an amount) has no form: nothing is to be told of it.</summary>
    private (List<NameForm> Forms, NameForm?[] Of) Forms(IReadOnlyList<EntityMention> mentions)
    {
        var (forms, formOf) = (new List<NameForm>(), new NameForm?[mentions.Count]);
        var seen = new Dictionary<string, NameForm>(StringComparer.Ordinal);
        var bySpan = seen.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            if (!EntityCategories.IsName(mention.Category))
            {
                continue;
            }

            var printed = mention.Span.In(text);
            var form = bySpan.TryGetValue(printed, out var first) ? first : null;
            while (form is not null && form.Category != mention.Category)
            {
                form = form.Other;
            }

            if (form is null)
            {
                form = first is null ? new(mention.Category, printed.ToString(), gazetteer) : new(mention.Category, first);
                seen[form.Printed] = form;
                forms.Add(form);
            }

            form.Confidence += mention.Confidence;
            formOf[i] = form;
        }

        return (forms, formOf);
    }

    // "Tavelian" beside "Tavelia": whose it is or who lives there, and no name
    private static bool IsPeople(string category, string folded, HashSet<string> places)
    {
        if (places.Count == 0 || !EntityCategories.IsName(category) || folded.Contains(' ', StringComparison.Ordinal))
        {
            return false;
        }

        var known = places.GetAlternateLookup<ReadOnlySpan<char>>();
        var one = folded.AsSpan().TrimEnd('s');
        foreach (var ending in (ReadOnlySpan<string>)["ian", "an", "n", "ish", "ese"])
        {
            if (one.EndsWith(ending, StringComparison.Ordinal) && one.Length - ending.Length >= ShortestPlace
                && (known.Contains(one[..^ending.Length]) || known.Contains($"{one[..^ending.Length]}a") || known.Contains($"{one[..^ending.Length]}ia") || known.Contains($"{one[..^ending.Length]}e")))
            {
                return true;
            }
        }

        return false;
    }

    private string NameOf(string category, string folded, string plain) => category switch
    {
        EntityCategories.Person => PersonKey(WithoutHonorific(folded)),
        EntityCategories.Organization => bodies.Key(plain),
        EntityCategories.Location => plain,
        _ => folded,    // an office, which the analyser took for a body
    };

    // A middle initial counts only where it tells two known people apart.
    private string PersonKey(string folded)
    {
        var (full, plain) = (NameKey.OfPerson(folded), NameFolding.WithoutMiddleInitials(folded));
        return plain.Length == folded.Length || gazetteer.Named(EntityCategories.Person, full) is [_] ? full : NameKey.OfPerson(plain);
    }

    private string CategoryOf(NameForm form, HashSet<string>? states)
    {
        var (category, folded, plain, known) = (form.Category, form.Folded, form.Plain, form.Known);
        if (category != EntityCategories.Person && folded.IndexOf(' ', StringComparison.Ordinal) is var space and > 0 && Addresses.Has(folded.AsSpan(0, space)))
        {
            return EntityCategories.Person;
        }

        if (category != EntityCategories.Location && states is not null && states.Contains(folded) && known.Of(category).IsEmpty)
        {
            return EntityCategories.Location;
        }

        if (category == EntityCategories.Organization && CategoryVote.IsOffice(plain) && known.Of(category).IsEmpty)
        {
            return EntityCategories.PersonType;
        }

        if (category != EntityCategories.Location && known.Of(EntityCategories.Location) is [{ IsCountry: true }] && known.Of(category).IsEmpty)
        {
            return EntityCategories.Location;
        }

        var isBody = category != EntityCategories.Organization
            && (!known.Of(EntityCategories.Organization).IsEmpty || (category == EntityCategories.Person && BodyNouns.Has(plain.AsSpan()[(plain.LastIndexOf(' ') + 1)..])))
            && gazetteer.Named(category, NameKey.Of(category, folded)).IsEmpty;
        return isBody ? EntityCategories.Organization : category;
    }

    private static string WithoutHonorific(string folded)
    {
        var space = folded.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && Honorifics.Has(folded.AsSpan(0, space)) ? folded[(space + 1)..] : folded;
    }
}

/// <summary>A name as an article prints it, of one category of the analyser's.</summary>
internal sealed class NameForm
{
    public NameForm(string category, string printed, Gazetteer gazetteer)
    {
        (Category, Printed, Folded) = (category, printed, NameFolding.Fold(printed));
        Plain = NameKey.Plain(Folded);
        Known = gazetteer.Named(Plain);
    }

    /// <param name="other">The same words of another category.</param>
    public NameForm(string category, NameForm other)
    {
        (Category, Printed, Folded, Plain, Known, Other) = (category, other.Printed, other.Folded, other.Plain, other.Known, other);
    }

    /// <summary>The analyser's; then what it is mended to.</summary>
    public string Category { get; set; }

    public string Printed { get; }

    public string Folded { get; }

    /// <summary>Without accents.</summary>
    public string Plain { get; }

    /// <summary>All in the gazetteer that it could be.</summary>
    public Namesakes Known { get; }

    /// <summary>Summed over its mentions.</summary>
    public double Confidence { get; set; }

    /// <summary>Comparable within the category; <see langword="null"/> for what is no name.</summary>
    public string? Name { get; set; }

    /// <summary>The same words of another category.</summary>
    public NameForm? Other { get; }
}
