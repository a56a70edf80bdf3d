namespace News.Articles;

/// <summary>A stream whose first bytes have been looked at and are still to be read.</summary>
internal sealed class PeekedStream : ForwardStream
{
    // Enough for every signature, for the zero bytes of UTF-16 and for a fair share of control characters.
    private const int PeekedBytes = 4096;

    private readonly Stream _inner;
    private readonly byte[] _start;

    private PeekedStream(Stream inner, byte[] start)
    {
        _inner = inner;
        _start = start;
    }

    /// <summary>The first bytes; shorter than the window only when the stream is.</summary>
    public ReadOnlySpan<byte> Start => _start;

    /// <summary>Bytes handed out so far.</summary>
    public long Delivered { get; private set; }

    public static async Task<PeekedStream> OpenAsync(Stream inner, CancellationToken cancellationToken)
    {
        var start = new byte[PeekedBytes];
        var length = await inner.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken);
        return new(inner, start[..length]);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await ReadNextAsync(buffer, cancellationToken);
        Delivered += read;
        return read;
    }

    private async ValueTask<int> ReadNextAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        if (Delivered >= _start.Length)
        {
            return await _inner.ReadAsync(buffer, cancellationToken);
        }

        var rest = _start.AsMemory((int)Delivered);
        var length = Math.Min(rest.Length, buffer.Length);
        rest[..length].CopyTo(buffer);
        return length;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
