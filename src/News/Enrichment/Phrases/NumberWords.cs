namespace News.Enrichment.Phrases;

internal enum NumberWordKind
{
    Unit,
    Scale,
    Suffix,
    Plural,
    Article,
    Half,
    Vague,
}

internal readonly record struct NumberWord(NumberWordKind Kind, decimal Value);

/// <summary>English number words.</summary>
internal static class NumberWords
{
    public const decimal Million = 1_000_000;
    public const decimal Billion = 1_000_000_000;
    /// <summary>Only as <c>scores of</c>; other scores are kept in games.</summary>
    public const decimal Score = 20;
    public const decimal Dozen = 12;

    private static readonly string[] Units =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    public static WordTable<NumberWord> Cardinals { get; } = new(
    [
        .. Units.Select((word, i) => (word, new NumberWord(NumberWordKind.Unit, i))),
        .. Tens.Select((word, i) => (word, new NumberWord(NumberWordKind.Unit, (i + 2) * 10))),
        ("dozen", new(NumberWordKind.Scale, Dozen)),
        ("hundred", new(NumberWordKind.Scale, 100)),
        ("thousand", new(NumberWordKind.Scale, 1000)),
        ("lakh", new(NumberWordKind.Scale, 100_000)),
        ("crore", new(NumberWordKind.Scale, 10_000_000)),
        ("million", new(NumberWordKind.Scale, Million)),
        ("billion", new(NumberWordKind.Scale, Billion)),
        ("trillion", new(NumberWordKind.Scale, 1_000_000_000_000)),
        ("k", new(NumberWordKind.Suffix, 1000)),
        ("mn mln", new(NumberWordKind.Suffix, Million)),
        ("bn bln", new(NumberWordKind.Suffix, Billion)),
        ("tn trn", new(NumberWordKind.Suffix, 1_000_000_000_000)),
        ("tens", new(NumberWordKind.Plural, 10)),
        ("scores", new(NumberWordKind.Plural, Score)),
        ("dozens", new(NumberWordKind.Plural, Dozen)),
        ("hundreds", new(NumberWordKind.Plural, 100)),
        ("thousands", new(NumberWordKind.Plural, 1000)),
        ("lakhs", new(NumberWordKind.Plural, 100_000)),
        ("crores", new(NumberWordKind.Plural, 10_000_000)),
        ("millions", new(NumberWordKind.Plural, Million)),
        ("billions", new(NumberWordKind.Plural, Billion)),
        ("trillions", new(NumberWordKind.Plural, 1_000_000_000_000)),
        ("a an", new(NumberWordKind.Article, 1)),
        ("half", new(NumberWordKind.Half, 0.5m)),
        ("several few", new(NumberWordKind.Vague, 2)),
    ]);

    public static WordTable<int> Ordinals { get; } = new(
    [
        ("first", 1), ("second", 2), ("third", 3), ("fourth", 4), ("fifth", 5), ("sixth", 6), ("seventh", 7), ("eighth", 8), ("ninth", 9), ("tenth", 10),
        ("eleventh", 11), ("twelfth", 12), ("thirteenth", 13), ("fourteenth", 14), ("fifteenth", 15), ("sixteenth", 16), ("seventeenth", 17),
        ("eighteenth", 18), ("nineteenth", 19), ("twentieth", 20), ("thirtieth", 30), ("fortieth", 40), ("fiftieth", 50), ("hundredth", 100),
    ]);

    /// <summary><c>three</c>, <c>twenty</c>, <c>million</c>: a word of which numbers are made.</summary>
    public static bool IsNumber(ReadOnlySpan<char> word) => Cardinals.TryGet(word, out var number) && number.Kind is NumberWordKind.Unit or NumberWordKind.Scale;

    /// <summary><c>th</c>, <c>st</c>, <c>nd</c>, <c>rd</c> printed on to the number before <paramref name="index"/>.</summary>
    public static bool IsOrdinalSuffix(Pieces pieces, int index) =>
        pieces.IsNumber(index - 1) && pieces[index].Glued && (pieces.IsAny(index, "th", "st", "nd", "rd"));

    /// <summary>An ordinal in digits or words: <c>10th</c>, <c>third</c>, <c>twenty-first</c>. <c>End</c> is 0 when there is none.</summary>
    public static (int Value, int End) OrdinalAt(Pieces pieces, int index)
    {
        if (pieces.Small(index) is var digits and > 0)
        {
            return IsOrdinalSuffix(pieces, index + 1) ? (digits, index + 2) : default;
        }

        if (!pieces.IsWord(index))
        {
            return default;
        }

        if (Ordinals.TryGet(pieces.Printed(index), out var value))
        {
            return (value, index + 1);
        }

        return pieces.IsHyphen(index + 1) && Ordinals.TryGet(pieces.Printed(index + 2), out var unit) && unit < 10
            && Cardinals.TryGet(pieces.Printed(index), out var tens) && tens is { Kind: NumberWordKind.Unit, Value: >= 20 }
            ? ((int)tens.Value + unit, index + 3)
            : default;
    }
}
