using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using News.Enrichment;
using News.Stories;
using News.Views;

namespace News;

/// <summary>The one way documents are written and read: camelCase, UTF-8 as is, enumerations by name.</summary>
public static class NewsJson
{
    private const int LongestMark = 64;   // as JSON: its names and signs, and two numbers of ten digits

    /// <summary>Characters are left unescaped: answers are served as JSON with <c>nosniff</c> and never placed into HTML.</summary>
    public static NewsJsonContext Compact { get; } = new(new JsonSerializerOptions(NewsJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static byte[] Write(EnrichedArticle article) => JsonSerializer.SerializeToUtf8Bytes(article, Compact.EnrichedArticle);

    /// <summary>The document with where it stands among stories, without reading the rest of it.</summary>
    public static byte[] WithPlacement(ReadOnlySpan<byte> article, PlacementLink placement) =>
        WithPlacement(article, JsonSerializer.SerializeToUtf8Bytes(placement, Compact.PlacementLink));

    /// <param name="placement">A <see cref="PlacementLink"/> as JSON.</param>
    public static byte[] WithPlacement(ReadOnlySpan<byte> article, ReadOnlySpan<byte> placement)
    {
        // The three properties stand last; a document from before there were stories ends without them.
        var body = article.EndsWith(NotPlaced) ? article[..^NotPlaced.Length] : article[..^1];
        return Joined(body, ","u8, placement[1..]);
    }

    /// <summary>The placement as JSON, in a story that may be another by now: stories are merged.</summary>
    public static byte[] InStory(ReadOnlySpan<byte> placement, ReadOnlySpan<byte> story)
    {
        // Within a string the quotation marks would be escaped: this is the property itself, and the id ends at the next mark.
        var start = placement.IndexOf(StoryIdStart) + StoryIdStart.Length;
        var end = start + placement[start..].IndexOf((byte)'"');
        return Joined(placement[..start], story, placement[end..]);
    }

    /// <summary>The summary as JSON with where it stands among stories and what is marked in it, without reading the rest of it.</summary>
    /// <param name="placement">A <see cref="PlacementLink"/> as JSON; empty where there is none.</param>
    public static byte[] WithMarks(ReadOnlySpan<byte> summary, ReadOnlySpan<byte> placement, IReadOnlyList<Highlight> marks)
    {
        if (!summary.EndsWith(SummaryEnd))
        {
            throw new JsonException("A stored summary has neither marks nor a place.");
        }

        Span<byte> written = stackalloc byte[(Highlights.MaxCount * LongestMark) + NoMarks.Length];
        var rest = placement.IsEmpty ? SummaryEnd[NoMarks.Length..] : placement[1..];
        return Joined(summary[..^SummaryEnd.Length], written[..WriteMarks(marks, written)], rest);
    }

    private static int WriteMarks(IReadOnlyList<Highlight> marks, Span<byte> written)
    {
        var length = NoMarks.Length;
        NoMarks.CopyTo(written);
        if (marks.Count == 0)
        {
            return length;
        }

        length -= "],"u8.Length;
        foreach (var mark in marks)
        {
            Utf8.TryWrite(
                written[length..],
                CultureInfo.InvariantCulture,
                $"{{\"field\":\"{mark.Field}\",\"offset\":{mark.Offset},\"length\":{mark.Length}}},",
                out var count);
            length += count;
        }

        // In place of the last comma.
        "],"u8.CopyTo(written[(length - 1)..]);
        return length + 1;
    }

    private static byte[] Joined(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> third)
    {
        var all = new byte[first.Length + second.Length + third.Length];
        first.CopyTo(all);
        second.CopyTo(all.AsSpan(first.Length));
        third.CopyTo(all.AsSpan(first.Length + second.Length));
        return all;
    }

    private static ReadOnlySpan<byte> SummaryEnd => "\"highlights\":[],\"story\":null,\"duplicate\":null}"u8;

    private static ReadOnlySpan<byte> NoMarks => "\"highlights\":[],"u8;

    private static ReadOnlySpan<byte> StoryIdStart => "\"story\":{\"id\":\""u8;

    private static ReadOnlySpan<byte> NotPlaced => ""","duplicate":null,"story":null,"storyReason":"not-placed-yet"}"""u8;

    public static ItemJson Write(ArticleSummary item) => new(JsonSerializer.SerializeToUtf8Bytes(item, Compact.ArticleSummary));

    public static EnrichedArticle Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, Compact.EnrichedArticle) ?? throw new JsonException("An enriched article is an object.");
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(EnrichedArticle))]
[JsonSerializable(typeof(ArticleSummary))]
[JsonSerializable(typeof(PlacementLink))]
[JsonSerializable(typeof(StoryMember))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(Story))]
[JsonSerializable(typeof(Failure))]
[JsonSerializable(typeof(UploadReceipt))]
[JsonSerializable(typeof(Fingerprint))]
[JsonSerializable(typeof(StoryProfile))]
public sealed partial class NewsJsonContext : JsonSerializerContext;
