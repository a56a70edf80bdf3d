using Azure;
using Azure.Storage.Blobs.Models;
using News.Articles;

namespace News.Azure;

/// <summary>An upload as the container tells of it: enough to know whether it has been dealt with, nothing opened yet.</summary>
/// <param name="ETag">Of the upload's content.</param>
/// <param name="SidecarETag">Of its side-car, when it has one.</param>
public sealed record ListedUpload(string Name, ETag ETag, DateTimeOffset? ReceivedAt, string? ContentType, ArticleMetadata Metadata, ETag? SidecarETag = null)
{
    public string SidecarName => Name + BlobAddress.SidecarSuffix;

    /// <summary>Changes when the upload or its side-car is written anew.</summary>
    public string Version => SidecarETag is { } sidecar ? $"{Bare(ETag)}+{Bare(sidecar)}" : Bare(ETag);

    /// <summary>Listings give ETags without quotation marks, headers with them: the same content must have one name.</summary>
    internal static string Bare(ETag etag) => etag.ToString().Trim('"');

    internal static ListedUpload Of(BlobItem blob) => new(
        blob.Name, blob.Properties.ETag.GetValueOrDefault(), blob.Properties.LastModified, blob.Properties.ContentType, BlobMetadata.Read(blob.Metadata));

    internal static ListedUpload Of(string name, BlobProperties blob) => new(
        name, blob.ETag, blob.LastModified, blob.ContentType, BlobMetadata.Read(blob.Metadata));
}
