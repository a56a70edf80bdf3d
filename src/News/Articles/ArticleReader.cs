using System.Runtime.CompilerServices;
using System.Text;
using News.Articles.Formats;

namespace News.Articles;

/// <summary>
/// Reads uploads: expands, tells the type, decodes, parses, lays metadata over it and normalises. Bad input comes out as
/// <see cref="ReadResult.Rejected"/>; only opening and reading the stream may throw. Nothing is fetched from addresses found in articles. Safe for concurrent calls.
/// </summary>
public sealed class ArticleReader(ReaderOptions options)
{
    /// <summary>One result an article, in the order of the file, and always at least one.</summary>
    public async IAsyncEnumerable<ReadResult> ReadAsync(Upload upload, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var results = ReadItemsAsync(upload, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await NextAsync(results) is { } result)
        {
            yield return result;
            if (result is ReadResult.Rejected { ItemId: null })
            {
                yield break;
            }
        }
    }

    // What makes the upload unreadable from here on is thrown by whatever noticed it, and becomes a value here.
    private static async ValueTask<ReadResult?> NextAsync(IAsyncEnumerator<ReadResult> results)
    {
        try
        {
            return await results.MoveNextAsync() ? results.Current : null;
        }
        catch (RejectedException rejected)
        {
            return new ReadResult.Rejected(rejected.Rejection);
        }
    }

    private async IAsyncEnumerable<ReadResult> ReadItemsAsync(Upload upload, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var assembly = new ArticleAssembly(upload, Sidecar.Read(upload.Sidecar), options);
        await using var stream = await upload.OpenAsync(cancellationToken);
        await using var content = await OpenContentAsync(stream, upload.FileName, cancellationToken);
        var type = FileTypes.Of(upload.FileName, upload.ContentType)
            ?? throw new RejectedException(RejectionCodes.UnsupportedType, $"Expected {FileTypes.Known}.");

        var drafts = type == FileType.Ndjson
            ? ReadLinesAsync(content, upload.ContentType, cancellationToken)
            : ReadWholeAsync(content, type, upload.ContentType, cancellationToken);
        var seen = new ItemIds();
        var any = false;
        await foreach (var draft in drafts)
        {
            any = true;
            yield return draft.ItemId is not null && !seen.Add(draft.ItemId)
                ? new ReadResult.Rejected(new(RejectionCodes.DuplicateItem, $"The file has a second item with the id “{draft.ItemId}”."), draft.ItemId)
                : seen.Count > options.MaxItems
                ? new ReadResult.Rejected(new(RejectionCodes.TooManyItems, $"The file has more than {options.MaxItems} items; the rest is left out."))
                : assembly.Assemble(draft);
        }

        if (!any)
        {
            throw new RejectedException(RejectionCodes.Empty, "There is no text.");
        }
    }

    private async Task<PeekedStream> OpenContentAsync(Stream stream, string fileName, CancellationToken cancellationToken)
    {
        var content = await PeekedStream.OpenAsync(stream, cancellationToken);
        if (content.Start.IsEmpty)
        {
            throw new RejectedException(RejectionCodes.Empty, "The file has no bytes.");
        }

        if (ExpandedStream.IsGzip(content.Start))
        {
            content = await PeekedStream.OpenAsync(new ExpandedStream(content, options.MaxExpansionRatio), cancellationToken);
        }
        else if (FileTypes.IsNamedGzip(fileName))
        {
            throw new RejectedException(RejectionCodes.MalformedGzip, "The file is named .gz and is not compressed.");
        }

        return BinaryContent.Recognize(content.Start) is { } kind
            ? throw new RejectedException(RejectionCodes.NotText, $"The file is {kind}, not text.")
            : content;
    }

    private IAsyncEnumerable<Draft> ReadLinesAsync(PeekedStream content, string? contentType, CancellationToken cancellationToken)
    {
        // Bytes of UTF-16 cannot be searched for line ends, so such a file is read as UTF-8.
        var utf16 = Utf16.EncodingOf(content.Start);
#pragma warning disable CA2000 // Both streams end with the upload's, which the caller disposes.
        var lines = utf16 is null ? content : Encoding.CreateTranscodingStream(content, utf16, Encoding.UTF8, leaveOpen: true);
#pragma warning restore CA2000
        return Ndjson.ReadAsync(lines, DeclaredEncoding.Of([], FileType.Ndjson, contentType), options, cancellationToken);
    }

    private async IAsyncEnumerable<Draft> ReadWholeAsync(
        PeekedStream content, FileType type, string? contentType, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var bytes = await ReadAllAsync(content, cancellationToken);
        var drafts = await Deadline.RunAsync(
            token => Parse(TextDecoding.Decode(bytes.Span, DeclaredEncoding.Of(bytes.Span, type, contentType)), type, token),
            options.Timeout,
            cancellationToken);
        foreach (var draft in drafts)
        {
            yield return draft;
        }
    }

    private List<Draft> Parse(string text, FileType type, CancellationToken cancellationToken) => string.IsNullOrWhiteSpace(text) ? [] : type switch
    {
        FileType.Markdown => [Markdown.Read(text, options, cancellationToken)],
        FileType.Html => [HtmlPage.Read(text, options, cancellationToken)],
        FileType.Json => [.. Limited(JsonArticles.Read(text.TrimStart('\uFEFF'), options, cancellationToken))],
        FileType.Xml => [.. Limited(Feed.Read(text, options, cancellationToken))],
        _ => [new() { Text = text }],
    };

    // One more than allowed, for the reader to notice.
    private IEnumerable<Draft> Limited(IEnumerable<Draft> drafts) => drafts.Take((int)Math.Min(options.MaxItems + 1L, int.MaxValue));

    private async Task<ReadOnlyMemory<byte>> ReadAllAsync(PeekedStream content, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[64 << 10];
        while (await content.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            if (bytes.Length + read > options.MaxUploadBytes)
            {
                throw new RejectedException(RejectionCodes.TooLarge, $"The file has more than {options.MaxUploadBytes} bytes.");
            }

            await bytes.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }
}
