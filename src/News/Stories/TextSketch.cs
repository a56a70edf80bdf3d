using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using News.Text;
using News.Text.Tagging;

namespace News.Stories;

/// <summary>
/// A small sample of a text's runs of five words (its shingles) from which the share of runs that two texts have in common is told: exactly for texts of up to
/// <see cref="SampleSize"/> words, within a few percent for longer ones.
/// </summary>
/// <remarks>
/// The sample is the shingles with the smallest hashes (bottom-k sketch: Broder 1997; Cohen and Kaplan 2007). The keys are bands of MinHash values
/// (Indyk and Motwani 1998): two texts share a key with a probability that rises steeply with what they have in common.
/// </remarks>
[JsonConverter(typeof(TextSketchConverter))]
public sealed class TextSketch
{
    /// <summary>Words in a shingle: the measure that near-duplicates are judged by here. Shorter runs are shared by chance.</summary>
    public const int ShingleWords = 5;

    /// <summary>1 kB; the standard error of the share at 0.75 is 0.027 or less.</summary>
    public const int SampleSize = 256;

    // Two texts with 80 % of their shingles in common share a key with a probability of 1 - (1 - 0.8^3)^10 = 0.9992, with 90 % 0.999998; with 30 % 0.24.
    private const int Bands = 10;
    private const int Rows = 3;

    /// <summary>One for the words in order, and one for each band.</summary>
    public const int MaxKeys = Bands + 1;

    private readonly uint[] sample;
    private readonly ulong[] keys;

    private TextSketch(uint[] sample, int shingles, ulong[] keys) => (this.sample, Shingles, this.keys) = (sample, shingles, keys);

    /// <summary>Distinct shingles of the text.</summary>
    public int Shingles { get; }

    public IReadOnlyList<string> Keys =>
        [.. keys.Select((key, band) => string.Create(CultureInfo.InvariantCulture, $"{(char)('a' + band)}{key:x16}"))];

    /// <param name="words">The number of words read.</param>
    public static TextSketch Of(string text, out int words)
    {
        Span<char> buffer = stackalloc char[SearchTermReader.MaxTermLength];
        var reader = new SearchTermReader(text, buffer);
        var hashes = new List<uint>(text.Length / 6);
        Span<ulong> window = stackalloc ulong[ShingleWords];
        var all = FeatureHash.Empty;
        words = 0;
        while (reader.Read())
        {
            var word = FeatureHash.Of(reader.Term);
            all = FeatureHash.Combine(all, word);
            window[words++ % ShingleWords] = word;
            if (words >= ShingleWords)
            {
                var shingle = FeatureHash.Empty;
                for (var i = 0; i < ShingleWords; i++)
                {
                    shingle = FeatureHash.Combine(shingle, window[(words + i) % ShingleWords]);
                }

                hashes.Add((uint)(shingle >> 32));
            }
        }

        if (words == 0)
        {
            return new([], 0, []);
        }

        hashes.Sort();
        var distinct = Distinct(CollectionsMarshal.AsSpan(hashes));
        return new(distinct[..Math.Min(SampleSize, distinct.Length)].ToArray(), distinct.Length, KeysOf(distinct, all));
    }

    /// <summary>The same words in the same order, whatever the case and punctuation.</summary>
    public bool HasSameWords(TextSketch other) => keys.Length > 0 && other.keys.Length > 0 && keys[0] == other.keys[0];

    /// <summary>The share of the shingles of both that they have in common (Jaccard), 0 to 1.</summary>
    public double Resemblance(TextSketch other)
    {
        var (mine, theirs, union, shared) = (0, 0, 0, 0);
        // Each sample is complete up to its largest member, so the smallest members of the union are known until that many have been seen.
        while (mine < sample.Length && theirs < other.sample.Length && union < SampleSize)
        {
            union++;
            var (left, right) = (sample[mine], other.sample[theirs]);
            shared += left == right ? 1 : 0;
            mine += left <= right ? 1 : 0;
            theirs += right <= left ? 1 : 0;
        }

        union = Math.Min(SampleSize, union + (sample.Length - mine) + (other.sample.Length - theirs));
        return union == 0 ? 0 : (double)shared / union;
    }

    private static ReadOnlySpan<uint> Distinct(Span<uint> sorted)
    {
        var count = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || sorted[i] != sorted[i - 1])
            {
                sorted[count++] = sorted[i];
            }
        }

        return sorted[..count];
    }

    private static ulong[] KeysOf(ReadOnlySpan<uint> shingles, ulong words)
    {
        if (shingles.IsEmpty)
        {
            return [words];
        }

        Span<uint> minima = stackalloc uint[Bands * Rows];
        minima.Fill(uint.MaxValue);
        foreach (var shingle in shingles)
        {
            for (var i = 0; i < minima.Length; i++)
            {
                minima[i] = Math.Min(minima[i], (shingle * Multipliers[i]) ^ Offsets[i]);
            }
        }

        var keys = new ulong[MaxKeys];
        keys[0] = words;
        for (var band = 0; band < Bands; band++)
        {
            keys[band + 1] = FeatureHash.Combine(minima[band * Rows], minima[(band * Rows) + 1], minima[(band * Rows) + 2]);
        }

        return keys;
    }

    private static readonly uint[] Multipliers = Numbers(1, odd: true);
    private static readonly uint[] Offsets = Numbers(2, odd: false);

    private static uint[] Numbers(ulong seed, bool odd) =>
        [.. Enumerable.Range(0, Bands * Rows).Select(i => (uint)(FeatureHash.Combine(seed, (ulong)i + 1) >> 32) | (odd ? 1u : 0u))];

    /// <summary>One base64 string of little-endian numbers: shingles, count of keys, keys, sample.</summary>
    public sealed class TextSketchConverter : JsonConverter<TextSketch>
    {
        public override TextSketch Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var bytes = reader.GetBytesFromBase64().AsSpan();
            if (bytes.Length < 8 || BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]) is not (>= 0 and <= MaxKeys and var count) || bytes.Length < 8 + (8 * count))
            {
                throw new JsonException("A sketch is cut off.");
            }

            var keys = new ulong[count];
            for (var i = 0; i < count; i++)
            {
                keys[i] = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(8 + (8 * i))..]);
            }

            var rest = bytes[(8 + (8 * count))..];
            var sample = new uint[rest.Length / 4];
            for (var i = 0; i < sample.Length; i++)
            {
                sample[i] = BinaryPrimitives.ReadUInt32LittleEndian(rest[(4 * i)..]);
            }

            return new(sample, BinaryPrimitives.ReadInt32LittleEndian(bytes), keys);
        }

        public override void Write(Utf8JsonWriter writer, TextSketch value, JsonSerializerOptions options)
        {
            var bytes = new byte[8 + (8 * value.keys.Length) + (4 * value.sample.Length)];
            BinaryPrimitives.WriteInt32LittleEndian(bytes, value.Shingles);
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), value.keys.Length);
            for (var i = 0; i < value.keys.Length; i++)
            {
                BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(8 + (8 * i)), value.keys[i]);
            }

            for (var i = 0; i < value.sample.Length; i++)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(8 + (8 * value.keys.Length) + (4 * i)), value.sample[i]);
            }

            writer.WriteBase64StringValue(bytes);
        }
    }
}
