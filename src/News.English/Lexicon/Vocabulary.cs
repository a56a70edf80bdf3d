using System.Globalization;
using System.Runtime.CompilerServices;
using News.Text;
using News.Text.Tagging;

namespace News.English.Lexicon;

/// <summary>
/// Everything known of single words in any case, found by one look-up without making a string. Words are told apart by a hash of 64 bits. Loaded once; safe for concurrent use.
/// </summary>
internal sealed class Vocabulary
{
    private const int SlotBits = 16;        // twice as many slots as the lists have words
    private const int MaxLength = 40;       // longer words are in no list

    private static readonly Lazy<Vocabulary> Loaded = new(() => new());

    private readonly ulong[] hashes = new ulong[1 << SlotBits];   // 0: empty
    private readonly Word[] words = new Word[1 << SlotBits];

    private Vocabulary()
    {
        AddAll("common-words.txt", WordClass.Common);
        AddAll("demonyms.txt", WordClass.Demonym);
        AddValences();
        AddClasses();
    }

    public static Vocabulary Default => Loaded.Value;

    public Word Find(ReadOnlySpan<char> word)
    {
        if (word.Length > MaxLength)
        {
            return default;
        }

        var found = words[SlotOf(Hash(word))];
        return FunctionWords.Contains(word) ? found with { Classes = found.Classes | WordClass.Function } : found;
    }

    private void AddValences()
    {
        foreach (var line in Resource.Lines("sentiment.tsv"))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            ref var word = ref At(Hash(line.AsSpan(0, tab)));
            word = word with { Valence = float.Parse(line.AsSpan(tab + 1), CultureInfo.InvariantCulture) };
        }
    }

    private void AddClasses()
    {
        foreach (var line in Resource.Lines("word-classes.txt"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var kind = Enum.Parse<WordClass>(line[..colon].Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
            foreach (var word in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                Add(Hash(word), kind);
            }
        }
    }

    // A word a line. Optimised at once, as is what it calls: it has read the lists before the runtime finds out that it is busy.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddAll(string resource, WordClass kind)
    {
        var hash = FeatureHash.Empty;
        foreach (var c in Resource.Text(resource))
        {
            if (c == '\n')
            {
                Add(hash, kind);
                hash = FeatureHash.Empty;
            }
            else
            {
                hash = FeatureHash.Append(hash, char.ToLowerInvariant(c));
            }
        }
    }

    private void Add(ulong hash, WordClass kind)
    {
        ref var word = ref At(hash);
        word = word with { Classes = word.Classes | kind };
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ref Word At(ulong hash)
    {
        var slot = SlotOf(hash);
        hashes[slot] = hash;
        return ref words[slot];
    }

    // The slot of the word, or the empty one where it would be
    private int SlotOf(ulong hash)
    {
        var slot = (int)(FeatureHash.Combine(hash, 0) >> (64 - SlotBits));
        while (hashes[slot] != hash && hashes[slot] != 0)
        {
            slot = (slot + 1) % hashes.Length;
        }

        return slot;
    }

    private static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = FeatureHash.Empty;
        foreach (var c in word)
        {
            hash = FeatureHash.Append(hash, char.ToLowerInvariant(c));
        }

        return hash;
    }
}
