using System.ComponentModel.DataAnnotations;

namespace News.Enrichment.LanguageService;

/// <summary>How much is asked of the service, and how patiently. The limits of a single request are not a choice: <see cref="ServiceLimits"/>.</summary>
public sealed class LanguageServiceOptions
{
    /// <summary>The service's models, part of the analyser's version: a change of it calls for another analysis. Default <c>latest</c>.</summary>
    [Required]
    public string ModelVersion { get; set; } = "latest";

    /// <summary>Most requests in any 60 seconds, of all workers of the process together. Default 1,000 (tier S), range 1–100,000.</summary>
    [Range(1, 100_000)]
    public int RequestsPerMinute { get; set; } = 1_000;

    /// <summary>How often a request is sent before its article is put back. Default 6 (of requests refused at 30 %, one in 1,400 is), range 1–20.</summary>
    [Range(1, 20)]
    public int MaxAttempts { get; set; } = 6;

    /// <summary>Longest wait for the service's leave to send one request; a longer one frees the worker instead. Default 1 min, range 1 s–10 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan MaxWait { get; set; } = TimeSpan.FromMinutes(1);
}
