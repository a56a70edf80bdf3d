using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using News.English.Lexicon;
using News.Text.Tagging;

namespace News.English.Names;

/// <summary>What training leaves: knowledge of words, and for each feature how it speaks for each tag.</summary>
internal sealed class NameModel(WordKnowledge knowledge, PackedTable<Vector128<sbyte>> weights, int[] transitions, Logistic confidence)
{
    private const double Knee = 200;
    private const string ResourceName = "names.model";
    private const int Format = 0x3230_4D4E;   // "NM02"
    // As moods have; the reliability table tells no more.
    private const int ConfidenceDecimals = 3;

    private static readonly Lazy<NameModel> Shipped = new(() => Read(Resource.Map(ResourceName)));

    public static TagScheme Scheme { get; } = new(Enum.GetValues<NameType>().Length);

    /// <summary>The model built into this assembly.</summary>
    public static NameModel Default => Shipped.Value;

    public WordKnowledge Knowledge => knowledge;

    public PackedTable<Vector128<sbyte>> Weights => weights;

    public NameModel With(Logistic fitted) => new(knowledge, weights, transitions, fitted);

    /// <summary>How likely a name of this margin is right.</summary>
    public double Confidence(int margin) => Math.Round(confidence.Of(Evidence(margin)), ConfidenceDecimals);

    /// <summary>What a margin tells: the first points much, more and more little. Of the logarithms and roots tried it fits best how often names of the development sets are right.</summary>
    public static double Evidence(int margin) => Math.Log(1 + (margin / Knee));

    public ViterbiDecoder Decoder()
    {
        var decoder = new ViterbiDecoder(Scheme);
        decoder.Use(transitions);
        return decoder;
    }

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Format);
        knowledge.Write(writer);
        weights.Write(writer);
        writer.Write(MemoryMarshal.AsBytes<int>(transitions));
        writer.Write(confidence.Intercept);
        writer.Write(confidence.Slope);
    }

    /// <exception cref="InvalidDataException">Not a model of this format.</exception>
    public static NameModel Read(ReadOnlyMemory<byte> data)
    {
        var reader = new ModelReader(data);
        if (reader.ReadInt32() != Format)
        {
            throw new InvalidDataException("This is not a model of names.");
        }

        var knowledge = WordKnowledge.Read(reader);
        var weights = PackedTable.Read<Vector128<sbyte>>(reader);
        var transitions = MemoryMarshal.Cast<byte, int>(reader.ReadBytes(TagScheme.Lanes * TagScheme.Lanes * sizeof(int)).Span).ToArray();
        return new(knowledge, weights, transitions, new(reader.ReadSingle(), reader.ReadSingle()));
    }
}
