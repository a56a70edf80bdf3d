using News.Enrichment.Phrases;

namespace News.Enrichment.Entities;

/// <summary>Reads the name of each mention, and mends a category that cannot be.</summary>
internal sealed class MentionNames(string text, Gazetteer gazetteer)
{
    private static readonly WordSet Honorifics = new("mr mrs ms miss mx dr prof sir dame lord lady rev mister madam");

    // Last words that make a name an organisation's, whatever the analyser took it for; shorter than the list of nouns, because people are called Bank and Church.
    private static readonly WordSet BodyNouns = new(
        "ministry council committee commission party university agency association authority institute federation police government army parliament court corporation inc ltd group department ministries");

    private readonly BodyNames bodies = new(gazetteer);

    public NamedMention[] Read(IReadOnlyList<EntityMention> mentions)
    {
        bodies.Learn(mentions.Where(mention => mention.Category == EntityCategories.Location).Select(mention => NameFolding.Fold(mention.Span.In(text))));
        var folded = mentions.Select(mention => NameFolding.Fold(mention.Span.In(text))).ToArray();
        var plain = folded.Select(NameKey.Plain).ToArray();
        var categories = CategoryVote.Decide(mentions, plain, [.. mentions.Select((mention, i) => CategoryOf(mention.Category, folded[i], plain[i]))], gazetteer);
        return [.. mentions.Select((mention, i) => Read(mention, categories[i], folded[i], plain[i]))];
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

    private string CategoryOf(string category, string folded, string plain)
    {
        if (category is not (EntityCategories.Person or EntityCategories.Organization or EntityCategories.Location))
        {
            return category;
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
