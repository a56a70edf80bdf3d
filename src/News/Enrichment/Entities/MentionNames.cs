using News.Enrichment.Phrases;

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

    public NamedMention[] Read(IReadOnlyList<EntityMention> mentions)
    {
        var folded = mentions.Select(mention => NameFolding.Fold(mention.Span.In(text))).ToArray();
        var plain = folded.Select(NameKey.Plain).ToArray();
        var states = folded.Select(BodyNames.Possessor).Where(state => state is not null).ToHashSet(StringComparer.Ordinal);
        var categories = CategoryVote.Decide(mentions, plain, [.. mentions.Select((mention, i) => CategoryOf(mention.Category, folded[i], plain[i], states))], gazetteer);
        var places = folded.Where((_, i) => categories[i] == EntityCategories.Location).ToHashSet(StringComparer.Ordinal);
        bodies.Learn(places);
        return [.. mentions.Select((mention, i) => Read(mention, categories[i], folded[i], plain[i])).Where((_, i) => !IsPeople(categories[i], folded[i], places))];
    }

    // "Tavelian" beside "Tavelia": whose it is or who lives there, and no name
    private static bool IsPeople(string category, string folded, HashSet<string> places)
    {
        if (category is not (EntityCategories.Person or EntityCategories.Organization or EntityCategories.Location) || folded.Contains(' ', StringComparison.Ordinal))
        {
            return false;
        }

        var one = folded.AsSpan().TrimEnd('s');
        foreach (var ending in (ReadOnlySpan<string>)["ian", "an", "n", "ish", "ese"])
        {
            if (one.EndsWith(ending, StringComparison.Ordinal) && one.Length - ending.Length >= ShortestPlace
                && one[..^ending.Length].ToString() is var stem && (places.Contains(stem) || places.Contains(stem + "a") || places.Contains(stem + "ia") || places.Contains(stem + "e")))
            {
                return true;
            }
        }

        return false;
    }

    private NamedMention Read(EntityMention mention, string category, string folded, string plain)
    {
        return new(mention, category, category switch
        {
            EntityCategories.Person => PersonKey(WithoutHonorific(folded)),
            EntityCategories.Organization => bodies.Key(plain),
            EntityCategories.Location => plain,
            _ => folded,
        });
    }

    // A middle initial counts only where it tells two known people apart.
    private string PersonKey(string folded)
    {
        var (full, plain) = (NameKey.OfPerson(folded), NameFolding.WithoutMiddleInitials(folded));
        return plain.Length == folded.Length || gazetteer.Named(EntityCategories.Person, full) is [_] ? full : NameKey.OfPerson(plain);
    }

    private string CategoryOf(string category, string folded, string plain, HashSet<string?> states)
    {
        if (category is not (EntityCategories.Person or EntityCategories.Organization or EntityCategories.Location))
        {
            return category;
        }

        if (category != EntityCategories.Person && folded.IndexOf(' ', StringComparison.Ordinal) is var space and > 0 && Addresses.Has(folded.AsSpan(0, space)))
        {
            return EntityCategories.Person;
        }

        if (category != EntityCategories.Location && states.Contains(folded) && gazetteer.Named(category, plain).IsEmpty)
        {
            return EntityCategories.Location;
        }

        if (category == EntityCategories.Organization && CategoryVote.IsOffice(plain) && gazetteer.Named(category, plain).IsEmpty)
        {
            return EntityCategories.PersonType;
        }

        if (category != EntityCategories.Location && gazetteer.Named(EntityCategories.Location, plain) is [{ IsCountry: true }]
            && gazetteer.Named(category, plain).IsEmpty)
        {
            return EntityCategories.Location;
        }

        var isBody = category != EntityCategories.Organization && gazetteer.Named(category, NameKey.Of(category, folded)).IsEmpty
            && (!gazetteer.Named(EntityCategories.Organization, plain).IsEmpty || (category == EntityCategories.Person && BodyNouns.Has(plain.AsSpan()[(plain.LastIndexOf(' ') + 1)..])));
        return isBody ? EntityCategories.Organization : category;
    }

    private static string WithoutHonorific(string folded)
    {
        var space = folded.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && Honorifics.Has(folded.AsSpan(0, space)) ? folded[(space + 1)..] : folded;
    }
}
