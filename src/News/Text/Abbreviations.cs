using System.Collections.Frozen;

namespace News.Text;

/// <summary>How an abbreviation's full stop may be read.</summary>
internal enum AbbreviationUse : byte
{
    None,

    /// <summary>A word follows: <c>Gen. Aldane</c>. Never the end of a sentence, unless a blank line follows.</summary>
    BeforeName,

    /// <summary>A number follows, or it is an ordinary word: <c>No. 5</c>, but <c>He said no.</c></summary>
    BeforeNumber,

    /// <summary>May end a sentence: <c>Corp.</c>, <c>p.m.</c></summary>
    Anywhere,
}

/// <summary>English abbreviations that are printed with a full stop.</summary>
internal static class Abbreviations
{
    public const int MaxLength = 8;

    private static readonly FrozenDictionary<string, AbbreviationUse>.AlternateLookup<ReadOnlySpan<char>> Uses = All()
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="word">Without its full stop.</param>
    public static AbbreviationUse Find(ReadOnlySpan<char> word) =>
        word.Length <= MaxLength && Uses.TryGetValue(word, out var use) ? use : AbbreviationUse.None;

    private static IEnumerable<KeyValuePair<string, AbbreviationUse>> All() =>
    [
        .. Of(AbbreviationUse.BeforeName, """
            Mr Mrs Ms Mx Messrs Dr Drs Prof Rev Fr Hon St Ste Mt Ft Gen Lt Col Maj Capt Cmdr Cpl Sgt Brig Adm Pvt Supt Insp Det Sen Rep Reps Sens Gov Pres
            Amb Atty Asst Assn vs v Mme Mlle Mgr Msgr Sra Srta Ald Cllr Engr Barr Alh Adv Smt eg ie cf viz Univ Dept
            """),
        .. Of(AbbreviationUse.BeforeNumber, "No Nos Nr p pp Fig Figs Sec Art Vol Ch Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec ca approx c pop Rte"),
        .. Of(AbbreviationUse.Anywhere, "Inc Corp Co Cos Ltd Plc Bros Jr Sr etc al Ave Blvd Rd Hwy mln bln tln Bhd Pty Esq"),
    ];

    private static IEnumerable<KeyValuePair<string, AbbreviationUse>> Of(AbbreviationUse use, string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => KeyValuePair.Create(word, use));
}
