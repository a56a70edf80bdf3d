using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace News.Telemetry;

/// <summary>
/// Every metric and span of the product, for whatever listens (OpenTelemetry on Azure, nothing on one machine); docs/azure.md says what is made of them. Labels have few
/// values: never a name, an address or a text.
/// </summary>
public static class NewsTelemetry
{
    /// <summary>Of the meter and of the source of spans: what a listener asks for.</summary>
    public const string Name = "News";

    private static readonly Meter Meter = new(Name);

    /// <summary>Spans <c>news.upload</c>, <c>news.reconcile</c>, <c>news.store</c>.</summary>
    public static ActivitySource Spans { get; } = new(Name);

    /// <summary>Failure records written, by <c>code</c> and <c>stage</c>: uploads, or items of one, that did not become an article.</summary>
    public static Counter<long> FailedUploads { get; } = Meter.CreateCounter<long>("news.uploads.failed", "{failure}");

    /// <summary>Uploads that the Functions host gave up.</summary>
    public static Counter<long> PoisonedUploads { get; } = Meter.CreateCounter<long>("news.uploads.poisoned", "{upload}");

    /// <summary>Age of the oldest upload that a reconciliation left without a receipt; 0 when it left none.</summary>
    public static Gauge<double> OldestWaitingUpload { get; } = Meter.CreateGauge<double>("news.uploads.oldest_waiting", "s");

    /// <summary>Requests refused for their number (429), by <c>service</c>: <c>cosmos</c> or <c>language</c>.</summary>
    public static Counter<long> ThrottledRequests { get; } = Meter.CreateCounter<long>("news.requests.throttled", "{request}");

    /// <summary>What one operation of the store on Cosmos DB was charged, by <c>operation</c>.</summary>
    public static Histogram<double> CosmosCharge { get; } = Meter.CreateHistogram<double>("news.cosmos.charge", "{RU}");

    /// <summary>Counts requests that a service refused for their number.</summary>
    public static void AddThrottled(string service) => ThrottledRequests.Add(1, new KeyValuePair<string, object?>("service", service));
}
