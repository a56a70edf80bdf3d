namespace News.Azure;

/// <summary>Leave to save one new file: by PUT, with these headers, to an address that is a secret until it expires.</summary>
public sealed record SignedUpload(Uri Address, IReadOnlyDictionary<string, string> Headers);
