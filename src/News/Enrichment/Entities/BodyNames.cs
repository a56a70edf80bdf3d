using News.Enrichment.Phrases;

namespace News.Enrichment.Entities;

/// <summary>
/// Gives the bodies of states one name however it is put: <c>Russian Defence Ministry</c>, <c>Russia’s Ministry of Defense</c> and <c>Ministry of Defence of the
/// Russian Federation</c>. Other organisations lose their legal form.
/// </summary>
internal sealed class BodyNames(Gazetteer gazetteer)
{
    // More places than any article is about; it bounds the work on hostile text.
    private const int MaxPlaces = 100;
    private const int ShortestStem = 4;
    private const int LongestEnding = 3;    // Ostria, Ostrian; Velm, Velmish

    public const char Of = '\n';

    private static readonly WordSet Bodies = new(
        "government army military navy parliament embassy cabinet presidency senate police |armed_forces| |air_force| |supreme_court| |central_bank| |general_staff| |security_council| |national_guard|");

    // The words of all these, and those of ministries: a name without one is no body of a state.
    private static readonly WordSet BodyWords = new(
        "government army military navy parliament embassy cabinet presidency senate police forces force court bank staff council guard ministry department");

    private static readonly WordTable<string> Spellings = new(
        [("defense", "defence"), ("foreign", "foreign affairs"), ("internal_affairs home_affairs", "interior"), ("labor", "labour")]);

    private static readonly WordSet LegalForms = new("inc ltd plc corp co llc gmbh ag sa asa ab oy oyj nv se kg spa srl pty bhd limited incorporated");

    private readonly List<string> places = [];

    /// <param name="names">Folded names of the article's places: countries of which the gazetteer does not know are among them.</param>
    public void Learn(IReadOnlySet<string> names) => places.AddRange(names.Take(MaxPlaces));

    /// <summary>The body alone for one of a state whose country is not said; with its country after a line break; else the name.</summary>
    public string Key(string folded)
    {
        if (!HasBody(folded))
        {
            return WithoutLegalForm(folded);
        }

        var words = folded.Split(' ');
        if (words.Length > 1 && Country(words[0], words.Length > 2 ? words[1] : "", out var taken) is { } before && Body(words.AsSpan(taken)) is { } named)
        {
            return named + Of + before;
        }

        for (var i = words.Length - 2; i > 0; i--)
        {
            if (words[i] != "of")
            {
                continue;
            }

            var of = string.Join(' ', words.AsSpan(i + 1)!);
            of = of.StartsWith("the ", StringComparison.Ordinal) ? of[4..] : of;
            if (CountryNamed(of) is { } after && Body(words.AsSpan(0, i)) is { } body)
            {
                return body + Of + after;
            }
        }

        return Ministry(words) ?? WithoutLegalForm(folded);
    }

    private static bool HasBody(ReadOnlySpan<char> folded)
    {
        foreach (var word in folded.Split(' '))
        {
            if (BodyWords.Has(folded[word]))
            {
                return true;
            }
        }

        return false;
    }

    private static string WithoutLegalForm(string folded) =>
        folded.LastIndexOf(' ') is > 0 and var space && LegalForms.Has(folded.AsSpan(space + 1)) ? folded[..space].TrimEnd(',') : folded;

    /// <summary>Whose body it is where a possessive says so: <c>haldria</c> of <c>haldria's foreign ministry</c>. Nothing but a state or a place has one.</summary>
    public static string? Possessor(string folded)
    {
        var at = folded.IndexOf("'s ", StringComparison.Ordinal);
        return at > 0 && Body(folded[(at + 3)..].Split(' ')) is not null ? folded[..at] : null;
    }

    /// <summary>What a key says the body is, whoever it belongs to.</summary>
    public static ReadOnlySpan<char> BodyOf(ReadOnlySpan<char> key) => key.IndexOf(Of) is var at and > 0 ? key[..at] : key;

    private string? Country(string first, string second, out int taken)
    {
        taken = 2;
        if (second.Length > 0 && CountryNamed(WithoutPossessive(first + " " + second)) is { } two)
        {
            return two;
        }

        taken = 1;
        return CountryNamed(WithoutPossessive(first));
    }

    private string? CountryNamed(string name)
    {
        if (gazetteer.Country(name) is { } country)
        {
            return country.Id;
        }

        return places.Find(place => place == name
            || (place.Length >= ShortestStem && name.Length > place.Length - 1 && name.Length - place.Length <= LongestEnding && name.AsSpan().StartsWith(place.AsSpan(0, place.Length - 1))));
    }

    private static string? Body(ReadOnlySpan<string> words) =>
        Ministry(words) ?? (words.Length is 1 && Bodies.Has(words[0]) ? words[0] : words.Length == 2 && Bodies.Has($"|{words[0]}_{words[1]}|") ? $"{words[0]} {words[1]}" : null);

    private static string? Ministry(ReadOnlySpan<string> words) => words switch
    {
        ["ministry" or "department", "of" or "for", "the", .. var subject] when subject.Length > 0 => Ministry(words[0], subject),
        ["ministry" or "department", "of" or "for", .. var subject] when subject.Length > 0 => Ministry(words[0], subject),
        [.. var subject, "ministry" or "department"] when subject.Length > 0 => Ministry(words[^1], subject),
        _ => null,
    };

    private static string Ministry(string noun, ReadOnlySpan<string> subject)
    {
        var about = string.Join('_', subject!);
        return $"{noun} of {(Spellings.TryGet(about, out var usual) ? usual : about.Replace('_', ' '))}";
    }

    private static string WithoutPossessive(string word) => word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word.TrimEnd('\'');
}
