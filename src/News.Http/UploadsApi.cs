using Microsoft.AspNetCore.Http;
using News.Articles;
using News.Azure;
using News.Views;

namespace News.Http;

/// <summary>Files on their way in: taken here, processed from the container, their fate told until it is known.</summary>
public sealed class UploadsApi(BlobUploads uploads, INewsStore store, ReaderOptions limits)
{
    internal IEnumerable<ApiOperation> Operations =>
    [
        new("uploadArticle", "POST", "/articles", "Puts a file into the container; the answer says where to ask what became of it.")
        {
            Parameters = UploadBody.Parameters,
            Takes = UploadBody.MediaTypes,
            Status = StatusCodes.Status202Accepted,
            Answers = typeof(UploadView),
            AnswerAsync = SaveAsync,
        },
        new("getUpload", "GET", "/uploads/{*name}", "What has become of an upload: waiting, enriched or failed.")
        {
            Status = StatusCodes.Status200OK,
            Answers = typeof(UploadView),
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
                : ApiAnswer.Object(Waiting(address.Name), ApiJson.Compact.UploadView);
        }

        var view = Waiting(address.Name) with
        {
            Status = receipt!.Status,
            ArticleId = receipt.FirstArticle?.Value,
            Article = receipt.FirstArticle is { } id ? $"{NewsApi.Prefix}/articles/{id}" : null,
            Articles = receipt.Articles,
            Failures = receipt.Failures,
        };
        return ApiAnswer.Object(view.With(await FindFailureAsync(receipt, cancellationToken)), ApiJson.Compact.UploadView);
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
