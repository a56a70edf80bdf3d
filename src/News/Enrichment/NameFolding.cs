namespace News.Enrichment;

/// <summary>The form in which names are compared.</summary>
internal static class NameFolding
{
    /// <summary>
    /// Lower case, single spaces, no leading article, no possessive, and no full stops but those inside numbers: <c>The U.S.’s</c> and <c>us</c> fold alike,
    /// so compare folded names only within a category.
    /// </summary>
    public static string Fold(ReadOnlySpan<char> name) => Fold(name, null);

    /// <inheritdoc cref="Fold(ReadOnlySpan{char})"/>
    public static string Fold(string name) => Fold(name, name);

    /// <param name="whole">The name as a string, to be given back where folding changes nothing.</param>
    private static string Fold(ReadOnlySpan<char> name, string? whole)
    {
        var folded = name.Length <= 256 ? stackalloc char[name.Length] : new char[name.Length];
        var length = 0;
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (char.IsWhiteSpace(c))
            {
                if (length > 0 && folded[length - 1] != ' ')
                {
                    folded[length++] = ' ';
                }
            }
            else if (c != '.' || (i + 1 < name.Length && char.IsAsciiDigit(name[i + 1])))
            {
                folded[length++] = c is '’' or 'ʼ' ? '\'' : char.ToLowerInvariant(c);
            }
        }

        var result = folded[..length].Trim(' ');
        result = result.EndsWith("'s", StringComparison.Ordinal) ? result[..^2] : result.TrimEnd('\'');
        result = result.StartsWith("the ", StringComparison.Ordinal) ? result[4..] : result;
        return result.Length == 0 || result.SequenceEqual(name) ? whole ?? name.ToString() : result.ToString();
    }

    /// <summary><c>ana q orwin</c> and <c>ana orwin</c> are one person.</summary>
    public static string WithoutMiddleInitials(string folded)
    {
        if (folded.AsSpan().Count(' ') < 2)
        {
            return folded;
        }

        var words = folded.Split(' ');
        return string.Join(' ', words.Where((word, i) => word.Length > 1 || i == 0 || i == words.Length - 1));
    }

    /// <summary>The last word that is no suffix.</summary>
    public static string Surname(string folded)
    {
        var last = folded.LastIndexOf(' ') + 1;
        if (folded.AsSpan(last) is "jr" or "sr" or "ii" or "iii" or "iv" && folded.AsSpan(0, Math.Max(last - 1, 0)).LastIndexOf(' ') is var before and > 0)
        {
            return folded[(before + 1)..(last - 1)];
        }

        return folded[last..];
    }
}
