using News.Enrichment;
using News.English.Lexicon;
using News.Text;

namespace News.English.Names;

/// <summary>Organisations by their head word (Ministry of …, … University), and acronyms.</summary>
internal sealed class OrganizationRules(EnglishDocument document)
{
    private const int MaxComplements = 3;   // Committee on X and Y of Z for W
    private const int MaxCapitals = 8;
    private const int MinAcronym = 3;      // two capitals are too often units, states and initials
    private const int MaxAcronym = 6;
    private const int MinAround = 3;       // a line of one or two capitals is a label

    public TokenMention? Match(CapitalRun run)
    {
        var end = Head(run);
        if (end < 0)
        {
            end = AcrossLink(run);
        }

        if (end < 0)
        {
            return null;
        }

        var complemented = document.Is(end - 1, WordClass.OrgFirst) ? Complement(end, run.Sentence.End) : end;
        var words = complemented - run.First;
        if (words < 2 || (complemented == end && run.IsInitial && words == 2 && document.Is(run.First, WordClass.Role | WordClass.Breaker)))
        {
            return null;
        }

        // a headline capitalises everything: only a complement tells there
        if (run.Letters == LetterCase.Title && complemented == end && document.Is(run.First, WordClass.Common))
        {
            return null;
        }

        // "Norvanian Ministry of Health": people and their institutions are told apart, unless only the head would be left
        if (document.Is(run.First, WordClass.Demonym) && words > 2)
        {
            return null;
        }

        var confidence = complemented > end || words > 2 ? Confidence.Strong : Confidence.Context;
        return new(run.First, complemented, EntityCategories.Organization, null, confidence);
    }

    /// <summary><c>TASS</c>, <c>FC Harl</c></summary>
    public TokenMention? MatchAcronym(CapitalRun run)
    {
        var length = document.Tokens[run.First].Length;
        return run.Letters == LetterCase.Running && run.Sentence.Count > MinAround && run.Count <= 3 && length <= MaxAcronym && document.IsUpper(run.First)
            && document.Tokens[run.First].Kind == TokenKind.Word && (length >= MinAcronym || run.Count > 1)
            ? new(run.First, run.End, EntityCategories.Organization, null, Confidence.Shape) : null;
    }

    /// <summary>End after the last head word of the run, −1 when there is none.</summary>
    private int Head(CapitalRun run)
    {
        for (var i = run.End - 1; i >= run.First; i--)
        {
            var first = i == run.First;
            if (document.Is(i, first ? WordClass.OrgFirst : WordClass.OrgLast | WordClass.OrgFirst | WordClass.OrgSuffix))
            {
                return i + 1;
            }
        }

        return -1;
    }

    /// <summary><c>Food and Drug Administration</c>, <c>Dockers’ Union</c>: the head word stands behind a link.</summary>
    private int AcrossLink(CapitalRun run)
    {
        var link = run.End;
        if (link + 1 >= run.Sentence.End || !document.IsCapitalised(link + 1) || document.Is(link + 1, WordClass.Function))
        {
            return -1;
        }

        var joined = document[link] is "and" or "&" && run.Count == 1 && document.Is(run.First, WordClass.Common);
        var possessive = document.Tokens[link].Kind == TokenKind.Clitic && document.Tokens[link].Length == 1;
        if (!joined && !possessive)
        {
            return -1;
        }

        var rest = new CapitalRun(document, run.Sentence, link + 1, run.Letters);
        var last = rest.End - 1;
        return document.Is(last, WordClass.OrgLast) && !(joined && rest.Count == 1) ? rest.End : -1;
    }

    /// <summary>End of the phrases with <c>of</c> and <c>for</c> after a head word.</summary>
    private int Complement(int end, int limit)
    {
        for (var count = 0; count < MaxComplements && end + 1 < limit; count++)
        {
            if (document[end] is not ("of" or "for" or "on"))
            {
                break;
            }

            var start = document[end + 1] is "the" ? end + 2 : end + 1;
            var next = Capitals(start, limit);
            if (next == start)
            {
                break;
            }

            // "Ministry of Health and Social Care", but "Bank of Norvania and Telmark": what is joined must be no place or person
            if (next + 1 < limit && document[next] is "and" && document.Is(next - 1, WordClass.Common) && document.Is(next + 1, WordClass.Common))
            {
                next = Math.Max(next, Capitals(next + 1, limit) is var joined && joined > next + 1 ? joined : next);
            }

            end = next;
        }

        return end;
    }

    private int Capitals(int start, int limit)
    {
        var end = start;
        while (end < limit && end - start < MaxCapitals && document.IsCapitalised(end) && !document.IsClaimed(end)
            && !document.Is(end, WordClass.Function | WordClass.Weekday | WordClass.AbbreviatedTitle))
        {
            end++;
        }

        return end;
    }
}
