using System.Globalization;
using System.Text;

namespace News.Text;

/// <summary>Makes letters that readers take for the same one equal: case, accents and width go, and so do forms that no English keyboard has (ø, ł, ß).</summary>
/// <remarks>
/// With invariant globalisation <see cref="string.Normalize()"/> leaves everything as it is, so the decompositions that matter stand here. Marks go from Latin, Greek
/// and Cyrillic letters; in the scripts of India and South-East Asia they carry vowels and stay.
/// </remarks>
internal static class LetterFolding
{
    /// <summary>Most UTF-16 code units that one character folds to.</summary>
    public const int MaxLength = 3;

    // Plain letter first, then the lower-case letters that fold to it. From the decompositions in UnicodeData.txt (Unicode 14), and ø đ ł ħ ı ŧ, which have none.
    private const string PlainAndMarked = """
        aàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ bḃḅḇ cçćĉċčḉ dďḋḍḏḑḓđ eèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ fḟ gĝğġģǧǵḡ hĥȟḣḥḧḩḫẖħ iìíîïĩīĭįǐȉȋḭḯỉịı jĵǰ kķǩḱḳḵ
        lĺļľḷḹḻḽł mḿṁṃ nñńņňǹṅṇṉṋ oòóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợøǿ pṕṗ rŕŗřȑȓṙṛṝṟ sśŝşšſșṡṣṥṧṩẛ tţťțṫṭṯṱẗŧ
        uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự vṽṿ wŵẁẃẅẇẉẘ xẋẍ yýÿŷȳẏẙỳỵỷỹ zźżžẑẓẕ ʒǯ αάἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ εέἐἑἒἓἔἕὲέ
        ηήἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ ιΐίϊἰἱἲἳἴἵἶἷὶίῐῑῒΐῖῗ οόὀὁὂὃὄὅὸό ρῤῥ σςϲ υΰϋύὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ ωώὠὡὢὣὤὥὦὧὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ аӑӓ гѓ еѐёӗ жӂӝ зӟ
        ийѝӣӥ кќ оӧ уўӯӱӳ чӵ ыӹ эӭ ії ѵѷ әӛ өӫ
        """;

    private const char FirstMarked = '\u0080';
    private const char LastMarked = '\u1FFF';

    private static readonly char[] Plain = PlainLetters();

    /// <summary>Writes the folded form of a letter, digit or mark; nothing for a mark that goes.</summary>
    /// <param name="folded">At least <see cref="MaxLength"/> long.</param>
    /// <returns>How many code units were written.</returns>
    public static int Fold(Rune character, Span<char> folded)
    {
        if (Rune.GetUnicodeCategory(character) == UnicodeCategory.DecimalDigitNumber)
        {
            folded[0] = (char)('0' + (int)Rune.GetNumericValue(character));
            return 1;
        }

        var lower = Rune.ToLowerInvariant(character);
        if (!lower.IsBmp)
        {
            return lower.EncodeToUtf16(folded);
        }

        var letter = (char)lower.Value;
        if (Several(letter) is { } several)
        {
            several.CopyTo(folded);
            return several.Length;
        }

        folded[0] = letter switch
        {
            >= FirstMarked and <= LastMarked => Plain[letter - FirstMarked],
            >= 'ａ' and <= 'ｚ' => (char)(letter - 'ａ' + 'a'),
            _ => letter,
        };
        return folded[0] == '\0' ? 0 : 1;
    }

    private static string? Several(char letter) => letter switch
    {
        'ß' => "ss",
        'æ' or 'ǣ' or 'ǽ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'ﬀ' => "ff",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' or 'ﬆ' => "st",
        _ => null,
    };

    private static char[] PlainLetters()
    {
        var plain = new char[LastMarked - FirstMarked + 1];
        for (var i = 0; i < plain.Length; i++)
        {
            var letter = (char)(FirstMarked + i);
            plain[i] = IsDroppedMark(letter) ? '\0' : letter;
        }

        foreach (var group in PlainAndMarked.Split((char[])[' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var marked in group.AsSpan(1))
            {
                plain[marked - FirstMarked] = group[0];
            }
        }

        plain['İ' - FirstMarked] = 'i';   // has no lower-case form of one letter
        return plain;
    }

    /// <summary>Accents, Hebrew points and Arabic vowel signs: usually left out in writing.</summary>
    private static bool IsDroppedMark(char mark) =>
        mark is >= '\u0300' and <= '\u036F' or >= '\u0483' and <= '\u0489' or >= '\u0591' and <= '\u05C7' or >= '\u064B' and <= '\u065F' or '\u0670'
            or >= '\u1AB0' and <= '\u1AFF' or >= '\u1DC0' and <= '\u1DFF'
        && CharUnicodeInfo.GetUnicodeCategory(mark) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
}
