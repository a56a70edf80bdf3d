using System.Buffers;
using System.Globalization;
using System.Text;

namespace News.Text;

/// <summary>
/// Cuts text into search terms: runs of letters and digits, folded. Both stores index these and queries are made of these, so that both find the same articles.
/// </summary>
/// <remarks>
/// Apostrophes go (<c>don't</c> → <c>dont</c>), a possessive <c>'s</c> with them; hyphens split; initials join (<c>U.S.</c> → <c>us</c>); digits keep a decimal point and lose the
/// marks between thousands (<c>1,000.5</c> → <c>1000.5</c>). Scripts written without spaces give one term a character. Linear in the text, and nothing is allocated.
/// </remarks>
/// <param name="buffer">At least <see cref="MaxTermLength"/> long; holds the current term.</param>
public ref struct SearchTermReader(ReadOnlySpan<char> text, Span<char> buffer)
{
    /// <summary>Longer runs are cut to this: no word of a living language is longer, hostile ones are.</summary>
    public const int MaxTermLength = 64;

    private const int ThousandsGroup = 3;

    private static readonly SearchValues<char> PlainCharacters =
        SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private readonly ReadOnlySpan<char> text = text;
    private readonly Span<char> buffer = buffer;
    private int next;
    private int start;
    private int end;
    private int length;

    private enum Kind
    {
        Separator,
        Letter,
        Digit,

        /// <summary>Belongs to the character before it.</summary>
        Mark,

        /// <summary>Soft hyphens and zero-width characters: as if they were not there.</summary>
        Invisible,

        /// <summary>A letter of a script that puts no spaces between words.</summary>
        Unspaced,
    }

    /// <summary>The current term, valid until the next call of <see cref="Read"/>.</summary>
    public readonly ReadOnlySpan<char> Term => buffer[..length];

    /// <summary>Where the current term stands in the text as printed.</summary>
    public readonly TextSpan Span => new(start, end - start);

    /// <summary>The current term is one character of a script that puts no spaces between words.</summary>
    public bool IsUnspaced { get; private set; }

    /// <summary>Goes to the next term.</summary>
    /// <returns><see langword="false"/> at the end of the text.</returns>
    public bool Read()
    {
        length = 0;
        while (next < text.Length)
        {
            var kind = KindAt(next, out var character);
            if (kind is Kind.Letter or Kind.Digit or Kind.Unspaced)
            {
                start = next;
                IsUnspaced = kind == Kind.Unspaced;
                Take(character);
                ReadRest(kind);
                return true;
            }

            next += character.Utf16SequenceLength;
        }

        return false;
    }

    private void ReadRest(Kind last)
    {
        var part = start;        // where the letters since the last joining mark begin
        var hasPoint = false;
        while (next < text.Length)
        {
            var kind = KindAt(next, out var character);
            switch (kind)
            {
                case Kind.Letter or Kind.Digit when character.IsAscii && !IsUnspaced:
                    last = TakePlainRun();
                    break;
                case Kind.Mark:
                    Take(character);
                    break;
                case Kind.Invisible:
                    next += character.Utf16SequenceLength;
                    break;
                case Kind.Letter or Kind.Digit when !IsUnspaced:
                    Take(character);
                    last = kind;
                    break;
                case Kind.Separator when last == Kind.Letter && IsApostrophe(text[next]) && IsAt(next + 1, Kind.Letter):
                    if (text[next + 1] is 's' or 'S' && !IsWordAt(next + 2))
                    {
                        next += 2;
                        return;
                    }

                    next++;
                    break;
                case Kind.Separator when last == Kind.Letter && IsInitial(part):
                    next++;
                    part = next;
                    break;
                case Kind.Separator when last == Kind.Digit && IsThousandsMark():
                    next++;
                    break;
                case Kind.Separator when last == Kind.Digit && !hasPoint && text[next] == '.' && IsAt(next + 1, Kind.Digit):
                    hasPoint = true;
                    Take(character);
                    break;
                default:
                    return;
            }
        }
    }

    private void Take(Rune character)
    {
        Span<char> folded = stackalloc char[LetterFolding.MaxLength];
        var count = 1;
        if (character.IsAscii)
        {
            folded[0] = char.ToLowerInvariant((char)character.Value);
        }
        else
        {
            count = LetterFolding.Fold(character, folded);
        }

        if (length + count <= MaxTermLength)
        {
            folded[..count].CopyTo(buffer[length..]);
            length += count;
        }

        next += character.Utf16SequenceLength;
        end = next;
    }

    /// <summary>Takes ASCII letters and digits as far as they go: most of most texts, and needing none of Unicode's tables.</summary>
    private Kind TakePlainRun()
    {
        var rest = text[next..];
        var count = rest.IndexOfAnyExcept(PlainCharacters);
        count = count < 0 ? rest.Length : count;
        var taken = Math.Min(count, MaxTermLength - length);
        Ascii.ToLower(rest[..taken], buffer[length..], out _);
        length += taken;
        next += count;
        end = next;
        return char.IsAsciiDigit(text[next - 1]) ? Kind.Digit : Kind.Letter;
    }

    private readonly Kind KindAt(int index, out Rune character)
    {
        var c = text[index];
        if (char.IsAscii(c))
        {
            character = new(c);
            return char.IsAsciiLetter(c) ? Kind.Letter : char.IsAsciiDigit(c) ? Kind.Digit : Kind.Separator;
        }

        return Rune.DecodeFromUtf16(text[index..], out character, out _) == OperationStatus.Done ? KindOf(character) : Kind.Separator;
    }

    private static Kind KindOf(Rune character) => Rune.GetUnicodeCategory(character) switch
    {
        _ when character.IsBmp && IsApostrophe((char)character.Value) => Kind.Separator,
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter => Kind.Letter,
        UnicodeCategory.OtherLetter => IsUnspacedScript(character.Value) ? Kind.Unspaced : Kind.Letter,
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber => Kind.Digit,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => Kind.Mark,
        UnicodeCategory.Format => Kind.Invisible,
        _ => Kind.Separator,
    };

    /// <summary>Thai, Lao, Myanmar, Khmer, kana and Han, by Unicode block.</summary>
    private static bool IsUnspacedScript(int character) => character
        is >= 0x0E00 and <= 0x0EFF or >= 0x1000 and <= 0x109F or >= 0x1780 and <= 0x17FF
        or >= 0x3040 and <= 0x30FF or >= 0x3400 and <= 0x4DBF or >= 0x4E00 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF or >= 0xFF66 and <= 0xFF9D
        or >= 0x1B000 and <= 0x1B16F or >= 0x20000 and <= 0x3FFFF;

    private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ' or '＇';

    private readonly bool IsAt(int index, Kind kind) => index < text.Length && KindAt(index, out _) == kind;

    private readonly bool IsWordAt(int index) => index < text.Length && KindAt(index, out _) is Kind.Letter or Kind.Digit or Kind.Mark;

    /// <summary>A point after a single letter, before another single letter with its point.</summary>
    private readonly bool IsInitial(int part) =>
        text[next] == '.' && next - part == 1 && IsAt(next + 1, Kind.Letter) && next + 2 < text.Length && text[next + 2] == '.';

    /// <summary>A comma, apostrophe or hard space before exactly three digits.</summary>
    private readonly bool IsThousandsMark() =>
        text[next] is ',' or '\'' or '’' or '\u00A0' or '\u2009' or '\u202F'
        && text.Length - next > ThousandsGroup
        && text.Slice(next + 1, ThousandsGroup).IndexOfAnyExceptInRange('0', '9') < 0
        && !IsAt(next + ThousandsGroup + 1, Kind.Digit);
}
