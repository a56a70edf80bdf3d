namespace News.Http;

/// <summary>How to put one file into the storage without credentials.</summary>
/// <param name="Url">A secret until it expires.</param>
/// <param name="Headers">To be sent with it, exactly so.</param>
/// <param name="Upload">Where to ask then what became of it.</param>
internal sealed record SignedUploadView(
    string Container, string Name, string Method, string Url, IReadOnlyDictionary<string, string> Headers, DateTimeOffset ExpiresAt, string Upload);
