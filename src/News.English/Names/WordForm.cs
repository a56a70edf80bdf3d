using System.Globalization;
using System.Runtime.CompilerServices;
using News.Text.Tagging;

namespace News.English.Names;

/// <summary>What the features of a word and of its neighbours need to know of it, as hashes. Small: sentences and caches hold many.</summary>
internal struct WordForm
{
    /// <summary>Lower case, digits as 0, quotation marks and dashes made plain.</summary>
    public ulong Lower;

    /// <summary>The shape with runs as one character: <c>Xx</c>, <c>d.d</c>.</summary>
    public ulong ShortShape;

    public WordClasses Classes;

    public bool IsCapitalised;

    /// <summary>Running text writes it small: a capital at the start of a sentence proves nothing.</summary>
    public readonly bool IsWrittenSmall => Classes.Capitalisation is not Capitalisation.Unknown and < Capitalisation.MostlyCapital;

    /// <summary>Stands before the first and after the last token of a sentence.</summary>
    public static WordForm Edge(ulong which) => new() { Lower = which, ShortShape = which };

    /// <inheritdoc cref="WordLetters.Read"/>
    public static void Read(ReadOnlySpan<char> word, CaseStyle style, WordKnowledge knowledge, out WordForm form) =>
        WordLetters.Read(word, style, knowledge, out form, out _);

    /// <summary>Digits as 0; curly and straight marks, long and short dashes are one.</summary>
    public static char Plain(char c) => c switch
    {
        >= '0' and <= '9' => '0',
        '“' or '”' or '„' or '«' or '»' => '"',
        '‘' or '’' => '\'',
        '–' or '—' or '‐' or '‑' => '-',
        _ => c,
    };
}

/// <summary>What only the features of a word itself need to know of its characters, as hashes; computed once for each different word.</summary>
internal struct WordLetters
{
    /// <summary>Longest prefix and suffix; the ones of five letters still pay ("minis-", "-grad").</summary>
    public const int Affixes = 5;

    private const int MaxShape = 12;

    /// <summary>As printed, digits as 0.</summary>
    public ulong Printed;

    /// <summary><c>Xxxxx</c>, <c>dd.d</c>; cut after <see cref="MaxShape"/>.</summary>
    public ulong Shape;

    public AffixHashes Prefixes;

    public AffixHashes Suffixes;

    /// <summary>How many affixes there are: shorter than the word.</summary>
    public int AffixCount;

    /// <summary>Of the sentence that the word stands in.</summary>
    public CaseStyle Style;

    /// <param name="word">Not empty.</param>
    public static void Read(ReadOnlySpan<char> word, CaseStyle style, WordKnowledge knowledge, out WordForm form, out WordLetters letters)
    {
        form = new()
        {
            Lower = FeatureHash.Empty,
            ShortShape = FirstShape(style),
            IsCapitalised = char.IsUpper(word[0]),
        };
        letters = new()
        {
            Printed = FeatureHash.Empty,
            Shape = FeatureHash.Empty,
            Style = style,
            AffixCount = Math.Min(Affixes, word.Length - 1),
        };
        var (last, shapeLength) = ('\0', 0);
        for (var i = 0; i < word.Length; i++)
        {
            var plain = WordForm.Plain(word[i]);
            var shape = ShapeOf(plain);
            letters.Printed = FeatureHash.Append(letters.Printed, plain);
            form.Lower = FeatureHash.Append(form.Lower, char.ToLowerInvariant(plain));
            if (i < letters.AffixCount)
            {
                letters.Prefixes[i] = form.Lower;
            }

            if (i < MaxShape)
            {
                letters.Shape = FeatureHash.Append(letters.Shape, shape);
            }

            if (shape != last && shapeLength < MaxShape)
            {
                form.ShortShape = FeatureHash.Append(form.ShortShape, shape);
                shapeLength++;
            }

            last = shape;
        }

        var suffix = FeatureHash.Empty;
        for (var i = 0; i < letters.AffixCount; i++)
        {
            suffix = FeatureHash.Append(suffix, char.ToLowerInvariant(WordForm.Plain(word[^(i + 1)])));
            letters.Suffixes[i] = suffix;
        }

        form.Classes = knowledge.ClassesOf(letters.Printed, form.Lower);
    }

    private static ulong FirstShape(CaseStyle style) => style switch
    {
        CaseStyle.Shouted => FeatureHash.Append(FeatureHash.Empty, '!'),
        CaseStyle.Small => FeatureHash.Append(FeatureHash.Empty, '~'),
        _ => FeatureHash.Empty,
    };

    private static char ShapeOf(char c) => CharUnicodeInfo.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.UppercaseLetter => 'X',
        UnicodeCategory.LowercaseLetter => 'x',
        UnicodeCategory.DecimalDigitNumber => 'd',
        _ => c,
    };

    [InlineArray(Affixes)]
    public struct AffixHashes
    {
        private ulong first;
    }
}
