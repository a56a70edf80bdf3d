using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace News.Stories;

/// <summary>
/// A list as one base64 string: how many, then the bytes of each. A placement reads the features of all candidates: made of text, they would cost more than all else.
/// </summary>
public abstract class PackedListConverter<T>(Func<BinaryReader, T> read, Action<BinaryWriter, T> write) : JsonConverter<IReadOnlyList<T>>
{
    public override IReadOnlyList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            using var bytes = new BinaryReader(new MemoryStream(reader.GetBytesFromBase64()), Encoding.UTF8);
            var items = new T[bytes.Read7BitEncodedInt()];
            for (var i = 0; i < items.Length; i++)
            {
                items[i] = read(bytes);
            }

            return items;
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException or OverflowException or OutOfMemoryException)
        {
            throw new JsonException("A packed list is cut off.", e);
        }
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<T> value, JsonSerializerOptions options)
    {
        using var stream = new MemoryStream();
        using var bytes = new BinaryWriter(stream, Encoding.UTF8);
        bytes.Write7BitEncodedInt(value.Count);
        foreach (var item in value)
        {
            write(bytes, item);
        }

        bytes.Flush();
        writer.WriteBase64StringValue(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }
}
