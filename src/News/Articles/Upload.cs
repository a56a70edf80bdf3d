namespace News.Articles;

/// <summary>Where an upload lies. Ingested files are named as <c>upload</c> would name them.</summary>
public readonly record struct BlobAddress(string Container, string Name)
{
    /// <summary>The container that articles are dropped into.</summary>
    public const string ArticlesContainer = "articles";

    /// <summary>A side-car <c>name.meta.json</c> describes the upload <c>name</c> and is no article itself.</summary>
    public const string SidecarSuffix = ".meta.json";

    public static bool IsSidecarName(string name) => name.EndsWith(SidecarSuffix, StringComparison.Ordinal);

    /// <summary>The name of the upload that a side-car describes; any other name as it is.</summary>
    public static string OwnerOf(string name) => IsSidecarName(name) ? name[..^SidecarSuffix.Length] : name;

    public override string ToString() => $"{Container}/{Name}";
}

/// <summary>One file on its way in, with everything known about it before it is read.</summary>
public sealed record Upload
{
    /// <summary><see langword="null"/> for text that never had a name (<c>analyze</c> of standard input, <c>POST /analyze</c>).</summary>
    public BlobAddress? Address { get; init; }

    /// <summary>Decides the type by its ending (<c>.txt</c>, <c>.html</c>, <c>.json.gz</c> …) where <see cref="ContentType"/> does not.</summary>
    public required string FileName { get; init; }

    public string? ETag { get; init; }

    public string? ContentType { get; init; }

    /// <summary>When this content came to lie where it lies; orders the revisions of one article. <see langword="null"/> when nothing was received, only analysed.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>Wins over what the file says of itself.</summary>
    public ArticleMetadata Metadata { get; init; } = ArticleMetadata.None;

    /// <summary>The raw side-car file, when there is one.</summary>
    public ReadOnlyMemory<byte>? Sidecar { get; init; }

    /// <summary>Opens the bytes; may be called again for another try.</summary>
    public required Func<CancellationToken, Task<Stream>> OpenAsync { get; init; }

    /// <summary>
    /// Tells two contents under one name apart without reading them: the ETag (with the side-car's), or a digest of the file. <see langword="null"/> when unknown.
    /// </summary>
    public string? Version { get; init; }
}

/// <summary>What blob metadata, a side-car or the command line say about an article. Each value is as given, not yet checked.</summary>
public sealed record ArticleMetadata(
    string? Source = null, string? Url = null, string? Published = null, string? Title = null, string? Language = null)
{
    public static ArticleMetadata None { get; } = new();

    /// <summary>These values, with gaps filled from <paramref name="other"/>.</summary>
    public ArticleMetadata Or(ArticleMetadata other) => new(
        Source ?? other.Source, Url ?? other.Url, Published ?? other.Published, Title ?? other.Title, Language ?? other.Language);
}
