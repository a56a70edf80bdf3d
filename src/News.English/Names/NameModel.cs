using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using News.Text.Tagging;

namespace News.English.Names;

/// <summary>What training leaves: knowledge of words, and for each feature how it speaks for each tag.</summary>
internal sealed class NameModel(WordKnowledge knowledge, PackedTable<Vector128<sbyte>> weights, int[] transitions, Logistic confidence)
{
    private const string ResourceName = "names.model";
    private const uint Format = 0x3130_4D4E;   // "NM01"
    private static readonly Lazy<NameModel> Shipped = new(Load);

    public static TagScheme Scheme { get; } = new(Enum.GetValues<NameType>().Length);

    /// <summary>The model built into this assembly.</summary>
    public static NameModel Default => Shipped.Value;

    public WordKnowledge Knowledge => knowledge;

    public PackedTable<Vector128<sbyte>> Weights => weights;

    public NameModel With(Logistic fitted) => new(knowledge, weights, transitions, fitted);

    /// <summary>How likely a name of this margin is right.</summary>
    public double Confidence(int margin) => confidence.Of(margin);

    public ViterbiDecoder Decoder()
    {
        var decoder = new ViterbiDecoder(Scheme);
        decoder.Use(transitions);
        return decoder;
    }

    public void Write(Stream stream)
    {
        using var packed = new BrotliStream(stream, CompressionLevel.Optimal, leaveOpen: true);
        using var writer = new BinaryWriter(packed, Encoding.UTF8, leaveOpen: true);
        writer.Write(Format);
        knowledge.Write(writer);
        weights.Write(writer);
        writer.Write(MemoryMarshal.AsBytes<int>(transitions));
        writer.Write(confidence.Intercept);
        writer.Write(confidence.Slope);
    }

    /// <exception cref="InvalidDataException">Not a model of this format.</exception>
    public static NameModel Read(Stream stream)
    {
        using var unpacked = new BrotliStream(stream, CompressionMode.Decompress, leaveOpen: true);
        using var reader = new BinaryReader(unpacked, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadUInt32() != Format)
        {
            throw new InvalidDataException("This is not a model of names.");
        }

        var knowledge = WordKnowledge.Read(reader);
        var weights = PackedTable.Read<Vector128<sbyte>>(reader);
        var transitions = new int[TagScheme.Lanes * TagScheme.Lanes];
        unpacked.ReadExactly(MemoryMarshal.AsBytes(transitions.AsSpan()));
        return new(knowledge, weights, transitions, new(reader.ReadSingle(), reader.ReadSingle()));
    }

    private static NameModel Load()
    {
        using var stream = typeof(NameModel).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"The assembly lacks its resource '{ResourceName}'.");
        return Read(stream);
    }
}
