using Microsoft.AspNetCore.Http;
using News.Articles;
using News.Azure;
using News.Views;

namespace News.Http;

/// <summary>Files on their way in: taken here, processed from the container, their fate told until it is known.</summary>
public sealed class UploadsApi(BlobUploads uploads, INewsStore store, ReaderOptions limits, TimeProvider clock)
{
    /// <summary>How long a signed address is good: to send a large file over a slow line, and no longer.</summary>
    private static readonly TimeSpan SignedFor = TimeSpan.FromMinutes(15);

    internal IEnumerable<ApiOperation> Operations =>
    [
        new("uploadArticle", "POST", "/articles", "Puts a file into the container; the answer says where to ask what became of it.")
        {
            Parameters = UploadBody.Parameters,
            Takes = UploadBody.MediaTypes,
            Status = StatusCodes.Status202Accepted,
            Answers = typeof(UploadView),
            Access = ApiAccess.Write,
            MayAnswer = [StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType],
            AnswerAsync = SaveAsync,
        },
        new("signUpload", "POST", "/uploads", "Gives an address at the storage to which one new file can be put without credentials, within a quarter of an hour.")
        {
            Parameters = [new("name", "The file's name, which no upload has yet; its ending tells the type.", Example: "briefs/tuesday.txt"), .. UploadBody.Facts],
            Status = StatusCodes.Status200OK,
            Answers = typeof(SignedUploadView),
            Access = ApiAccess.Write,
            MayAnswer = [StatusCodes.Status409Conflict],
            AnswerAsync = SignAsync,
        },
        new("getUpload", "GET", "/uploads/{*name}", "What has become of an upload: waiting, enriched or failed.")
        {
            Status = StatusCodes.Status200OK,
            Answers = typeof(UploadView),
            HasTag = true,
            AnswerAsync = GetAsync,
        },
    ];

    /// <summary>Where to ask what became of an upload.</summary>
    internal static string AddressOf(string name) => $"{NewsApi.Prefix}/uploads/{string.Join('/', name.Split('/').Select(Uri.EscapeDataString))}";

    private async Task<IResult> SaveAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var body = await UploadBody.ReadAsync(request, limits, cancellationToken);
        using var content = new MemoryStream(body.Bytes);
        await uploads.SaveAsync(body.FileName, content, body.ContentType, body.Metadata, cancellationToken);
        request.Http.HttpContext.Response.Headers.Location = AddressOf(BlobAddress.OwnerOf(body.FileName));
        return ApiAnswer.Object(Waiting(body.FileName), ApiJson.Compact.UploadView, StatusCodes.Status202Accepted);
    }

    private async Task<IResult> SignAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var name = request.Text("name") ?? throw new QueryException("name", "'name' is needed: what the file is to be called.");
        UploadBody.CheckName(name);
        if (await uploads.FindAsync(name, cancellationToken) is not null)
        {
            return ApiProblem.Of(StatusCodes.Status409Conflict, "already-there", $"An upload is called '{ApiRequest.Shown(name)}', and a signed address cannot overwrite it.");
        }

        var expiresAt = clock.GetUtcNow() + SignedFor;
        var signed = await uploads.SignAsync(name, UploadBody.MetadataOf(request), expiresAt, cancellationToken);
        request.Http.HttpContext.Response.Headers.CacheControl = "no-store";
        return ApiAnswer.Object(
            new SignedUploadView(
                BlobAddress.ArticlesContainer,
                name,
                HttpMethods.Put,
                signed.Address.AbsoluteUri,
                signed.Headers,
                expiresAt,
                AddressOf(BlobAddress.OwnerOf(name))),
            ApiJson.Compact.SignedUploadView);
    }

    private async Task<IResult> GetAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        // What becomes of a side-car is told of the upload that it describes.
        // A receipt of an earlier version says nothing of what lies there now. What came by ingest, or was deleted, has its receipt only.
        var address = new BlobAddress(BlobAddress.ArticlesContainer, BlobAddress.OwnerOf(request.Key));
        var receipt = await store.FindReceiptAsync(address, cancellationToken);
        var version = UploadBody.IsName(address.Name) ? (await uploads.FindAsync(address.Name, cancellationToken))?.Version : null;
        if (version is null ? receipt is null : version != receipt?.Version)
        {
            return version is null
                ? ApiProblem.NotFound($"No upload is called '{ApiRequest.Shown(address.Name)}'.")
                : ApiAnswer.Tagged(Waiting(address.Name), ApiJson.Compact.UploadView);
        }

        var view = Waiting(address.Name) with
        {
            Status = receipt!.Status,
            ArticleId = receipt.FirstArticle?.Value,
            Article = receipt.FirstArticle is { } id ? $"{NewsApi.Prefix}/articles/{id}" : null,
            Articles = receipt.Articles,
            Failures = receipt.Failures,
        };
        return ApiAnswer.Tagged(view.With(await FindFailureAsync(receipt, cancellationToken)), ApiJson.Compact.UploadView);
    }

    // Of a file whose items failed one by one, the latest failure stands for all; /failures?upload= lists them.
    private async Task<Failure?> FindFailureAsync(UploadReceipt receipt, CancellationToken cancellationToken)
    {
        if (receipt.Failures == 0)
        {
            return null;
        }

        var latest = await store.ListFailuresAsync(new FailureQuery(Upload: receipt.Address, Limit: 1), cancellationToken);
        return latest.Items is [var failure] ? failure : null;
    }

    private static UploadView Waiting(string name) => new(BlobAddress.ArticlesContainer, name, UploadStatus.Waiting);
}
