using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using News.Views;

namespace News.Http.Forms;

/// <summary>All articles of a query, streamed page by page through cursors: memory holds one page, however many there are.</summary>
internal sealed partial class ArticleExport : IResult
{
    private readonly INewsStore store;
    private readonly ArticleQuery query;
    private Page<ReadOnlyMemory<byte>> first = null!;   // one line an article, without its end
    private readonly ListForm form;
    private readonly int? most;
    private readonly IReadOnlyList<string> fields;

    private ArticleExport(INewsStore store, ArticleQuery query, ListForm form, int? most, IReadOnlyList<string> fields) =>
        (this.store, this.query, this.form, this.most, this.fields) = (store, query, form, most, fields);

    /// <summary>Reads the first page, so that what is wrong with a query is told before the answer begins.</summary>
    /// <param name="most">How many articles at most; <see langword="null"/> for all.</param>
    /// <param name="fields">Of the document, for each line; a table has columns of its own.</param>
    public static async Task<IResult> OpenAsync(
        INewsStore store, ArticleQuery query, ListForm form, int? most, IReadOnlyList<string> fields, CancellationToken cancellationToken)
    {
        var export = new ArticleExport(store, query with { Limit = Math.Min(ArticleQuery.MaxLimit, most ?? int.MaxValue) }, form, most, fields);
        export.first = await export.ReadAsync(export.query, cancellationToken);
        return export;
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
            Encoding.UTF8.GetBytes(CsvRow.Header, output);
        }

        ReadOnlyMemory<byte> lineEnd = Encoding.ASCII.GetBytes(form == ListForm.Csv ? CsvRow.LineEnd : "\n");
        var left = most ?? int.MaxValue;
        for (var page = first; ; page = await ReadAsync(query with { Cursor = page.NextCursor, WithTotal = false }, cancellationToken))
        {
            foreach (var line in page.Items.Take(left))
            {
                output.Write(line.Span);
                output.Write(lineEnd.Span);
            }

            left -= most is null ? 0 : Math.Min(left, page.Items.Count);
            if ((await output.FlushAsync(cancellationToken)).IsCompleted || page.NextCursor is null || left == 0)
            {
                return;
            }
        }
    }

    private async Task<Page<ReadOnlyMemory<byte>>> ReadAsync(ArticleQuery asked, CancellationToken cancellationToken)
    {
        if (form == ListForm.Ndjson && fields.Count == 0)
        {
            return (await store.SearchJsonAsync(asked, cancellationToken)).Of(item => item.Utf8);
        }

        var page = await store.SearchAsync(asked, cancellationToken);
        if (form == ListForm.Csv)
        {
            return page.Of(article => new ReadOnlyMemory<byte>(Encoding.UTF8.GetBytes(CsvRow.Of(article))));
        }

        var lines = new List<ReadOnlyMemory<byte>>();
        foreach (var article in page.Items)
        {
            lines.Add(await ArticleFields.AddAsync(fields, article, store, cancellationToken));
        }

        return new(lines, page.Total, page.TotalIsExact, page.NextCursor);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "An export was cut off")]
    private static partial void LogCutOff(ILogger log, Exception fault);
}
