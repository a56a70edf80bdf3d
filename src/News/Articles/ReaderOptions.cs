using System.ComponentModel.DataAnnotations;

namespace News.Articles;

/// <summary>Bounds on what is read: text from outside is hostile until it has passed them.</summary>
public sealed class ReaderOptions
{
    /// <summary>Largest side-car: five short values need a hundredth of it.</summary>
    public const int MaxSidecarBytes = 64 << 10;

    /// <summary>Largest upload that is held in memory to be parsed (text, Markdown, HTML, JSON, feeds), after expansion. Default 16 MiB, range 1 KiB–256 MiB.</summary>
    [Range(1 << 10, 256 << 20)]
    public int MaxUploadBytes { get; set; } = 16 << 20;

    /// <summary>Largest NDJSON upload, which is read line by line in flat memory. Default 4 GiB, range 1 KiB–1 TiB.</summary>
    [Range(1L << 10, 1L << 40)]
    public long MaxStreamBytes { get; set; } = 4L << 30;

    /// <summary>Longest text of one article in UTF-16 code units. Default 1,000,000 (a long feature has 60,000), range 1,000–10,000,000.</summary>
    [Range(1_000, 10_000_000)]
    public int MaxArticleCharacters { get; set; } = 1_000_000;

    /// <summary>Most articles in one upload. Default 1,000,000, range 1–100,000,000.</summary>
    [Range(1, 100_000_000)]
    public int MaxItems { get; set; } = 1_000_000;

    /// <summary>Most bytes out per byte of gzip in, judged once 1 MiB has come out. Default 100 (English text reaches 5, NDJSON logs 20), range 2–1,000.</summary>
    [Range(2, 1_000)]
    public int MaxExpansionRatio { get; set; } = 100;

    /// <summary>Deepest nesting of JSON, XML and HTML. Default 256, range 16–1,000 (AngleSharp and the serialisers recurse).</summary>
    [Range(16, 1_000)]
    public int MaxDepth { get; set; } = 256;

    /// <summary>Longest time for parsing one document or line. Default 20 s, range 1 s–10 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(20);
}
