using System.Net;
using System.Runtime.CompilerServices;
using System.Text;
using Azure;
using Azure.Core;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Sas;
using News.Articles;

namespace News.Azure;

/// <summary>
/// The container that articles are dropped into: lists, opens and saves uploads, and lets others save one. Faults of the storage account are
/// <see cref="RequestFailedException"/>s in one line that names the setting (<see cref="Connect(string)"/>).
/// </summary>
public sealed class BlobUploads(BlobServiceClient service)
{
    /// <summary>Of a key to sign with: it began long enough ago that clocks may differ.</summary>
    private static readonly TimeSpan KeyLife = TimeSpan.FromHours(1);

    private readonly BlobContainerClient container = service.GetBlobContainerClient(BlobAddress.ArticlesContainer);

    /// <param name="storage">A connection string, or an account's blob address (<c>https://account.blob.core.windows.net</c>) that is opened by identity.</param>
    public static BlobUploads Connect(string storage) => new(
        Uri.TryCreate(storage, UriKind.Absolute, out var account) && account.Scheme == Uri.UriSchemeHttps
            ? new BlobServiceClient(account, new DefaultAzureCredential(), Options())
            : new BlobServiceClient(storage, Options()));

    /// <summary>How the account is asked.</summary>
    internal static BlobClientOptions Options()
    {
        // Three quick tries cover a dropped connection; longer faults are the caller's to wait out, so that it can say so.
        var options = new BlobClientOptions { Retry = { MaxRetries = 2, Delay = TimeSpan.FromMilliseconds(200), MaxDelay = TimeSpan.FromSeconds(2) } };
        options.AddPolicy(new StorageFaults(), HttpPipelinePosition.PerCall);
        return options;
    }

    public Task EnsureContainerAsync(CancellationToken cancellationToken) =>
        container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);

    /// <summary>All uploads in the order of their names, each with its side-car. A side-car whose upload has not come yet is not listed.</summary>
    public async IAsyncEnumerable<ListedUpload> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // A side-car is listed after its upload, but others may stand between them: an upload is held until its side-car can no longer come.
        var held = new LinkedList<ListedUpload>();
        await foreach (var blob in container.GetBlobsAsync(BlobTraits.Metadata, cancellationToken: cancellationToken))
        {
            while (held.First is { Value: var first } && string.CompareOrdinal(first.SidecarName, blob.Name) < 0)
            {
                held.RemoveFirst();
                yield return first;
            }

            if (!BlobAddress.IsSidecarName(blob.Name))
            {
                held.AddLast(ListedUpload.Of(blob));
            }
            else if (FindOwner(held, blob.Name) is { } owner)
            {
                owner.Value = owner.Value with { SidecarETag = blob.Properties.ETag };
            }
        }

        foreach (var upload in held)
        {
            yield return upload;
        }
    }

    /// <summary>What lies there now, with its side-car's version; <see langword="null"/> when nothing does.</summary>
    public async Task<ListedUpload?> FindAsync(string name, CancellationToken cancellationToken) =>
        await FindPropertiesAsync(name, cancellationToken) is { } blob
            ? ListedUpload.Of(name, blob) with { SidecarETag = (await FindPropertiesAsync(name + BlobAddress.SidecarSuffix, cancellationToken))?.ETag }
            : null;

    /// <summary>All that the container tells; the bytes are fetched when they are read.</summary>
    public Upload Describe(ListedUpload listed) => new()
    {
        Address = new(container.Name, listed.Name),
        FileName = listed.Name,
        ETag = ListedUpload.Bare(listed.ETag),
        ContentType = listed.ContentType,
        ReceivedAt = listed.ReceivedAt,
        Metadata = listed.Metadata,
        Version = listed.Version,
        OpenAsync = token => OpenReadAsync(listed.Name, listed.ETag, token),
    };

    /// <summary>The same with its side-car's content.</summary>
    /// <exception cref="UploadChangedException">The side-car was overwritten or deleted meanwhile; reading the upload may say the same of it.</exception>
    public async Task<Upload> OpenAsync(ListedUpload listed, CancellationToken cancellationToken) =>
        listed.SidecarETag is { } version
            ? Describe(listed) with { Sidecar = await ReadSidecarAsync(listed.SidecarName, version, cancellationToken) }
            : Describe(listed);

    /// <summary>Whether a blob may have the name. Containers are listed in XML: one name with a character that XML has not makes the whole listing unreadable.</summary>
    /// <remarks>The replacement character stands for what was no character: halves of pairs, bytes of no text.</remarks>
    public static bool CanHold(string name) =>
        name.EnumerateRunes().All(rune => !Rune.IsControl(rune) && rune != Rune.ReplacementChar && rune.Value is not (0xFFFE or 0xFFFF));

    /// <summary>Saves a file as a blob, replacing what lies there.</summary>
    public async Task SaveAsync(string name, Stream content, string? contentType, ArticleMetadata metadata, CancellationToken cancellationToken)
    {
        var options = new BlobUploadOptions
        {
            HttpHeaders = contentType is null ? null : new BlobHttpHeaders { ContentType = contentType },
            Metadata = BlobMetadata.Write(metadata),
        };
        await container.GetBlobClient(name).UploadAsync(content, options, cancellationToken);
    }

    /// <summary>
    /// Lets somebody without credentials save one file that is not there yet: no reading, listing, deleting or overwriting. What is sent with it as headers is kept.
    /// </summary>
    public async Task<SignedUpload> SignAsync(string name, ArticleMetadata metadata, DateTimeOffset expiresAt, CancellationToken cancellationToken)
    {
        var blob = container.GetBlobClient(name);
        var grant = new BlobSasBuilder(BlobSasPermissions.Create, expiresAt)
        {
            BlobContainerName = container.Name,
            BlobName = name,
            Resource = "b",
            Protocol = blob.Uri.Scheme == Uri.UriSchemeHttps ? SasProtocol.Https : SasProtocol.HttpsAndHttp,
        };
        var address = blob.CanGenerateSasUri ? blob.GenerateSasUri(grant) : await SignByIdentityAsync(blob.Uri, grant, cancellationToken);
        var facts = BlobMetadata.Write(metadata).Select(fact => KeyValuePair.Create($"x-ms-meta-{fact.Key}", fact.Value));
        return new(address, facts.Append(KeyValuePair.Create("x-ms-blob-type", "BlockBlob")).ToDictionary());
    }

    // There is no key to sign with: the account makes one for this identity, which ends with what it signs.
    private async Task<Uri> SignByIdentityAsync(Uri blob, BlobSasBuilder grant, CancellationToken cancellationToken)
    {
        var key = await service.GetUserDelegationKeyAsync(grant.ExpiresOn - KeyLife, grant.ExpiresOn, cancellationToken);
        return new BlobUriBuilder(blob) { Sas = grant.ToSasQueryParameters(key, service.AccountName) }.ToUri();
    }

    private async Task<BlobProperties?> FindPropertiesAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return await container.GetBlobClient(name).GetPropertiesAsync(cancellationToken: cancellationToken);
        }
        catch (RequestFailedException e) when (IsMissing(e))
        {
            return null;
        }
    }

    // Not when the container is: then nothing is known of the upload.
    private static bool IsMissing(RequestFailedException error) => error.Status == (int)HttpStatusCode.NotFound && error.ErrorCode != BlobErrorCode.ContainerNotFound;

    private static LinkedListNode<ListedUpload>? FindOwner(LinkedList<ListedUpload> held, string sidecarName)
    {
        var owner = sidecarName.AsSpan(0, sidecarName.Length - BlobAddress.SidecarSuffix.Length);
        var node = held.First;
        while (node is not null && !owner.SequenceEqual(node.Value.Name))
        {
            node = node.Next;
        }

        return node;
    }

    private async Task<Stream> OpenReadAsync(string name, ETag version, CancellationToken cancellationToken)
    {
        try
        {
            var sameVersion = new BlobDownloadOptions { Conditions = new BlobRequestConditions { IfMatch = version } };
            var download = await container.GetBlobClient(name).DownloadStreamingAsync(sameVersion, cancellationToken);
            return download.Value.Content;
        }
        catch (RequestFailedException e) when (e.Status == (int)HttpStatusCode.PreconditionFailed || IsMissing(e))
        {
            throw new UploadChangedException(name, e);
        }
    }

    private async Task<ReadOnlyMemory<byte>> ReadSidecarAsync(string name, ETag version, CancellationToken cancellationToken)
    {
        await using var stream = await OpenReadAsync(name, version, cancellationToken);
        var bytes = new byte[ReaderOptions.MaxSidecarBytes + 1];
        var length = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        return bytes.AsMemory(0, length);
    }
}

/// <summary>An upload was overwritten or deleted between listing and reading: its next version is another upload.</summary>
public sealed class UploadChangedException(string name, Exception innerException)
    : Exception($"{name} has changed since it was listed.", innerException);
