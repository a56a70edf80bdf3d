using News.Enrichment.Phrases;
using News.Enrichment.Statements;

namespace News.Enrichment.Entities;

/// <summary>
/// Gives a name one category in an article where the analyser wavered: the one it was surest of. Two stand side by side only where both are known to be right:
/// a place of the gazetteer, and a person of the article with that surname.
/// </summary>
internal static class CategoryVote
{
    private static readonly string[] Categories = [EntityCategories.Person, EntityCategories.Organization, EntityCategories.Location];

    private static readonly WordSet Offices = new("minister president premier chancellor governor commissioner secretary ambassador mayor spokesman spokeswoman spokesperson chairman chairwoman");

    public static void Decide(List<NameForm> forms, Gazetteer gazetteer)
    {
        var surnames = new HashSet<string>(StringComparer.Ordinal);
        var votes = new Dictionary<string, double[]>(StringComparer.Ordinal);
        foreach (var form in forms)
        {
            if (Index(form.Category) is not { } category)
            {
                continue;
            }

            Add(votes, form.Plain, category, form.Confidence);
            if (form.Category == EntityCategories.Person && form.Plain.Contains(' ', StringComparison.Ordinal) && NameFolding.Surname(form.Plain) is var surname)
            {
                Add(votes, surname, category, form.Confidence);
                surnames.Add(surname);
            }
        }

        foreach (var form in forms)
        {
            if (form.Category == EntityCategories.Person && IsPlaceAlone(form.Plain) && !surnames.Contains(form.Plain))
            {
                form.Category = EntityCategories.Location;
            }
            else if (Index(form.Category) is { } own && Winner(votes[form.Plain]) is var winner && winner != own && gazetteer.Named(form.Category, form.Plain).IsEmpty)
            {
                form.Category = Categories[winner];
            }
        }

        // "Kiev", which nobody of the article is called
        bool IsPlaceAlone(string name) => !name.Contains(' ', StringComparison.Ordinal) && !gazetteer.Named(EntityCategories.Location, name).IsEmpty
            && gazetteer.Named(EntityCategories.Person, NameKey.OfPerson(name)).IsEmpty && GivenNames.IsFemale(name) is null;
    }

    /// <summary><c>Minister of Works</c>, <c>Deputy Prime Minister</c>: an office, which no body is called.</summary>
    public static bool IsOffice(ReadOnlySpan<char> folded)
    {
        var end = folded.IndexOf(" of ") is var of and > 0 ? of : folded.IndexOf(" for ") is var to and > 0 ? to : folded.Length;
        var head = folded[..end];
        return Offices.Has(head[(head.LastIndexOf(' ') + 1)..]);
    }

    private static int? Index(string category) => Array.IndexOf(Categories, category) is var index and >= 0 ? index : null;

    private static void Add(Dictionary<string, double[]> votes, string name, int category, double confidence)
    {
        if (!votes.TryGetValue(name, out var all))
        {
            votes.Add(name, all = new double[Categories.Length]);
        }

        all[category] += confidence;
    }

    private static int Winner(double[] votes) => votes[0] >= votes[1] && votes[0] >= votes[2] ? 0 : votes[1] >= votes[2] ? 1 : 2;
}
