namespace News.English.Languages;

/// <summary>Writing systems, as far as they tell languages apart.</summary>
internal enum Script
{
    None,
    Latin,
    Cyrillic,
    Greek,
    Other,
}

internal static class Scripts
{
    private const int OwnLetters = 60;      // one in so many letters is a language's own: a foreign name has fewer
    private const int MaxLetters = 4000;    // the rest of a text does not change the answer

    // Unicode blocks whose letters are those of one language above all: first, last, language.
    private static readonly (char First, char Last, string Language)[] Blocks =
    [
        ('\u0530', '\u058F', "hy"), ('\u0590', '\u05FF', "he"), ('\u0600', '\u06FF', "ar"), ('\u0900', '\u097F', "hi"), ('\u0980', '\u09FF', "bn"),
        ('\u0A00', '\u0A7F', "pa"), ('\u0A80', '\u0AFF', "gu"), ('\u0B80', '\u0BFF', "ta"), ('\u0C00', '\u0C7F', "te"), ('\u0C80', '\u0CFF', "kn"),
        ('\u0D00', '\u0D7F', "ml"), ('\u0D80', '\u0DFF', "si"), ('\u0E00', '\u0E7F', "th"), ('\u0E80', '\u0EFF', "lo"), ('\u1000', '\u109F', "my"),
        ('\u10A0', '\u10FF', "ka"), ('\u1200', '\u137F', "am"), ('\u1780', '\u17FF', "km"), ('\u3040', '\u30FF', "ja"), ('\u4E00', '\u9FFF', "zh"),
        ('\uAC00', '\uD7AF', "ko"),
    ];

    /// <summary>The script of most letters, and the language when its block decides.</summary>
    public static (Script Script, string? Language) Main(ReadOnlySpan<char> text)
    {
        Span<int> blocks = stackalloc int[Blocks.Length];
        int letters = 0, latin = 0, cyrillic = 0, greek = 0, persian = 0, urdu = 0;
        foreach (var c in text)
        {
            if (!char.IsLetter(c))
            {
                continue;
            }

            letters++;
            switch (c)
            {
                case <= '\u024F' or (>= '\u1E00' and <= '\u1EFF'):
                    latin++;
                    break;
                case >= '\u0370' and <= '\u03FF':
                    greek++;
                    break;
                case >= '\u0400' and <= '\u052F':
                    cyrillic++;
                    break;
                case 'پ' or 'چ' or 'ژ' or 'گ':
                    persian++;
                    Count(c, blocks);
                    break;
                case 'ٹ' or 'ڈ' or 'ڑ' or 'ں' or 'ے' or 'ہ':
                    urdu++;
                    Count(c, blocks);
                    break;
                default:
                    Count(c, blocks);
                    break;
            }

            if (letters == MaxLetters)
            {
                break;
            }
        }

        return letters == 0 ? (Script.None, null)
            : latin * 2 >= letters ? (Script.Latin, null)
            : cyrillic * 2 >= letters ? (Script.Cyrillic, null)
            : greek * 2 >= letters ? (Script.Greek, null)
            : (Script.Other, InArabic(Most(blocks), persian, urdu, letters));
    }

    /// <summary>Whether a language is written in a script of its own, so that it cannot be that of a Latin text.</summary>
    public static bool HasOwn(string language) => Array.Exists(Blocks, block => block.Language == language);

    private static void Count(char c, Span<int> blocks)
    {
        for (var i = 0; i < Blocks.Length; i++)
        {
            if (c >= Blocks[i].First && c <= Blocks[i].Last)
            {
                blocks[i]++;
                return;
            }
        }
    }

    // Letters that Arabic does not have; Urdu has the Persian ones as well
    private static string? InArabic(string? language, int persian, int urdu, int letters) =>
        language != "ar" ? language : urdu * OwnLetters > letters ? "ur" : persian * OwnLetters > letters ? "fa" : language;

    private static string? Most(ReadOnlySpan<int> blocks)
    {
        // Japanese mixes its syllables with Chinese characters: a tenth of kana is enough
        var kana = Array.FindIndex(Blocks, block => block.Language == "ja");
        var han = Array.FindIndex(Blocks, block => block.Language == "zh");
        if (blocks[kana] > 0 && blocks[kana] * 10 >= blocks[han])
        {
            return "ja";
        }

        var best = 0;
        for (var i = 1; i < blocks.Length; i++)
        {
            best = blocks[i] > blocks[best] ? i : best;
        }

        return blocks[best] > 0 ? Blocks[best].Language : null;
    }
}
