using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using News.Enrichment;
using News.Views;
using News.Views.StoryPages;

namespace News.Http;

/// <summary>How answers are written: as documents are (<see cref="NewsJson"/>).</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Page<ArticleSummary>))]
[JsonSerializable(typeof(Page<ItemJson>))]
[JsonSerializable(typeof(Page<FailureView>))]
[JsonSerializable(typeof(Page<StorySummary>))]
[JsonSerializable(typeof(StoryPage))]
[JsonSerializable(typeof(Page<TimelineEntry>))]
[JsonSerializable(typeof(StatementsView))]
[JsonSerializable(typeof(UploadView))]
[JsonSerializable(typeof(SignedUploadView))]
[JsonSerializable(typeof(HealthView))]
[JsonSerializable(typeof(IndexView))]
[JsonSerializable(typeof(Page<EntityCounts>))]
[JsonSerializable(typeof(EntityPortrait))]
[JsonSerializable(typeof(EntityMood))]
[JsonSerializable(typeof(CountsOverTime))]
[JsonSerializable(typeof(TopList<SourceCounts>))]
[JsonSerializable(typeof(TopList<EntityCounts>))]
[JsonSerializable(typeof(TopList<SpeakerCounts>))]
[JsonSerializable(typeof(EnrichedArticle))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    // Not an initialiser: its order against the generated Default's is not defined.
    public static ApiJson Compact => field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
