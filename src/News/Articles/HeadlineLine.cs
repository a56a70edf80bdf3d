using System.Text.RegularExpressions;

namespace News.Articles;

/// <summary>What a line shows by itself about being a headline.</summary>
internal static partial class HeadlineLine
{
    // Long newspaper headlines reach 150 characters; first sentences of that length end in a full stop anyway.
    private const int MaxCharacters = 200;

    // “a”, “of”, “the” are small in headlines that capitalise; longer words are not.
    private const int AlwaysCapitalisedFrom = 4;
    private const double TitleCaseShare = 0.8;
    private const int MinTitleCaseWords = 4;

    // A headline broken over lines: two or three of them.
    private const int MaxWrappedLines = 3;

    /// <returns>Why this cannot be a headline; <see langword="null"/> when it can.</returns>
    public static string? WhyNot(string line)
    {
        var end = line.AsSpan().TrimEnd("\"'”’»)] ");
        return line switch
        {
            { Length: > MaxCharacters } => "the first line is a paragraph",
            _ when !line.Any(char.IsLetter) => "the first line has no words",
            _ when !line.Contains(' ', StringComparison.Ordinal) => "the first line is a single word",
            _ when Byline().IsMatch(line) => "the first line names the author",
            _ when Dateline().IsMatch(line) && !IsAllCapitals(line) => "the text starts with its dateline",
            _ when DateLabel().IsMatch(line) || PublicationDates.Read(line, "text").Value is not null => "the first line is a date",
            _ when line.Contains("://", StringComparison.Ordinal) => "the first line is an address",
            _ when char.IsLower(line.First(char.IsLetter)) && !char.IsDigit(line[0]) && !CamelCase().IsMatch(line) => "the first line starts in lower case",
            _ when end is [.., ',' or ';' or ':' or '-' or '–' or '—'] => "the first line ends in the middle of a sentence",
            _ when end is [.., '.' or '…'] && !IsTitleCase(line) && !EndsInAbbreviation(end) => "the text starts with a sentence",
            _ => null,
        };
    }

    /// <summary>Nearly all words of length start with a capital: nobody writes sentences so.</summary>
    public static bool IsTitleCase(string line)
    {
        var words = line.Split([' ', '-', '–', '—', '/'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.TrimStart('"', '\'', '“', '‘', '«', '('))
            .Where(word => word.Length >= AlwaysCapitalisedFrom && char.IsLetter(word[0]))
            .ToList();
        return words.Count >= MinTitleCaseWords && words.Count(word => char.IsUpper(word[0])) >= TitleCaseShare * words.Count;
    }

    /// <summary>How many lines a headline takes that is broken over several: no sentence ends in them, the second starts in lower case, a body stands apart below.</summary>
    public static int? WrappedHeadlineEnd(string[] lines)
    {
        var end = Array.IndexOf(lines, "");
        return end is >= 2 and <= MaxWrappedLines
            && lines[1..end].All(line => char.IsLower(line[0]))
            && lines[..end].Sum(line => line.Length) <= MaxCharacters
            && !lines[..end].Any(line => SentenceEnd().IsMatch(line))
            ? end
            : null;
    }

    private static bool IsAllCapitals(string line) => !line.Any(char.IsLower);

    // “… in the U.S.”, “Orlin Mills Inc.”: the full stop belongs to the word, so it ends no sentence for certain.
    private static bool EndsInAbbreviation(ReadOnlySpan<char> line) => Abbreviation().IsMatch(line);

    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^(?i:by|story by|reporting by|written by|words by)\s+\p{Lu}[\p{L}.'’-]*(\s+(and|de|van|von|der|bin|al|\p{Lu}[\p{L}.'’-]*),?){1,8}(\s*[,|].{0,80})?$", Linear)]
    private static partial Regex Byline();

    // CITY, [Country,] June 3 [(Agency)] – …
    // CITY[, Country] (Agency) – …
    // CITY[, Country] – and a good part of a sentence
    [GeneratedRegex(
        """
        ^\p{Lu}[\p{Lu}\ .'’/-]+
        (,[^—–()]{0,40}\b((Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\ \d{1,2}|\d{1,2}\ (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*)(,?\ \d{4})?\s*([—–(-].{0,200})?
        |(,[^—–()]{1,40})?\s*\([^()]{2,40}\)\s*([—–-].{0,200})?
        |(,[^—–()]{1,40})?(\s?—\s?|\s[–-]{1,2}\s).{60,})$
        """, Linear | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Dateline();

    [GeneratedRegex(@"^(?i:published|updated|posted|last updated|last modified|date)\b\s*(on\b|at\b|:).*\d", Linear)]
    private static partial Regex DateLabel();

    // iPhone, eBay: a small first letter that is no beginning in lower case
    [GeneratedRegex(@"^\P{L}*\p{Ll}\p{Lu}", Linear)]
    private static partial Regex CamelCase();

    [GeneratedRegex(@"(\b\p{Lu}\.)+\p{Lu}\.$|\b(Inc|Corp|Ltd|Co|Jr|Sr|St|a\.m|p\.m|No|vs|etc)\.$", Linear)]
    private static partial Regex Abbreviation();

    [GeneratedRegex(@"[.!?]([""'”’»)\]]|\s|$)", Linear)]
    private static partial Regex SentenceEnd();
}
