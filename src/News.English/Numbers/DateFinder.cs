using News.Enrichment;
using News.English.Lexicon;
using News.Text;

namespace News.English.Numbers;

/// <summary>Dates, times and durations as they are printed; nothing is resolved here.</summary>
internal sealed class DateFinder(EnglishDocument document)
{
    private const string Date = "Date";
    private const string Duration = "Duration";
    private const string Time = "Time";

    public void Find(List<TokenMention> matches)
    {
        foreach (var sentence in document.Sentences)
        {
            var i = sentence.First;
            while (i < sentence.End)
            {
                if (Match(i, sentence) is { } match)
                {
                    matches.Add(match);
                    document.Mark(match.First, match.End, Claim.Number);
                    i = match.End;
                }
                else
                {
                    i++;
                }
            }
        }
    }

    private TokenMention? Match(int first, TokenRange sentence)
    {
        var limit = sentence.End;
        if (document.Is(first, WordClass.RelativeDay))
        {
            return Of(first, Follows(first + 1, limit, WordClass.PartOfDay) ? first + 2 : first + 1, Date);
        }

        if (document.Is(first, WordClass.Weekday) && document.IsCapitalised(first))
        {
            return Of(first, Follows(first + 1, limit, WordClass.PartOfDay) ? first + 2 : first + 1, Date);
        }

        if (document.Is(first, WordClass.Relative) || document[first] is "this" or "This")
        {
            return Follows(first + 1, limit, WordClass.TimeUnit | WordClass.Weekday | WordClass.Season | WordClass.PartOfDay)
                || (Follows(first + 1, limit, WordClass.Month) && document.IsCapitalised(first + 1))
                ? Of(first, first + 2, Date) : null;
        }

        return Numeric(first, sentence) ?? MonthFirst(first, limit) ?? Clock(first, limit) ?? Counted(first, limit) ?? Year(first, sentence);
    }

    /// <summary><c>9 June 2025</c>, <c>the 10th of June</c>, <c>2025-06-10</c></summary>
    private TokenMention? Numeric(int first, TokenRange sentence)
    {
        if (!NumberTokens.IsDigits(document, first))
        {
            return null;
        }

        if (first + 4 < sentence.End && NumberTokens.IsYear(document, first) && document[first + 1] is "-" && NumberTokens.IsDayOfMonth(document, first + 2)
            && document[first + 3] is "-" && NumberTokens.IsDayOfMonth(document, first + 4))
        {
            return Of(first, first + 5, Date);
        }

        if (!NumberTokens.IsDayOfMonth(document, first))
        {
            return null;
        }

        var month = first + 1 < sentence.End && document[first + 1] is "of" ? first + 2 : first + 1;
        return IsMonth(month, sentence.End) ? Of(first, WithYear(month + 1, sentence.End), Date) : null;
    }

    /// <summary><c>June 9, 2025</c>, <c>June 2025</c>, <c>June</c></summary>
    private TokenMention? MonthFirst(int first, int limit)
    {
        if (!IsMonth(first, limit))
        {
            return null;
        }

        if (first + 1 < limit && NumberTokens.IsDayOfMonth(document, first + 1))
        {
            return Of(first, WithYear(first + 2, limit), Date);
        }

        var end = WithYear(first + 1, limit);
        var ambiguous = document[first] is "May" or "March" or "Mar" && end == first + 1;
        return !ambiguous || (first > 0 && document[first - 1] is "in" or "since" or "until" or "by" or "of" or "early" or "late" or "mid")
            ? Of(first, end, Date) : null;
    }

    /// <summary><c>10:30</c>, <c>5 p.m.</c></summary>
    private TokenMention? Clock(int first, int limit)
    {
        if (!NumberTokens.IsDigits(document, first))
        {
            return null;
        }

        var half = first + 1 < limit && document[first + 1] is "am" or "pm" or "a.m." or "p.m." or "a.m" or "p.m" or "GMT" or "AM" or "PM";
        var colon = document[first].IndexOf(':') is 1 or 2;
        return half || colon ? Of(first, half ? first + 2 : first + 1, Time) : null;
    }

    /// <summary><c>two weeks ago</c>, <c>25 years</c></summary>
    private TokenMention? Counted(int first, int limit)
    {
        var length = NumberTokens.Length(document, first, limit);
        var unit = first + length;
        if (length == 0 || !Follows(unit, limit, WordClass.TimeUnit) || document.Is(unit, WordClass.Ordinal))
        {
            return null;
        }

        var next = unit + 1 < limit ? document[unit + 1] : default;
        return next switch
        {
            "ago" or "earlier" or "later" or "before" or "after" => Of(first, unit + 2, Date),
            "old" => null,      // an age
            _ => Of(first, unit + 1, Duration),
        };
    }

    /// <summary><c>in 2024</c>, <c>the 1990s</c></summary>
    private TokenMention? Year(int first, TokenRange sentence)
    {
        var decade = document[first].Length == 5 && document[first].EndsWith("0s") && NumberTokens.IsDigits(document, first);
        if (decade)
        {
            return Of(first, first + 1, "DateRange");
        }

        return NumberTokens.IsYear(document, first) && first > sentence.First
            && document[first - 1] is "in" or "since" or "until" or "till" or "by" or "from" or "during" or "before" or "after"
                or "early" or "late" or "of" or "year" or "In" or "Since" or "By"
            && !Follows(first + 1, sentence.End, WordClass.Unit | WordClass.Currency | WordClass.Role | WordClass.Percent)
            ? Of(first, first + 1, Date) : null;
    }

    private bool IsMonth(int token, int limit) =>
        token < limit && document.Is(token, WordClass.Month) && document.IsCapitalised(token) && !document.IsClaimed(token);

    private bool Follows(int token, int limit, WordClass classes) => token < limit && document.Is(token, classes);

    private int WithYear(int end, int limit)
    {
        var year = end < limit && document[end] is "," ? end + 1 : end;
        return year < limit && NumberTokens.IsYear(document, year) ? year + 1 : end;
    }

    private static TokenMention Of(int first, int end, string subcategory) => new(first, end, EntityCategories.DateTime, subcategory, Confidence.Strong);
}
