using News.Enrichment;
using News.English.Lexicon;
using News.Text;

namespace News.English.Names;

/// <summary>People by titles, first names and initials, by surnames, and by what they do in the sentence.</summary>
internal sealed class PersonRules(EnglishDocument document)
{
    private const int MaxWords = 5;
    private const int MaxParticles = 2;     // de la, van der

    public TokenMention? Match(CapitalRun run)
    {
        var first = run.First;
        var end = Extent(run);
        if (run.AfterTitle && !document.Is(first, WordClass.Title | WordClass.OrgLast | WordClass.Demonym))
        {
            return Person(first, end, Confidence.Strong);
        }

        if (end - first < 2 || document.Is(first, WordClass.Title) || HasAcronym(first, end))
        {
            return null;
        }

        var surname = end - 1;
        while (surname > first + 1 && document[surname] is "Jr." or "Sr." or "Jr" or "Sr" or "II" or "III" or "IV")
        {
            surname--;
        }

        // "Victoria Dock", "the Ann Orwin Show": what ends with an ordinary word is no person
        var known = document.Is(surname, WordClass.Surname);
        var common = document.Is(surname, WordClass.Common | WordClass.OrgLast | WordClass.PlaceLast);
        if (common && !document.Is(surname, WordClass.FrequentSurname | WordClass.Function))
        {
            return null;
        }

        if (IsInitial(first))
        {
            return Person(first, end, Confidence.Strong);
        }

        if (document.Is(first, WordClass.FirstName))
        {
            return document.Is(first, WordClass.Common | WordClass.Month) && common
                ? null : Person(first, end, known || !common ? Confidence.Strong : Confidence.Context);
        }

        var ordinary = document.Is(first, WordClass.Common | WordClass.Demonym | WordClass.PlaceFirst | WordClass.Direction);
        return known && !common && !ordinary && run.Letters == LetterCase.Running && end - first <= 3 ? Person(first, end, Confidence.Context) : null;
    }

    /// <summary>A surname beside a verb of saying, or two unknown words in the shape of a name.</summary>
    public TokenMention? MatchContext(CapitalRun run)
    {
        var first = run.First;
        if (document.Is(first, WordClass.Common | WordClass.Demonym | WordClass.Title | WordClass.Month | WordClass.OrgLast)
            || run.Letters != LetterCase.Running)
        {
            return null;
        }

        var speaks = (run.End < run.Sentence.End && document.Is(run.End, WordClass.Speech))
            || (first > run.Sentence.First && document.Is(first - 1, WordClass.Speech));
        if (run.Count == 1)
        {
            var listed = document.Is(first, WordClass.Surname | WordClass.FirstName);
            return document.IsUpper(first) ? null
                : speaks && listed ? Person(first, run.End, Confidence.Context)
                : listed || speaks || Acts(run) ? Person(first, run.End, Confidence.Shape) : null;
        }

        var shaped = run.Count <= 3 && !run.IsInitial && !AnyCommon(run);
        return shaped || (speaks && run.Count == 2 && !HasAcronym(first, run.End))
            ? Person(first, run.End, speaks ? Confidence.Context : Confidence.Shape) : null;
    }

    // "… has stated": organisations and places act as well, but most of those are listed or have a head word
    private bool Acts(CapitalRun run) =>
        !run.IsInitial && run.End < run.Sentence.End && document[run.End] is "has" or "had" or "who" or "was" or "is" or "will" or "would";

    private bool HasAcronym(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (document.Tokens[i] is { Kind: TokenKind.Word, Length: > 1 } && document.IsUpper(i) && document[i] is not ("II" or "III" or "IV"))
            {
                return true;
            }
        }

        return false;
    }

    private static TokenMention Person(int first, int end, double confidence) => new(first, end, EntityCategories.Person, null, confidence);

    /// <summary>The capitalised words, with particles between them (de, van, bin).</summary>
    private int Extent(CapitalRun run)
    {
        var end = run.End;
        while (end - run.First < MaxWords && Particles(end, run.Sentence.End) is > 0 and var particles)
        {
            end = new CapitalRun(document, run.Sentence, end + particles, run.Letters).End;
        }

        return Math.Min(end, run.First + MaxWords);
    }

    /// <summary>How many particles stand before the next capitalised word; 0 when none lead to one.</summary>
    private int Particles(int first, int limit)
    {
        var end = first;
        while (end + 1 < limit && end - first < MaxParticles
            && document[end] is "de" or "da" or "del" or "della" or "di" or "do" or "dos" or "van" or "von" or "der" or "den" or "la" or "le" or "bin" or "ibn"
                or "al" or "el" or "ter" or "zu")
        {
            end++;
        }

        return end < limit && document.IsCapitalised(end) && !document.IsClaimed(end) ? end - first : 0;
    }

    private bool IsInitial(int token) => document.Tokens[token] is { Kind: TokenKind.Abbreviation, Length: 2 };

    private bool AnyCommon(CapitalRun run)
    {
        for (var i = run.First; i < run.End; i++)
        {
            if (document.Is(i, WordClass.Common) || document.IsUpper(i))
            {
                return true;
            }
        }

        return false;
    }
}
