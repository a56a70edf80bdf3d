using System.Text.Json;
using System.Text.Json.Serialization;
using News.Articles;
using News.Text;

namespace News.Enrichment;

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

/// <summary>The story that an article belongs to, and why.</summary>
/// <param name="Score">0–1: how close the article was to the story when it was placed; 1 for the article that opened it.</param>
public sealed record StoryLink(StoryId Id, double Score, StoryReason Reason);

/// <summary>What an article shares with its story.</summary>
/// <param name="Text">One sentence for a reader.</param>
/// <param name="Entities">Labels of shared entities, the rarest first; so are <paramref name="Terms"/>.</param>
/// <param name="Dates">Shared dates of the texts, as in <see cref="DateMention.Resolved"/>.</param>
public sealed record StoryReason(string Text, IReadOnlyList<string> Entities, IReadOnlyList<string> Terms, IReadOnlyList<string> Dates);
