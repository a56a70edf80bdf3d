using System.Text.Json;
using System.Text.Json.Serialization;

namespace News.Views;

/// <summary>An <see cref="ArticleSummary"/> as JSON; written as it is.</summary>
[JsonConverter(typeof(ItemJsonConverter))]
public readonly record struct ItemJson(ReadOnlyMemory<byte> Utf8)
{
    public sealed class ItemJsonConverter : JsonConverter<ItemJson>
    {
        public override ItemJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Items are read as what they are.");

        public override void Write(Utf8JsonWriter writer, ItemJson value, JsonSerializerOptions options) => writer.WriteRawValue(value.Utf8.Span, skipInputValidation: true);
    }
}
