using System.Text;
using News.Text;

namespace News.Enrichment.Entities;

/// <summary>
/// The form in which names of one category are equal. Names of people are equal across the ways that other scripts are written in Latin letters
/// (<c>Zelensky</c>, <c>Zelenskyy</c>, <c>Zelenskiy</c>); short words, which differ by such letters alone, are left as they are.
/// </summary>
internal static class NameKey
{
    private const int ShortestTransliterated = 5;

    // Tried in this order at each place of a word: how romanisations of Cyrillic, Greek and German differ.
    private static readonly (string Printed, string Key)[] Spellings =
        [("sch", "sh"), ("kh", "h"), ("ph", "f"), ("x", "ks"), ("tz", "ts"), ("ck", "k"), ("w", "v"), ("iu", "yu"), ("ju", "yu"), ("ia", "ya"), ("ja", "ya"), ("iy", "y"), ("ou", "u")];

    public static string Of(string category, string name)
    {
        var folded = NameFolding.Fold(name);
        return category == EntityCategories.Person ? OfPerson(NameFolding.WithoutMiddleInitials(folded)) : Plain(folded);
    }

    /// <summary>Also with the middle initials: <c>George W. Bush</c> is not George H. W. Bush, though both are George Bush.</summary>
    public static IEnumerable<string> All(string category, string name) =>
        category == EntityCategories.Person ? [Of(category, name), OfPerson(NameFolding.Fold(name))] : [Of(category, name)];

    /// <param name="folded">By <see cref="NameFolding"/>.</param>
    public static string OfPerson(string folded)
    {
        var plain = Plain(folded);
        var key = new StringBuilder(plain.Length + 2);
        foreach (var word in plain.Split(' '))
        {
            AppendWord(key.Length > 0 ? key.Append(' ') : key, word);
        }

        return key.ToString();
    }

    /// <summary>Without accents.</summary>
    public static string Plain(string folded)
    {
        if (Ascii.IsValid(folded))
        {
            return folded;
        }

        var plain = new StringBuilder(folded.Length);
        Span<char> letters = stackalloc char[LetterFolding.MaxLength];
        foreach (var rune in folded.EnumerateRunes())
        {
            plain.Append(letters[..LetterFolding.Fold(rune, letters)]);
        }

        return plain.Length > 0 ? plain.ToString() : folded;
    }

    private static void AppendWord(StringBuilder key, string word)
    {
        if (word.Length < ShortestTransliterated)
        {
            key.Append(word);
            return;
        }

        word = word.Replace("ae", "a", StringComparison.Ordinal).Replace("oe", "o", StringComparison.Ordinal).Replace("ue", "u", StringComparison.Ordinal);
        var end = word.AsSpan().TrimEnd("iyj").Length;
        var first = word.StartsWith("ye", StringComparison.Ordinal) ? 1 : 0;
        for (var i = first; i < end; i++)
        {
            var rest = word.AsSpan(i, end - i);
            if (SpelledAt(rest) is { Key: not null } spelling)
            {
                key.Append(spelling.Key);
                i += spelling.Printed.Length - 1;
            }
            else if (!IsDoubled(rest))
            {
                key.Append(word[i]);
            }
        }

        if (end < word.Length)
        {
            key.Append('y');
        }
        else if (word.EndsWith("dr", StringComparison.Ordinal))
        {
            key.Insert(key.Length - 1, 'e');
        }
    }

    private static (string Printed, string Key) SpelledAt(ReadOnlySpan<char> rest)
    {
        foreach (var spelling in Spellings)
        {
            if (rest.StartsWith(spelling.Printed, StringComparison.Ordinal))
            {
                return spelling;
            }
        }

        return default;
    }

    private static bool IsDoubled(ReadOnlySpan<char> rest) => rest.Length > 1 && rest[0] == rest[1] && rest[0] is not ('a' or 'e' or 'i' or 'o' or 'u');
}
