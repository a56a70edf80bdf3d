using News.Enrichment.Phrases;

namespace News.Enrichment.Quantities;

/// <summary>Units of measure after a number.</summary>
internal static class Units
{
    public const string Percent = "percent";
    public const string Year = "year";

    private static readonly WordSet Durations = new("second minute hour day week fortnight month year decade century");

    private static readonly WordTable<string> Names = new(
    [
        ("second seconds", "second"), ("minute minutes min mins", "minute"), ("hour hours hr hrs", "hour"), ("day days", "day"), ("week weeks", "week"),
        ("fortnight fortnights", "fortnight"), ("month months", "month"), ("year years", Year), ("decade decades", "decade"), ("century centuries", "century"),
        ("km kms kilometre kilometres kilometer kilometers", "kilometre"), ("m metre metres meter meters", "metre"), ("cm centimetre centimetres centimeter centimeters", "centimetre"),
        ("mm millimetre millimetres millimeter millimeters", "millimetre"), ("mile miles", "mile"), ("foot feet ft", "foot"), ("inch inches", "inch"), ("yard yards", "yard"),
        ("hectare hectares ha", "hectare"), ("acre acres", "acre"), ("kg kilo kilos kilogram kilograms kilogramme kilogrammes", "kilogram"), ("gram grams g", "gram"),
        ("tonne tonnes", "tonne"), ("ton tons", "ton"), ("ounce ounces oz", "ounce"), ("lb lbs", "pound"), ("litre litres liter liters", "litre"), ("gallon gallons", "gallon"),
        ("barrel barrels", "barrel"), ("kw kilowatt kilowatts", "kilowatt"), ("mw megawatt megawatts", "megawatt"), ("gw gigawatt gigawatts", "gigawatt"),
        ("kwh kilowatt-hours", "kilowatt-hour"), ("mph", "mile per hour"), ("kph", "kilometre per hour"), ("knot knots", "knot"), ("volt volts", "volt"),
    ]);

    private static readonly WordSet Scales = new("Celsius Fahrenheit centigrade");

    public static IEnumerable<string> All => Names.Words;

    public static bool IsDuration(string unit) => Durations.Has(unit);

    /// <summary>The unit that begins at <paramref name="index"/> and the index after it.</summary>
    public static (string Unit, int End)? At(Pieces pieces, int index)
    {
        if (pieces.IsSymbol(index, '%') || pieces.Is(index, "percent") || pieces.Are(index, "per", "cent"))
        {
            var end = pieces.Is(index, "per") ? index + 2 : index + 1;
            return pieces.IsAny(end, "point", "points") ? ("percentage-point", end + 1) : (Percent, end);
        }

        if (pieces.Is(index, "percentage") && pieces.IsAny(index + 1, "point", "points"))
        {
            return ("percentage-point", index + 2);
        }

        if (pieces.IsSymbol(index, '°'))
        {
            return pieces.Is(index + 1, "C") ? ("degree Celsius", index + 2) : pieces.Is(index + 1, "F") ? ("degree Fahrenheit", index + 2) : ("degree", index + 1);
        }

        // "12C", printed on to its number; "12 C" may be anything
        if (pieces[index] is { Length: 1, Glued: true } && pieces.IsNumber(index - 1) && pieces.IsCapital(index) && pieces.IsAny(index, "c", "f"))
        {
            return (pieces.Is(index, "c") ? "degree Celsius" : "degree Fahrenheit", index + 1);
        }

        if (pieces.IsAny(index, "degree", "degrees"))
        {
            return pieces.IsWord(index + 1) && Scales.Has(pieces.Printed(index + 1))
                ? ("degree " + (pieces.Is(index + 1, "Fahrenheit") ? "Fahrenheit" : "Celsius"), index + 2)
                : ("degree", index + 1);
        }

        if (pieces.IsAny(index, "square", "cubic", "sq", "nautical"))
        {
            var at = pieces.IsHyphen(index + 1) ? index + 2 : index + 1;
            return Named(pieces, at) is { } power ? ((pieces.Is(index, "sq") ? "square" : pieces.Printed(index).ToString().ToLowerInvariant()) + " " + power, at + 1) : null;
        }

        return Named(pieces, index) is not { } unit ? null
            : unit is "kilometre" && pieces.IsSymbol(index + 1, '/') && pieces.Is(index + 2, "h") ? ("kilometre per hour", index + 3)
            : unit is "kilometre" or "mile" && (pieces.Are(index + 1, "per", "hour") || pieces.Are(index + 1, "an", "hour")) ? (unit + " per hour", index + 3)
            : unit is "metre" && (pieces.Are(index + 1, "per", "second") || pieces.Are(index + 1, "a", "second")) ? ("metre per second", index + 3)
            : (unit, index + 1);
    }

    private static string? Named(Pieces pieces, int index) => pieces.IsWord(index) && Names.TryGet(pieces.Printed(index), out var unit) ? unit : null;
}
