using System.Text.Json;
using System.Text.Json.Serialization;
using News.Text;

namespace News.Articles;

/// <summary>
/// Names an article for good: made from where it lies, so that the same blob always has the same id and an overwritten one is a new revision of it.
/// </summary>
[JsonConverter(typeof(ArticleIdConverter))]
public readonly record struct ArticleId(string Value) : IComparable<ArticleId>
{
    internal const string Prefix = "a_";

    /// <param name="container">The blob container, <c>articles</c> for ingested files too.</param>
    /// <param name="name">The blob's name, with <c>/</c> between folders.</param>
    /// <param name="item">The item's own id (guid, url) or number in a file of many articles.</param>
    public static ArticleId Of(string container, string name, string? item = null) =>
        new(Prefix + Digest.Id(item is null ? $"{container}/{name}" : $"{container}/{name}#{item}"));

    /// <summary>For text that never had a name: the same text has the same id.</summary>
    public static ArticleId OfContent(string contentHash) => new(Prefix + Digest.Id(contentHash));

    public int CompareTo(ArticleId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;

    public static bool operator <(ArticleId left, ArticleId right) => left.CompareTo(right) < 0;

    public static bool operator >(ArticleId left, ArticleId right) => left.CompareTo(right) > 0;

    public static bool operator <=(ArticleId left, ArticleId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ArticleId left, ArticleId right) => left.CompareTo(right) >= 0;

    public sealed class ArticleIdConverter : JsonConverter<ArticleId>
    {
        public override ArticleId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(reader.GetString() ?? throw new JsonException("An article id is a string."));

        public override void Write(Utf8JsonWriter writer, ArticleId value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Value);
    }
}
