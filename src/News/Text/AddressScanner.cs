namespace News.Text;

/// <summary>Recognises URLs and e-mail addresses where a token starts, so that they stay whole.</summary>
internal static class AddressScanner
{
    private const int MaxLocalPart = 64;    // RFC 5321, 4.5.3.1.1; also what keeps the look-ahead of each word bounded
    private const int MaxDomain = 255;      // RFC 1035, 2.3.4
    private const int MaxScheme = 8;

    // A bare "example.org" is taken for an address only under these: any word after a forgotten space would be one otherwise.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> BareDomains =
        new HashSet<string>(["com", "org", "net", "gov", "edu", "int", "info"], StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <returns>Code units of the address, 0 when there is none.</returns>
    public static int Match(ReadOnlySpan<char> text, out TokenKind kind)
    {
        kind = TokenKind.Url;
        if (Prefix(text) is > 0 and var prefix)
        {
            return Trimmed(text, prefix);
        }

        var local = Run(text, MaxLocalPart, static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '%' or '+' or '-');
        if (local == 0)
        {
            return 0;
        }

        if (local < text.Length && text[local] == '@')
        {
            kind = TokenKind.Email;
            var domain = Domain(text[(local + 1)..], out var labels);
            return labels > 1 ? local + 1 + domain : 0;
        }

        var length = Domain(text, out var parts);
        var last = text[..length].LastIndexOf('.') + 1;
        if (parts < 2 || !BareDomains.Contains(text[last..length]))
        {
            return 0;
        }

        return length < text.Length && text[length] == '/' ? Trimmed(text, length) : length;
    }

    private static int Prefix(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) && Characters.WordCharacter(text, 4) > 0)
        {
            return 4;
        }

        var scheme = Run(text, MaxScheme, char.IsAsciiLetter);
        return scheme > 0 && text[scheme..].StartsWith("://", StringComparison.Ordinal) && Characters.WordCharacter(text, scheme + 3) > 0
            ? scheme + 3 : 0;
    }

    /// <summary>To the next blank or bracket, without the punctuation that belongs to the sentence.</summary>
    private static int Trimmed(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && !Characters.IsBlank(text[end]) && text[end] is not ('<' or '>' or '"' or '“' or '”' or '«' or '»'))
        {
            end++;
        }

        while (end > start && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '\'' or '’' or '…')
        {
            end--;
        }

        return end;
    }

    private static int Domain(ReadOnlySpan<char> text, out int labels)
    {
        labels = 0;
        var end = 0;
        while (end < MaxDomain)
        {
            var start = end == 0 ? 0 : end + 1;
            var label = Run(text[start..], MaxDomain - start, static c => char.IsAsciiLetterOrDigit(c) || c == '-');
            if (label == 0)
            {
                break;
            }

            labels++;
            end = start + label;
            if (end >= text.Length || text[end] != '.')
            {
                break;
            }
        }

        return end;
    }

    private static int Run(ReadOnlySpan<char> text, int limit, Func<char, bool> belongs)
    {
        var length = 0;
        while (length < text.Length && length < limit && belongs(text[length]))
        {
            length++;
        }

        return length;
    }
}
