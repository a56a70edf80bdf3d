using Microsoft.AspNetCore.Http;
using News.Articles;
using News.Views;

namespace News.Http;

/// <summary>What did not become an article, why, and another try.</summary>
public sealed class FailuresApi(INewsStore store)
{
    internal IEnumerable<ApiOperation> Operations =>
    [
        new("listFailures", "GET", "/failures", "Failed uploads and items, latest first.")
        {
            Parameters =
            [
                new("code", "Only this failure code.", Example: "malformed-json"),
                new("upload", "Only of the upload with this name.", Example: "briefs/monday.json"),
                .. ArticlesApi.Paging,
            ],
            Status = StatusCodes.Status200OK,
            Answers = typeof(Page<FailureView>),
            AnswerAsync = ListAsync,
        },
        new("replayFailure", "POST", "/failures/{id}/replay", "Has the upload processed again.")
        {
            Status = StatusCodes.Status202Accepted,
            Answers = typeof(UploadView),
            Access = ApiAccess.Write,
            MayAnswer = [StatusCodes.Status409Conflict],
            AnswerAsync = ReplayAsync,
        },
    ];

    private async Task<IResult> ListAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var page = await store.ListFailuresAsync(
            new FailureQuery(
                request.Text("code"),
                request.Text("upload") is { } name ? new BlobAddress(BlobAddress.ArticlesContainer, name) : null,
                request.Number("limit", 1, ArticleQuery.MaxLimit) ?? ArticleQuery.DefaultLimit,
                request.Cursor),
            cancellationToken);
        return ApiAnswer.List(request, request.Sealed(page.Of(FailureView.Of)), ApiJson.Compact.PageFailureView);
    }

    private async Task<IResult> ReplayAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        if (await store.FindFailureAsync(request.Key, cancellationToken) is not { } failure)
        {
            return ApiProblem.NotFound($"No failure has the id '{ApiRequest.Shown(request.Key)}'.");
        }

        if (failure.Blob is not { ETag: not null, Container: { } container, Name: { } name })
        {
            return ApiProblem.Of(StatusCodes.Status409Conflict, "not-in-container", "This file came by ingest: run ingest again once it is mended.");
        }

        await store.ForgetReceiptAsync(new BlobAddress(container, name), cancellationToken);
        request.Http.HttpContext.Response.Headers.Location = UploadsApi.AddressOf(name);
        return ApiAnswer.Object(new UploadView(container, name, UploadStatus.Waiting), ApiJson.Compact.UploadView, StatusCodes.Status202Accepted);
    }
}
