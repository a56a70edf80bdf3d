using News.Enrichment;
using News.English.Lexicon;
using News.Text;

namespace News.English.Names;

/// <summary>
/// Finds people, places and organisations by word lists and rules over capital letters: first what one sentence says, then, over the whole text, the names that
/// only another sentence explains (a surname after the full name, an acronym after its definition).
/// </summary>
internal sealed class NameFinder(EnglishDocument document)
{
    private readonly List<TokenMention> matches = [];
    private readonly List<int> unresolved = [];
    private readonly OrganizationRules organizations = new(document);
    private readonly PersonRules people = new(document);
    private readonly PlaceRules places = new(document);

    public List<TokenMention> Find()
    {
        foreach (var sentence in document.Sentences)
        {
            var letters = document.CaseOf(sentence);
            if (letters != LetterCase.Upper)
            {
                Read(sentence, letters);
            }
        }

        new NameMemory(document, matches).Resolve(unresolved);
        return matches;
    }

    private void Read(TokenRange sentence, LetterCase letters)
    {
        var i = sentence.First;
        while (i < sentence.End)
        {
            if (!CanStart(i))
            {
                i++;
                continue;
            }

            var run = new CapitalRun(document, sentence, i, letters);
            if (Match(run) is { } match)
            {
                matches.Add(match);
                document.Mark(match.First, match.End, Claim.Name);
                i = match.End;
            }
            else
            {
                if (run.IsWhole)
                {
                    unresolved.Add(i);
                }

                i++;
            }
        }
    }

    private bool CanStart(int token) =>
        document.IsCapitalised(token) && !document.IsClaimed(token) && !document.Is(token, WordClass.Weekday)
        && !(document.Is(token, WordClass.Function) && !document.Is(token, WordClass.LongNameStart));

    // From what is listed to what is only likely.
    private TokenMention? Match(CapitalRun run)
    {
        var kind = document.Vocabulary.Names.Match(
            document.Text, document.Tokens, run.First, run.Sentence.End, document.Is(run.First, WordClass.LongNameStart), out var end);
        var listed = Listed(kind, run.First, end);
        if (listed is not null && end - run.First > 1)
        {
            return organizations.Match(run) is { } longer && longer.End > end ? longer : listed;
        }

        if (document.Is(run.First, WordClass.Function | WordClass.NotName) || (run.IsInitialWord && listed is null))
        {
            return null;
        }

        return organizations.Match(run) ?? places.MatchHead(run) ?? people.Match(run)
            ?? (run.IsShadowed || IsPart(run, end) ? null : listed) ?? places.MatchContext(run) ?? people.MatchContext(run) ?? organizations.MatchAcronym(run);
    }

    // "Miami Bass", "Adobe Reader": a listed word inside a longer name that no rule knows
    private bool IsPart(CapitalRun run, int end) =>
        run.Letters == LetterCase.Running && end < run.End
        && !document.Is(end, WordClass.Title | WordClass.Role | WordClass.Demonym | WordClass.FirstName | WordClass.Month);

    private static TokenMention? Listed(NameKind kind, int first, int end) => kind switch
    {
        NameKind.Country => new(first, end, EntityCategories.Location, PlaceRules.GeoPolitical, Confidence.Certain),
        NameKind.City or NameKind.Region => new(first, end, EntityCategories.Location, PlaceRules.GeoPolitical, Confidence.Listed),
        NameKind.Place => new(first, end, EntityCategories.Location, null, Confidence.Listed),
        NameKind.Organization or NameKind.Company => new(first, end, EntityCategories.Organization, null, Confidence.Listed),
        _ => null,
    };
}
