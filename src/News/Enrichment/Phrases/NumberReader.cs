namespace News.Enrichment.Phrases;

internal enum NumberForm
{
    Digits,
    Words,

    /// <summary>A plural or vague multiple (<c>hundreds</c>, <c>several dozen</c>): at least two of it.</summary>
    AtLeastTwo,
}

/// <summary>A cardinal number found in pieces; <paramref name="End"/> is the index after its last piece.</summary>
internal readonly record struct CardinalNumber(decimal Value, int End, NumberForm Form);

/// <summary>Reads cardinal numbers in digits, in words and in both: <c>1,200</c>, <c>twenty-one</c>, <c>two and a half million</c>, <c>1.2bn</c>, <c>half a dozen</c>, <c>tens of thousands</c>.</summary>
internal static class NumberReader
{
    private const decimal Hundred = 100;
    private const decimal Thousand = 1000;

    /// <summary>A plural number word means at least two of it.</summary>
    private const decimal LeastPlural = 2;

    public static CardinalNumber? Read(Pieces pieces, int index)
    {
        if (pieces.LastNumber.Index != index)
        {
            pieces.LastNumber = (index, Reading(pieces, index));    // several rules ask about one number
        }

        return pieces.LastNumber.Number;
    }

    private static CardinalNumber? Reading(Pieces pieces, int index)
    {
        if (pieces.IsNumber(index))
        {
            return InDigits(pieces, index);
        }

        return pieces.IsWord(index) && NumberWords.Cardinals.TryGet(pieces.Printed(index), out var word) ? InWords(pieces, index, word) : null;
    }

    /// <summary>The number word at an index without any scale after it; <see langword="null"/> when it is none.</summary>
    public static decimal? Unscaled(Pieces pieces, int index) =>
        NumberWords.Cardinals.TryGet(pieces.Printed(index), out var word) && word.Kind == NumberWordKind.Unit ? word.Value : null;

    private static CardinalNumber? InDigits(Pieces pieces, int index)
    {
        if (Digits.Parse(pieces.Printed(index)) is not { } value)
        {
            return null;
        }

        var end = index + 1;
        while (value % 1 == 0 && IsSpacedGroup(pieces, end) && value < NumberWords.Million)
        {
            value = (value * Thousand) + pieces.Small(end);
            end++;
        }

        if (pieces.Are(end, "and", "a", "half"))
        {
            value += 0.5m;
            end += 3;
        }

        return WithScale(pieces, value, end, NumberForm.Digits);
    }

    /// <summary><c>10 000</c> with a plain space: one space, then exactly three digits.</summary>
    private static bool IsSpacedGroup(Pieces pieces, int index) =>
        pieces.IsNumber(index) && pieces[index].Length == Digits.GroupLength && pieces[index].Offset == pieces[index - 1].End + 1
        && pieces[index - 1].Length <= Digits.GroupLength && pieces.Small(index) >= 0;

    private static CardinalNumber? InWords(Pieces pieces, int index, NumberWord first) => first.Kind switch
    {
        NumberWordKind.Article => ScaleAt(pieces, index + 1) is not null && !pieces[index + 1].Glued ? WithScale(pieces, 1, index + 1, NumberForm.Words) : AfterVague(pieces, index + 1),
        NumberWordKind.Half => pieces.IsAny(index + 1, "a", "an") && ScaleAt(pieces, index + 2) is not null ? WithScale(pieces, 0.5m, index + 2, NumberForm.Words) : null,
        NumberWordKind.Vague => AfterVague(pieces, index),
        NumberWordKind.Plural when first.Value == NumberWords.Score && !pieces.Is(index + 1, "of") => null,
        NumberWordKind.Plural => Plural(pieces, index, first.Value),
        NumberWordKind.Suffix => null,
        _ => Sum(pieces, index),
    };

    /// <summary><c>several hundred</c>, <c>a few dozen</c>.</summary>
    private static CardinalNumber? AfterVague(Pieces pieces, int index) =>
        NumberWords.Cardinals.TryGet(pieces.Printed(index), out var vague) && vague.Kind == NumberWordKind.Vague && ScaleAt(pieces, index + 1) is { } scale
            ? WithScale(pieces, LeastPlural * scale, index + 2, NumberForm.AtLeastTwo)
            : null;

    /// <summary><c>dozens</c>, <c>hundreds of thousands</c>.</summary>
    private static CardinalNumber Plural(Pieces pieces, int index, decimal scale)
    {
        var isProduct = NumberWords.Cardinals.TryGet(pieces.Printed(index + 2), out var second) && pieces.Is(index + 1, "of")
            && second.Kind == NumberWordKind.Plural && second.Value > scale;
        return isProduct
            ? new(LeastPlural * scale * second.Value, index + 3, NumberForm.AtLeastTwo)
            : new(LeastPlural * scale, index + 1, NumberForm.AtLeastTwo);
    }

    /// <summary>Units, tens, hundreds and descending scales: <c>two hundred and five thousand three hundred</c>.</summary>
    private static CardinalNumber? Sum(Pieces pieces, int index)
    {
        decimal total = 0, current = 0, scaleBound = decimal.MaxValue;
        var unitBound = Hundred;   // what may be added next stays below this
        var end = index;
        while (true)
        {
            if (end > index && pieces.Are(end, "and", "a", "half"))
            {
                return WithScale(pieces, total + current + 0.5m, end + 3, NumberForm.Words);
            }

            var isJoined = end > index && (pieces.IsHyphen(end) || (pieces.Is(end, "and") && unitBound == Hundred));
            var at = isJoined ? end + 1 : end;
            if (!pieces.IsWord(at) || !NumberWords.Cardinals.TryGet(pieces.Printed(at), out var word))
            {
                break;
            }

            if (word.Kind == NumberWordKind.Unit && word.Value < unitBound)
            {
                current += word.Value;
                unitBound = word.Value >= 20 ? 10 : 1;
            }
            else if (word.Kind == NumberWordKind.Scale && word.Value == Hundred && current < Hundred)
            {
                current = Math.Max(current, 1) * Hundred;
                unitBound = Hundred;
            }
            else if (word.Kind == NumberWordKind.Scale && word.Value != Hundred && word.Value < scaleBound)
            {
                total += Math.Max(current, 1) * word.Value;
                (current, unitBound, scaleBound) = (0, word.Value == NumberWords.Dozen ? 0 : Hundred, word.Value);
            }
            else
            {
                break;
            }

            end = at + 1;
        }

        return end == index ? null : new(total + current, end, NumberForm.Words);
    }

    /// <summary>The scale word at an index: as a word, or as a suffix printed on to digits.</summary>
    private static decimal? ScaleAt(Pieces pieces, int index) =>
        pieces.IsWord(index) && NumberWords.Cardinals.TryGet(pieces.Printed(index), out var word)
            && (word.Kind == NumberWordKind.Scale || (word.Kind == NumberWordKind.Suffix && pieces.IsNumber(index - 1)))
            ? word.Value
            : null;

    private static CardinalNumber WithScale(Pieces pieces, decimal value, int end, NumberForm form)
    {
        if (pieces.IsHyphen(end) && ScaleAt(pieces, end + 1) is { } joined && !pieces.IsHyphen(end + 2))
        {
            return new(value * joined, end + 2, form);
        }

        var scales = 0;
        while (scales < 2 && ScaleAt(pieces, end) is { } scale && (value < Thousand || scale < NumberWords.Million))
        {
            value *= scale;
            end++;
            scales++;
        }

        return new(value, end, form);
    }
}
