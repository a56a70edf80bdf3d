using System.Text.RegularExpressions;

namespace News.Articles;

/// <summary>Lines that pages print around an article and that are never part of one. Whole lines only, and only those that leave no doubt.</summary>
internal static partial class Boilerplate
{
    // A sentence that merely begins like one of these is longer.
    private const int MaxLineCharacters = 160;

    /// <param name="text">Normalised.</param>
    public static string Remove(string text)
    {
        if (!text.Split('\n').Any(IsBoilerplate))
        {
            return text;
        }

        var kept = text.Split('\n').Where(line => !IsBoilerplate(line));
        return TextNormalizer.Normalize(string.Join('\n', kept));
    }

    private static bool IsBoilerplate(string line) =>
        line.Length is > 0 and <= MaxLineCharacters && (Exact().IsMatch(line) || Invitation().IsMatch(line) || Copyright().IsMatch(line));

    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(
        """
        ^\s*(advertisement|(story|article) continues (below|after) (the |this )?advertisement|continue reading below( the advertisement)?|skip advertisement|(share|print|email) this (article|story|page)|share on (facebook|twitter|x|whatsapp|telegram|linkedin|reddit|email)|tweet this|copy link|follow us on [\w ,&]{1,40}|back to top)\s*[.!]?$
        """, Linear)]
    private static partial Regex Exact();

    [GeneratedRegex(
        """
        ^\s*((read more|read also|also read|see also)\s*:.*|(sign up (for|to)|subscribe to) (our|the) .{0,60}newsletters?\b[^.]{0,60}[.!]?)$
        """, Linear)]
    private static partial Regex Invitation();

    [GeneratedRegex(
        """
        ^\s*(((copyright\s*)?(©|\(c\))|copyright)\s*(\d{4}\b.*|.*\ball rights reserved\.?)|©\s.{0,80}|all rights reserved\.?)$
        """, Linear)]
    private static partial Regex Copyright();
}
