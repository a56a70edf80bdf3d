using News.Enrichment.Phrases;

namespace News.Enrichment.Quantities;

/// <summary>Currencies before and after an amount: ISO 4217 where the name leaves no doubt, else the name in the singular.</summary>
internal static class Money
{
    /// <summary>ISO 4217 codes that are met in news.</summary>
    private static readonly WordSet Codes = new(
        "USD EUR GBP JPY CNY RUB UAH PLN CHF SEK NOK DKK CZK HUF RON BGN TRY ILS INR PKR AUD CAD NZD HKD SGD KRW ZAR BRL MXN ARS EGP NGN KES SAR AED QAR KZT BYN GEL AMD AZN RSD");

    private static readonly WordTable<string> Names = new(
    [
        ("dollar dollars", "USD"), ("euro euros", "EUR"), ("ruble rubles rouble roubles", "RUB"), ("hryvnia hryvnias hryvnya", "UAH"), ("yen", "JPY"), ("yuan renminbi", "CNY"),
        ("zloty zlotys zlotych", "PLN"), ("shekel shekels", "ILS"), ("rand", "ZAR"), ("forint forints", "HUF"), ("tenge", "KZT"), ("lei", "RON"),
        ("pound pounds", "pound"), ("crown crowns", "crown"), ("franc francs", "franc"), ("krona kronor", "krona"), ("krone kroner", "krone"), ("peso pesos", "peso"),
        ("dinar dinars", "dinar"), ("dirham dirhams", "dirham"), ("rupee rupees", "rupee"), ("lira liras", "lira"), ("riyal riyals", "riyal"), ("cent cents", "cent"), ("pence", "penny"),
    ]);

    /// <summary>Countries whose dollar is not the United States'.</summary>
    private static readonly WordTable<string> Dollars = new(
        [("Australian A AU", "AUD"), ("Canadian C CA", "CAD"), ("New Zealand NZ", "NZD"), ("HK", "HKD"), ("S Singapore", "SGD"), ("US U.S. American", "USD")]);

    /// <summary>Signs made of letters, as newspapers print them before an amount.</summary>
    private static readonly WordTable<string> LetterSigns = new([("Rs", "INR"), ("KSh Ksh", "KES"), ("Tk", "BDT"), ("RM", "MYR"), ("Rp", "IDR"), ("GHS GHC", "GHS")]);

    /// <summary>Letters that are a sign only where the amount is printed on to them: <c>N450 million</c>.</summary>
    private static readonly WordTable<string> GluedSigns = new([("N", "NGN"), ("R", "ZAR")]);

    /// <summary>The names of currencies.</summary>
    public static IEnumerable<string> All => Names.Words;

    /// <summary>A sign or code before the number at <paramref name="index"/>; <c>First</c> is where it begins.</summary>
    public static (string Unit, int First)? Before(Pieces pieces, int index)
    {
        var sign = index - 1;
        if (pieces.IsCapital(sign) && Codes.Has(pieces.Printed(sign)))
        {
            return (pieces.Printed(sign).ToString().ToUpperInvariant(), sign);
        }

        var letters = pieces.IsSymbol(sign, '.') && pieces.Is(sign - 1, "Rs") ? sign - 1 : sign;
        if (pieces.IsCapital(letters) && LetterSigns.TryGet(pieces.Printed(letters), out var named))
        {
            return (named, letters);
        }

        if (pieces.IsCapital(sign) && pieces[index].Glued && GluedSigns.TryGet(pieces.Printed(sign), out var glued) && IsAmount(pieces, index))
        {
            return (glued, sign);
        }

        if (pieces[sign].Kind != PieceKind.Symbol)
        {
            return null;
        }

        if (pieces.IsSymbol(sign, '$'))
        {
            return pieces[sign].Glued && pieces.IsWord(sign - 1) ? Dollars.TryGet(pieces.Printed(sign - 1), out var dollar) ? (dollar, sign - 1) : null : ("USD", sign);
        }

        var unit = pieces.Text[pieces[sign].Offset] switch
        {
            '€' => "EUR",
            '£' => "GBP",
            '₴' => "UAH",
            '₽' => "RUB",
            '₪' => "ILS",
            '¥' => "yen or yuan",
            '₦' => "NGN",
            '₹' => "INR",
            '₩' => "KRW",
            '₺' => "TRY",
            '₱' => "PHP",
            _ => null,
        };
        return unit is null ? null : (unit, sign);
    }

    // "R2" and "N7" are names of other things; "R1.2bn", "N30m", "N20,000" are sums.
    private static bool IsAmount(Pieces pieces, int index) =>
        pieces[index].Length > 3 || (pieces.IsWord(index + 1) && (NumberWords.IsNumber(pieces.Printed(index + 1)) || (pieces[index + 1].Glued && pieces.IsAny(index + 1, "m", "bn", "b"))));

    // "99p", "312.5p"; "720p" and "1080p" are pictures
    private static bool IsPence(Pieces pieces, int number) => pieces.IsNumber(number) && pieces.Small(number) is < 1000 and not (240 or 360 or 480 or 720);

    /// <summary>A name or code after an amount.</summary>
    public static (string Unit, int End)? After(Pieces pieces, int index)
    {
        if (pieces.IsCapital(index) && Codes.Has(pieces.Printed(index)))
        {
            return (pieces.Printed(index).ToString().ToUpperInvariant(), index + 1);
        }

        if (pieces.IsSymbol(index, '€'))
        {
            return ("EUR", index + 1);
        }

        if (pieces.IsCapital(index) && pieces.IsAny(index + 1, "dollar", "dollars"))
        {
            return (Dollars.TryGet(pieces.Printed(index), out var dollar) ? dollar : "dollar", index + 2);
        }

        if (pieces[index] is { Length: 1, Glued: true } && pieces.IsLowerWord(index) && pieces.Is(index, "p") && IsPence(pieces, index - 1))
        {
            return ("penny", index + 1);
        }

        return pieces.IsWord(index) && Names.TryGet(pieces.Printed(index), out var unit)
            ? unit == "pound" && pieces.Is(index + 1, "sterling") ? ("GBP", index + 2) : (unit, index + 1)
            : null;
    }
}
