using News.Text.Tagging;

namespace News.English.Names;

/// <summary>How running text writes a word inside sentences; seen often enough to be sure, or seldom.</summary>
internal enum Capitalisation : byte
{
    Unknown,
    Small,
    SmallSeldom,
    MostlySmall,
    MostlySmallSeldom,
    MostlyCapital,
    MostlyCapitalSeldom,
    Capital,
    CapitalSeldom,
}

/// <summary>Classes of a word by the company it keeps; 0 is none.</summary>
internal readonly record struct WordClasses(byte Coarse, Capitalisation Capitalisation, ushort Fine);

/// <summary>What was counted in running text and listed in gazetteers, looked up by hash.</summary>
internal sealed class WordKnowledge(PackedTable<WordClasses> classes, PackedTable<uint> phrases)
{
    /// <summary>Templates of the keys in the tables.</summary>
    public const byte PrintedWord = 1, LowerWord = 2, Phrase = 3;

    /// <summary>Longest name in a gazetteer that is looked for.</summary>
    public const int MaxPhrase = 8;

    /// <summary>Set where a longer listed phrase begins with this one: the search goes on only then.</summary>
    public const uint Continues = 1u << 31;

    /// <summary>Clusters of the word as printed or else in lower case; capitalisation of its lower-case form.</summary>
    public WordClasses ClassesOf(ulong printed, ulong lower)
    {
        var ofLower = classes.ValueOf(new(LowerWord, lower));
        var ofPrinted = classes.ValueOf(new(PrintedWord, printed));
        return ofPrinted.Coarse == 0 ? ofLower : ofPrinted with { Capitalisation = ofLower.Capitalisation };
    }

    /// <summary>Bits of the lists that hold the phrase, and <see cref="Continues"/>.</summary>
    public uint ListsOf(ulong phrase) => phrases.ValueOf(new(Phrase, phrase));

    public void Write(BinaryWriter writer)
    {
        classes.Write(writer);
        phrases.Write(writer);
    }

    public static WordKnowledge Read(ModelReader reader) =>
        new(PackedTable.Read<WordClasses>(reader), PackedTable.Read<uint>(reader));
}
