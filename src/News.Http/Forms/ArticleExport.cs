using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using News.Views;

namespace News.Http.Forms;

/// <summary>All articles of a query, streamed page by page through cursors: memory holds one page, however many there are.</summary>
internal sealed partial class ArticleExport : IResult
{
    private static readonly byte[] LineEnd = "\n"u8.ToArray();

    private readonly INewsStore store;
    private readonly ArticleQuery query;
    private readonly Page<ArticleSummary> first;
    private readonly ListForm form;
    private readonly int? most;
    private readonly IReadOnlyList<string> fields;

    private ArticleExport(INewsStore store, ArticleQuery query, Page<ArticleSummary> first, ListForm form, int? most, IReadOnlyList<string> fields) =>
        (this.store, this.query, this.first, this.form, this.most, this.fields) = (store, query, first, form, most, fields);

    /// <summary>Reads the first page, so that what is wrong with a query is told before the answer begins.</summary>
    /// <param name="most">How many articles at most; <see langword="null"/> for all.</param>
    /// <param name="fields">Of the document, for each line; a table has columns of its own.</param>
    public static async Task<IResult> OpenAsync(
        INewsStore store, ArticleQuery query, ListForm form, int? most, IReadOnlyList<string> fields, CancellationToken cancellationToken)
    {
        query = query with { Limit = ArticleQuery.MaxLimit };
        return new ArticleExport(store, query, await store.SearchAsync(query, cancellationToken), form, most, fields);
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = form == ListForm.Csv ? ListForms.Csv : ListForms.Ndjson;
        response.Headers.ContentDisposition = $"attachment; filename=articles.{(form == ListForm.Csv ? "csv" : "ndjson")}";
        if (HttpMethods.IsHead(httpContext.Request.Method))
        {
            return;
        }

        try
        {
            await WriteAsync(response.BodyWriter, httpContext.RequestAborted);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The answer has begun and cannot become a problem any more: cut off, it is seen to be incomplete.
            LogCutOff(httpContext.RequestServices.GetRequiredService<ILogger<ArticleExport>>(), e);
            httpContext.Abort();
        }
    }

    private async Task WriteAsync(PipeWriter output, CancellationToken cancellationToken)
    {
        if (form == ListForm.Csv)
        {
            Write(output, CsvRow.Header);
        }

        var left = most ?? int.MaxValue;
        for (var page = first; ; page = await store.SearchAsync(query with { Cursor = page.NextCursor, WithTotal = false }, cancellationToken))
        {
            foreach (var article in page.Items.Take(left))
            {
                if (form == ListForm.Csv)
                {
                    Write(output, CsvRow.Of(article));
                }
                else
                {
                    output.Write(fields.Count == 0
                        ? JsonSerializer.SerializeToUtf8Bytes(article, NewsJson.Compact.ArticleSummary)
                        : await ArticleFields.AddAsync(fields, article, store, cancellationToken));
                    output.Write(LineEnd);
                }
            }

            left -= most is null ? 0 : Math.Min(left, page.Items.Count);
            if ((await output.FlushAsync(cancellationToken)).IsCompleted || page.NextCursor is null || left == 0)
            {
                return;
            }
        }
    }

    private static void Write(PipeWriter output, string text) => Encoding.UTF8.GetBytes(text, output);

    [LoggerMessage(Level = LogLevel.Error, Message = "An export was cut off")]
    private static partial void LogCutOff(ILogger log, Exception fault);
}
