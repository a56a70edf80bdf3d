namespace News.Text;

/// <summary>Cuts English words to the stem that their inflections share: Porter2, after its published definition.</summary>
/// <remarks>Source: M. F. Porter, "The English (Porter2) stemming algorithm", snowballstem.org/algorithms/english/stemmer.html.</remarks>
public static class EnglishStemmer
{
    /// <summary>A stem has the letters of its word but for so many of its last: endings become <c>-ble</c> (<c>-bility</c>), <c>-i</c> or <c>-e</c>, and <c>dying</c> <c>die</c>.</summary>
    public const int MostChangedLetters = 2;

    private const int ShortestStemmed = 3;

    private static readonly (string Word, string Stem)[] Exceptions =
    [
        ("skis", "ski"), ("skies", "sky"), ("dying", "die"), ("lying", "lie"), ("tying", "tie"),
        ("idly", "idl"), ("gently", "gentl"), ("ugly", "ugli"), ("early", "earli"), ("only", "onli"), ("singly", "singl"),
        ("sky", "sky"), ("news", "news"), ("howe", "howe"), ("atlas", "atlas"), ("cosmos", "cosmos"), ("bias", "bias"), ("andes", "andes"),
    ];

    /// <inheritdoc cref="Stem(Span{char})"/>
    /// <returns>The stem.</returns>
    public static string Stem(string word)
    {
        var letters = word.ToCharArray();
        return new(letters, 0, Stem(letters.AsSpan()));
    }

    /// <summary>Stems a word in place.</summary>
    /// <param name="word">Lower case; anything but the letters a–z is left as it is.</param>
    /// <returns>The stem's length; it is never longer than the word.</returns>
    public static int Stem(Span<char> word)
    {
        if (word.Length < ShortestStemmed || word.ContainsAnyExceptInRange('a', 'z'))
        {
            return word.Length;
        }

        foreach (var (exception, stem) in Exceptions)
        {
            if (word.SequenceEqual(exception))
            {
                stem.CopyTo(word);
                return stem.Length;
            }
        }

        return new Porter2(word).Stem();
    }
}
