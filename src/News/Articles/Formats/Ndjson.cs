using System.Globalization;
using System.Runtime.CompilerServices;

namespace News.Articles.Formats;

/// <summary>One JSON article a line, read in flat memory however long the file is.</summary>
internal static class Ndjson
{
    public static async IAsyncEnumerable<Draft> ReadAsync(
        Stream stream, string? declaredEncoding, ReaderOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var lines = new LineReader(stream, options.MaxUploadBytes);
        while (await lines.MoveNextAsync(cancellationToken))
        {
            if (lines.BytesRead > options.MaxStreamBytes)
            {
                throw new RejectedException(RejectionCodes.TooLarge, $"The file has more than {options.MaxStreamBytes} bytes.");
            }

            if (!lines.IsBlank)
            {
                yield return await ReadLineAsync(lines, declaredEncoding, options, cancellationToken);
            }
        }
    }

    private static async Task<Draft> ReadLineAsync(
        LineReader lines, string? declaredEncoding, ReaderOptions options, CancellationToken cancellationToken)
    {
        var number = lines.Number;
        try
        {
            if (lines.IsTooLong)
            {
                throw new RejectedException(RejectionCodes.TooLarge, $"The line has more than {options.MaxUploadBytes} bytes.");
            }

            var line = TextDecoding.Decode(lines.Current.Span, declaredEncoding).Trim('\uFEFF');
            return await Deadline.RunAsync(token => JsonArticles.ReadLine(line, number, options, token), options.Timeout, cancellationToken);
        }
        catch (RejectedException rejected)
        {
            return new() { ItemId = number.ToString(CultureInfo.InvariantCulture), Rejection = rejected.Rejection };
        }
    }
}
