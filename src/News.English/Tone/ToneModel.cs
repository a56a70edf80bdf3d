using System.Numerics;
using System.Runtime.Intrinsics;
using System.Text;
using News.English.Lexicon;
using News.English.Names;
using News.Text.Tagging;

namespace News.English.Tone;

/// <summary>How a feature speaks for each sentiment.</summary>
internal readonly record struct ToneWeights(sbyte Negative, sbyte Neutral, sbyte Positive);

/// <summary>Weights of one classifier.</summary>
/// <param name="Words">Of single words, as <see cref="ToneRows"/> reads them.</param>
/// <param name="Weights">Of all other features.</param>
/// <param name="Unit">What 1 in the weights stands for.</param>
/// <param name="Offset">By how much likelier (a logarithm) negative, neutral and positive are where it is used than where it was trained.</param>
internal sealed record ToneClassifier(PackedTable<Vector512<sbyte>> Words, PackedTable<ToneWeights> Weights, float Unit, Vector3 Offset)
{
    /// <summary>Shares of the three sentiments by logistic regression.</summary>
    public ToneScores Score(Vector3 sums)
    {
        var logits = (sums * Unit) + Offset;
        return ToneScores.OfLogits(logits.X, logits.Y, logits.Z);
    }
}

/// <summary>The sentiment of sentences and of sentences towards something in them.</summary>
/// <param name="Knowledge">Classes of words, of the name model with which it was trained.</param>
/// <param name="Connotations">With which it was trained.</param>
internal sealed record ToneModel(WordKnowledge Knowledge, Connotations Connotations, ToneClassifier Sentence, ToneClassifier Target)
{
    private const string ResourceName = "tone.model";
    private const int Format = 0x3530_4E54;   // "TN05"
    private static readonly Lazy<ToneModel> Shipped = new(() => Read(Resource.Map(ResourceName), NameModel.Default.Knowledge));

    /// <summary>The model built into this assembly.</summary>
    public static ToneModel Default => Shipped.Value;

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Format);
        Connotations.Write(writer);
        foreach (var classifier in new[] { Sentence, Target })
        {
            writer.Write(classifier.Unit);
            writer.Write(classifier.Offset.X);
            writer.Write(classifier.Offset.Y);
            writer.Write(classifier.Offset.Z);
            classifier.Words.Write(writer);
            classifier.Weights.Write(writer);
        }
    }

    /// <exception cref="InvalidDataException">Not a model of this format.</exception>
    public static ToneModel Read(ReadOnlyMemory<byte> data, WordKnowledge knowledge)
    {
        var reader = new ModelReader(data);
        return reader.ReadInt32() == Format
            ? new(knowledge, Connotations.Read(reader), ReadClassifier(reader), ReadClassifier(reader))
            : throw new InvalidDataException("This is not a model of sentiment.");
    }

    private static ToneClassifier ReadClassifier(ModelReader reader)
    {
        var unit = reader.ReadSingle();
        var offset = new Vector3(reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle());
        return new(PackedTable.Read<Vector512<sbyte>>(reader), PackedTable.Read<ToneWeights>(reader), unit, offset);
    }
}
