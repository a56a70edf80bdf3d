using Microsoft.AspNetCore.Http;
using News.Articles;
using News.Enrichment;

namespace News.Http;

/// <summary>A dry run: what would become of a file, nothing stored.</summary>
public sealed class AnalysisApi(NewsAnalysis analysis, StoryFollower stories, ReaderOptions limits)
{
    internal IEnumerable<ApiOperation> Operations =>
    [
        new("analyze", "POST", "/analyze", "Reads and analyses one article without storing it, and says which story it would join.")
        {
            Parameters = UploadBody.Parameters,
            Takes = UploadBody.MediaTypes,
            Status = StatusCodes.Status200OK,
            Answers = typeof(EnrichedArticle),
            Access = ApiAccess.Write,
            MayAnswer =
            [
                StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType, StatusCodes.Status422UnprocessableEntity,
            ],
            AnswerAsync = AnalyzeAsync,
        },
    ];

    private async Task<IResult> AnalyzeAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var body = await UploadBody.ReadAsync(request, limits, cancellationToken);
        var upload = new Upload
        {
            FileName = body.FileName,
            ContentType = body.ContentType,
            Metadata = body.Metadata,
            OpenAsync = _ => Task.FromResult<Stream>(new MemoryStream(body.Bytes)),
        };
        await foreach (var items in analysis.AnalyzeAsync(upload, (_, _) => ValueTask.FromResult(false), cancellationToken))
        {
            return items switch
            {
                [AnalyzedItem.Enriched enriched] => ApiAnswer.Object(await stories.PreviewAsync(enriched.Article, cancellationToken), ApiJson.Compact.EnrichedArticle),
                [AnalyzedItem.Failed { Failure: var failure }] => ApiProblem.Of(StatusCodes.Status422UnprocessableEntity, failure.Code, failure.Message),
                _ => ApiProblem.Of(
                    StatusCodes.Status422UnprocessableEntity, "many-articles", "This file holds many articles; a dry run takes one. Upload it, or use the analyze command."),
            };
        }

        return ApiProblem.Of(StatusCodes.Status422UnprocessableEntity, RejectionCodes.Empty, "The file holds no article.");
    }
}
