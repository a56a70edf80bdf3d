namespace News.Articles;

/// <summary>What reading yields for each article in an upload: the article, or why there is none. Never an exception for bad input.</summary>
public abstract record ReadResult
{
    private ReadResult()
    {
    }

    public sealed record Read(Article Article) : ReadResult;

    /// <param name="ItemId">The item that was rejected; <see langword="null"/> when the whole upload was.</param>
    public sealed record Rejected(Rejection Rejection, string? ItemId = null) : ReadResult;
}

/// <summary>Why something cannot be an article.</summary>
/// <param name="Code">Stable, from <see cref="RejectionCodes"/>.</param>
/// <param name="Message">One line for people, with what was expected.</param>
public sealed record Rejection(string Code, string Message);

/// <summary>The stable codes of bad input. Permanent: the same bytes fail again, so they are tried once.</summary>
public static class RejectionCodes
{
    /// <summary>No bytes, only white space, or a document without any text.</summary>
    public const string Empty = "empty";

    /// <summary>More bytes than <see cref="ReaderOptions.MaxUploadBytes"/>.</summary>
    public const string TooLarge = "too-large";

    /// <summary>One article of more characters than <see cref="ReaderOptions.MaxArticleCharacters"/>.</summary>
    public const string ArticleTooLong = "article-too-long";

    /// <summary>Compressed data that grows beyond <see cref="ReaderOptions.MaxExpansionRatio"/>.</summary>
    public const string ExpandsTooMuch = "expands-too-much";

    public const string MalformedGzip = "malformed-gzip";

    /// <summary>Nested deeper than <see cref="ReaderOptions.MaxDepth"/>.</summary>
    public const string TooDeep = "too-deep";

    /// <summary>More items than <see cref="ReaderOptions.MaxItems"/>.</summary>
    public const string TooManyItems = "too-many-items";

    /// <summary>Bytes that are not text in the encoding they declare, or in any that could be detected.</summary>
    public const string UnreadableEncoding = "unreadable-encoding";

    /// <summary>Binary content (PDF, images, archives …), whatever its name says.</summary>
    public const string NotText = "not-text";

    /// <summary>A file type that is not read.</summary>
    public const string UnsupportedType = "unsupported-type";

    public const string MalformedHtml = "malformed-html";

    public const string MalformedJson = "malformed-json";

    public const string MalformedXml = "malformed-xml";

    /// <summary>XML that declares a document type; entities are never expanded.</summary>
    public const string DtdProhibited = "dtd-prohibited";

    /// <summary>Well-formed JSON or XML of a shape that is none of the known ones.</summary>
    public const string UnknownDocument = "unknown-document";

    public const string MalformedFrontMatter = "malformed-front-matter";

    public const string MalformedSidecar = "malformed-sidecar";

    /// <summary>A second item with the same id in one file.</summary>
    public const string DuplicateItem = "duplicate-item";

    /// <summary>Reading or analysing took longer than the limit.</summary>
    public const string TimedOut = "timed-out";
}
