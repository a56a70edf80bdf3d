using System.Text.Json;
using System.Text.Json.Serialization;
using News.Articles;
using News.Text;

namespace News.Stories;

/// <summary>Names a story for good: made from the article that opened it.</summary>
[JsonConverter(typeof(StoryIdConverter))]
public readonly record struct StoryId(string Value) : IComparable<StoryId>
{
    private const string Prefix = "s_";

    public static StoryId Of(ArticleId opener) => new(Prefix + Digest.Id(opener.Value));

    public int CompareTo(StoryId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;

    public static bool operator <(StoryId left, StoryId right) => left.CompareTo(right) < 0;

    public static bool operator >(StoryId left, StoryId right) => left.CompareTo(right) > 0;

    public static bool operator <=(StoryId left, StoryId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(StoryId left, StoryId right) => left.CompareTo(right) >= 0;

    public sealed class StoryIdConverter : JsonConverter<StoryId>
    {
        public override StoryId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(reader.GetString() ?? throw new JsonException("A story id is a string."));

        public override void Write(Utf8JsonWriter writer, StoryId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
    }
}
