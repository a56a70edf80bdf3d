using System.Numerics;
using System.Runtime.InteropServices;

namespace News.Sqlite;

/// <summary>A set of entries of <see cref="ArticleColumns"/>, one bit each: the sets of two frequent words have what they share after one step for 64 articles.</summary>
/// <param name="count">The entries below this number find room from the start.</param>
internal sealed class EntrySet(int count)
{
    private const int WordBits = 64;

    private ulong[] words = new ulong[Words(count)];

    private EntrySet(ulong[] words)
        : this(0) => this.words = words;

    /// <summary>How many bytes it takes.</summary>
    public int Size => words.Length * sizeof(ulong);

    /// <summary>How many are in it.</summary>
    public int Count
    {
        get
        {
            var all = 0;
            foreach (var word in words)
            {
                all += BitOperations.PopCount(word);
            }

            return all;
        }
    }

    /// <summary>The entries below this number.</summary>
    public static EntrySet All(int count)
    {
        var all = new EntrySet(count);
        all.words.AsSpan().Fill(ulong.MaxValue);
        all.RemoveFrom(count);
        return all;
    }

    /// <summary>The same, with room for more.</summary>
    public EntrySet Copy(int room)
    {
        var copy = new ulong[Math.Max(words.Length, Words(room))];
        words.CopyTo(copy, 0);
        return new(copy);
    }

    public bool Contains(int number) => number / WordBits < words.Length && (words[number / WordBits] & Bit(number)) != 0;

    public void Add(int number)
    {
        if (number / WordBits >= words.Length)
        {
            Array.Resize(ref words, Math.Max(2 * words.Length, (number / WordBits) + 1));
        }

        words[number / WordBits] |= Bit(number);
    }

    public void AddAll(ReadOnlySpan<int> numbers)
    {
        foreach (var number in numbers)
        {
            Add(number);
        }
    }

    /// <returns>Whether it was there.</returns>
    public bool Remove(int number)
    {
        var wasThere = Contains(number);
        if (wasThere)
        {
            words[number / WordBits] &= ~Bit(number);
        }

        return wasThere;
    }

    /// <summary>Leaves what lies in <c>[first, end)</c>.</summary>
    public void Keep(int first, int end)
    {
        words.AsSpan(0, Math.Min(words.Length, first / WordBits)).Clear();
        if (first / WordBits < words.Length)
        {
            words[first / WordBits] &= ulong.MaxValue << (first % WordBits);
        }

        RemoveFrom(end);
    }

    public void IntersectWith(EntrySet other)
    {
        var shared = Math.Min(words.Length, other.words.Length);
        for (var i = 0; i < shared; i++)
        {
            words[i] &= other.words[i];
        }

        words.AsSpan(shared).Clear();
    }

    public void UnionWith(EntrySet other)
    {
        if (words.Length < other.words.Length)
        {
            Array.Resize(ref words, other.words.Length);
        }

        for (var i = 0; i < other.words.Length; i++)
        {
            words[i] |= other.words[i];
        }
    }

    public void ExceptWith(EntrySet other)
    {
        for (var i = 0; i < Math.Min(words.Length, other.words.Length); i++)
        {
            words[i] &= ~other.words[i];
        }
    }

    public List<int> ToList()
    {
        var all = new List<int>();
        foreach (var number in this)
        {
            all.Add(number);
        }

        return all;
    }

    public Enumerator GetEnumerator() => new(words, 0);

    /// <summary>Those that are no lower.</summary>
    public Enumerator From(int number) => new(words, number);

    private void RemoveFrom(int end)
    {
        if (end / WordBits < words.Length)
        {
            words[end / WordBits] &= Bit(end) - 1;
            words.AsSpan((end / WordBits) + 1).Clear();
        }
    }

    private static ulong Bit(int number) => 1UL << (number % WordBits);

    private static int Words(int count) => (count + WordBits - 1) / WordBits;

    /// <summary>In rising order.</summary>
    [StructLayout(LayoutKind.Auto)]
    public struct Enumerator(ulong[] words, int first)
    {
        private int at = first / WordBits;
        private ulong rest = first / WordBits < words.Length ? words[first / WordBits] & (ulong.MaxValue << (first % WordBits)) : 0;
        private bool isBefore = true;

        public readonly int Current => (at * WordBits) + BitOperations.TrailingZeroCount(rest);

        public bool MoveNext()
        {
            if (!isBefore)
            {
                rest &= rest - 1;
            }

            isBefore = false;
            while (rest == 0)
            {
                if (++at >= words.Length)
                {
                    return false;
                }

                rest = words[at];
            }

            return true;
        }
    }
}
