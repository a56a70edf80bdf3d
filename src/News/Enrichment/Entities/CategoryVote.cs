using System.Runtime.InteropServices;
using News.Enrichment.Phrases;
using News.Enrichment.Statements;

namespace News.Enrichment.Entities;

/// <summary>
/// Gives a name one category in an article where the analyser wavered: the one it was surest of. Two stand side by side only where both are known to be right:
/// a place of the gazetteer, and a person of the article with that surname.
/// </summary>
internal static class CategoryVote
{
    // A person introduced by the whole name is whom the surname means, though an analyser may take each of several mentions of it for a body.
    private const int WholeName = 5;

    private static readonly WordSet Offices = new("minister president premier chancellor governor commissioner secretary ambassador mayor spokesman spokeswoman spokesperson chairman chairwoman");

    public static void Decide(List<NameForm> forms, Gazetteer gazetteer)
    {
        var surnames = new HashSet<string>(StringComparer.Ordinal);
        var votes = new Dictionary<string, Votes>(2 * forms.Count, StringComparer.Ordinal);
        foreach (var form in forms)
        {
            Add(votes, form.Plain, form);
            if (form.Category == EntityCategories.Person && form.Plain.Contains(' ', StringComparison.Ordinal) && NameFolding.Surname(form.Plain) is var surname)
            {
                Add(votes, surname, form, gazetteer.Named(surname) is var known && known.Of(EntityCategories.Organization).IsEmpty && known.Of(EntityCategories.Location).IsEmpty ? WholeName : 1);
                surnames.Add(surname);
            }
        }

        foreach (var form in forms)
        {
            if (form.Category == EntityCategories.Person && IsPlaceAlone(form) && !surnames.Contains(form.Plain))
            {
                form.Category = EntityCategories.Location;
            }
            else if (EntityCategories.IsName(form.Category) && votes[form.Plain].Winner is var winner && winner != form.Category && form.Known.Of(form.Category).IsEmpty)
            {
                form.Category = winner;
            }
        }

        // "Kiev", which nobody of the article is called
        bool IsPlaceAlone(NameForm form) => !form.Plain.Contains(' ', StringComparison.Ordinal) && !form.Known.Of(EntityCategories.Location).IsEmpty
            && gazetteer.Named(EntityCategories.Person, NameKey.OfPerson(form.Plain)).IsEmpty && GivenNames.IsFemale(form.Plain) is null;
    }

    /// <summary><c>Minister of Works</c>, <c>Deputy Prime Minister</c>: an office, which no body is called.</summary>
    public static bool IsOffice(ReadOnlySpan<char> folded)
    {
        var end = folded.IndexOf(" of ") is var of and > 0 ? of : folded.IndexOf(" for ") is var to and > 0 ? to : folded.Length;
        var head = folded[..end];
        return Offices.Has(head[(head.LastIndexOf(' ') + 1)..]);
    }

    private static void Add(Dictionary<string, Votes> votes, string name, NameForm form, double weight = 1)
    {
        if (EntityCategories.IsName(form.Category))
        {
            ref var all = ref CollectionsMarshal.GetValueRefOrAddDefault(votes, name, out _);
            all = form.Category switch
            {
                EntityCategories.Person => all with { Person = all.Person + (weight * form.Confidence) },
                EntityCategories.Organization => all with { Organization = all.Organization + form.Confidence },
                _ => all with { Location = all.Location + form.Confidence },
            };
        }
    }

    private readonly record struct Votes(double Person, double Organization, double Location)
    {
        public string Winner => Person >= Organization && Person >= Location ? EntityCategories.Person
            : Organization >= Location ? EntityCategories.Organization
            : EntityCategories.Location;
    }
}
