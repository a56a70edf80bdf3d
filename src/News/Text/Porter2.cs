using System.Buffers;

namespace News.Text;

/// <summary>One word on its way through the steps of the algorithm; steps and regions have Porter's names.</summary>
internal ref struct Porter2
{
    private const char ConsonantY = 'Y';
    private const string LiEndings = "cdeghkmnrt";

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private static readonly string[] LongBeginnings = ["gener", "commun", "arsen"];

    private static readonly string[] UnchangedAfterStep1A =
        ["inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed"];

    // In each table the longest ending comes first: Porter takes the longest that fits, and stops when its condition fails.
    private static readonly (string Ending, string Replacement)[] Step2Endings =
    [
        ("ization", "ize"), ("ational", "ate"), ("fulness", "ful"), ("ousness", "ous"), ("iveness", "ive"),
        ("tional", "tion"), ("biliti", "ble"), ("lessli", "less"),
        ("entli", "ent"), ("ation", "ate"), ("alism", "al"), ("aliti", "al"), ("ousli", "ous"), ("iviti", "ive"), ("fulli", "ful"),
        ("enci", "ence"), ("anci", "ance"), ("abli", "able"), ("izer", "ize"), ("ator", "ate"), ("alli", "al"),
        ("bli", "ble"), ("ogi", "og"), ("li", ""),
    ];

    private static readonly (string Ending, string Replacement)[] Step3Endings =
    [
        ("ational", "ate"), ("tional", "tion"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ative", ""), ("ical", "ic"), ("ness", ""), ("ful", ""),
    ];

    private static readonly string[] Step4Endings =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al", "er", "ic",
    ];

    private readonly Span<char> letters;
    private readonly int r1;
    private readonly int r2;
    private int length;

    public Porter2(Span<char> letters)
    {
        this.letters = letters;
        length = letters.Length;
        MarkConsonantY();
        r1 = RegionAfter(0);
        foreach (var beginning in LongBeginnings)
        {
            r1 = Word.StartsWith(beginning) ? beginning.Length : r1;
        }

        r2 = RegionAfter(r1);
    }

    private readonly Span<char> Word => letters[..length];

    /// <returns>The length of the stem.</returns>
    public int Stem()
    {
        Step1A();
        foreach (var unchanged in UnchangedAfterStep1A)
        {
            if (Word.SequenceEqual(unchanged))
            {
                return length;
            }
        }

        Step1B();
        Step1C();
        Step2();
        Step3();
        Step4();
        Step5();
        Word.Replace(ConsonantY, 'y');
        return length;
    }

    private readonly void MarkConsonantY()
    {
        for (var i = 0; i < length; i++)
        {
            if (letters[i] == 'y' && (i == 0 || IsVowel(i - 1)))
            {
                letters[i] = ConsonantY;
            }
        }
    }

    private void Step1A()
    {
        if (EndsWith("sses"))
        {
            Cut(2);
        }
        else if (EndsWith("ied") || EndsWith("ies"))
        {
            Cut(length > 4 ? 2 : 1);
        }
        else if (EndsWith("s") && !EndsWith("us") && !EndsWith("ss") && HasVowelBefore(length - 2))
        {
            Cut(1);
        }
    }

    private void Step1B()
    {
        if (EndsWith("eedly") || EndsWith("eed"))
        {
            var ending = EndsWith("ly") ? 5 : 3;
            if (IsIn(r1, ending))
            {
                Cut(ending - 2);
            }

            return;
        }

        var cut = EndsWith("ingly") ? 5 : EndsWith("edly") ? 4 : EndsWith("ing") ? 3 : EndsWith("ed") ? 2 : 0;
        if (cut == 0 || !HasVowelBefore(length - cut))
        {
            return;
        }

        Cut(cut);
        if (EndsWith("at") || EndsWith("bl") || EndsWith("iz"))
        {
            Append('e');
        }
        else if (EndsWithDouble())
        {
            Cut(1);
        }
        else if (r1 >= length && EndsInShortSyllable(length))
        {
            Append('e');
        }
    }

    private readonly void Step1C()
    {
        if (length > 2 && Word[^1] is 'y' or ConsonantY && !IsVowel(length - 2))
        {
            Word[^1] = 'i';
        }
    }

    private void Step2()
    {
        if (!TryFind(Step2Endings, out var ending, out var replacement) || !IsIn(r1, ending.Length))
        {
            return;
        }

        var before = Word[..^ending.Length];
        var fits = ending switch
        {
            "ogi" => before.EndsWith("l"),
            "li" => before.Length > 0 && LiEndings.Contains(before[^1], StringComparison.Ordinal),
            _ => true,
        };
        if (fits)
        {
            Replace(ending, replacement);
        }
    }

    private void Step3()
    {
        if (TryFind(Step3Endings, out var ending, out var replacement) && IsIn(ending == "ative" ? r2 : r1, ending.Length))
        {
            Replace(ending, replacement);
        }
    }

    private void Step4()
    {
        foreach (var ending in Step4Endings)
        {
            if (EndsWith(ending))
            {
                if (IsIn(r2, ending.Length) && (ending != "ion" || (length > 3 && Word[^4] is 's' or 't')))
                {
                    Cut(ending.Length);
                }

                return;
            }
        }
    }

    private void Step5()
    {
        if ((EndsWith("e") && (IsIn(r2, 1) || (IsIn(r1, 1) && !EndsInShortSyllable(length - 1))))
            || (EndsWith("ll") && IsIn(r2, 1)))
        {
            Cut(1);
        }
    }

    /// <summary>The region after the first non-vowel that follows a vowel.</summary>
    private readonly int RegionAfter(int from)
    {
        for (var i = from + 1; i < length; i++)
        {
            if (!IsVowel(i) && IsVowel(i - 1))
            {
                return i + 1;
            }
        }

        return length;
    }

    private readonly bool IsVowel(int index) => Vowels.Contains(letters[index]);

    private readonly bool HasVowelBefore(int index) => index > 0 && letters[..index].ContainsAny(Vowels);

    private readonly bool EndsWithDouble() =>
        length > 1 && Word[^1] == Word[^2] && Word[^1] is 'b' or 'd' or 'f' or 'g' or 'm' or 'n' or 'p' or 'r' or 't';

    private readonly bool EndsInShortSyllable(int end) => end switch
    {
        < 2 => false,
        2 => IsVowel(0) && !IsVowel(1),
        _ => !IsVowel(end - 1) && letters[end - 1] is not ('w' or 'x' or ConsonantY) && IsVowel(end - 2) && !IsVowel(end - 3),
    };

    private readonly bool IsIn(int region, int ending) => length - ending >= region;

    private readonly bool EndsWith(string ending) => Word.EndsWith(ending);

    private readonly bool TryFind((string Ending, string Replacement)[] endings, out string ending, out string replacement)
    {
        foreach (var candidate in endings)
        {
            if (Word.EndsWith(candidate.Ending))
            {
                (ending, replacement) = candidate;
                return true;
            }
        }

        (ending, replacement) = ("", "");
        return false;
    }

    private void Cut(int count) => length -= count;

    // Only ever after a cut of two or more letters, so the letter stays inside the original Word.
    private void Append(char letter)
    {
        letters[length++] = letter;
    }

    private void Replace(string ending, string replacement)
    {
        replacement.CopyTo(Word[^ending.Length..]);
        Cut(ending.Length - replacement.Length);
    }
}
