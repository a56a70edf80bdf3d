using System.Globalization;

namespace News.Enrichment.Phrases;

/// <summary>Reads numbers printed in digits.</summary>
internal static class Digits
{
    public const int GroupLength = 3;

    /// <summary>A quadrillion times the largest scale word still fits a decimal; longer runs of digits in news are account or serial numbers.</summary>
    public const int MostIntegerDigits = 15;

    /// <summary>More than any printed measurement has.</summary>
    private const int MostFractionDigits = 9;

    /// <summary>A whole number of one to four digits without separators, such as a day or a year; -1 for anything else.</summary>
    public static int Small(ReadOnlySpan<char> digits) =>
        digits.Length is > 0 and <= 4 && !digits.ContainsAnyExceptInRange('0', '9') ? int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) : -1;

    /// <summary>
    /// <c>1,000</c>, <c>1.5</c>, <c>1,234.5</c>, <c>1.234.567</c>, <c>10 000</c> with a no-break space; <c>2,5</c> is read as a decimal comma. A single point is a
    /// decimal point, as English prints it. <see langword="null"/> when the separators make no sense or there are too many digits.
    /// </summary>
    public static decimal? Parse(ReadOnlySpan<char> printed)
    {
        if (printed.Length <= MostIntegerDigits && !printed.ContainsAnyExceptInRange('0', '9'))
        {
            return long.Parse(printed, NumberStyles.None, CultureInfo.InvariantCulture);
        }

        if (IsIndian(printed))
        {
            return Parse(printed[..^(GroupLength + 1)].ToString().Replace(",", "", StringComparison.Ordinal) + printed[^GroupLength..].ToString());
        }

        Span<char> plain = stackalloc char[MostIntegerDigits + MostFractionDigits + 1];
        var length = 0;
        var fraction = FractionStart(printed);
        var group = 0;
        var grouped = false;
        for (var i = 0; i < printed.Length; i++)
        {
            if (i == fraction)
            {
                if ((grouped && group != GroupLength) || printed.Length - i - 1 > MostFractionDigits)
                {
                    return null;
                }

                plain[length++] = '.';
                grouped = false;
                continue;
            }

            if (!char.IsAsciiDigit(printed[i]))
            {
                if (i > fraction && fraction >= 0 || (grouped ? group != GroupLength : group > GroupLength))
                {
                    return null;
                }

                grouped = true;
                group = 0;
                continue;
            }

            if (fraction < 0 || i < fraction)
            {
                group++;
                if (length == MostIntegerDigits)
                {
                    return null;
                }
            }

            plain[length++] = printed[i];
        }

        return grouped && group != GroupLength ? null : decimal.Parse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }

    /// <summary><c>1,20,000</c>: groups of two before the last of three.</summary>
    private static bool IsIndian(ReadOnlySpan<char> printed)
    {
        const int shortest = 8;
        for (var i = 0; i < printed.Length; i++)
        {
            var toEnd = printed.Length - 1 - i;
            var isComma = toEnd >= GroupLength && (toEnd - GroupLength) % GroupLength == 0;     // two digits and a comma make three
            if (isComma ? printed[i] != ',' : !char.IsAsciiDigit(printed[i]))
            {
                return false;
            }
        }

        return printed.Length is >= shortest and <= MostIntegerDigits;
    }

    /// <summary>Where the decimal point stands, or -1.</summary>
    private static int FractionStart(ReadOnlySpan<char> printed)
    {
        var last = printed.LastIndexOfAny('.', ',');
        if (last < 0)
        {
            return -1;
        }

        var isOnly = printed.IndexOf(printed[last]) == last;
        return printed[last] == '.'
            ? isOnly ? last : -1
            : isOnly && printed.Length - last - 1 < GroupLength ? last : -1;
    }
}
