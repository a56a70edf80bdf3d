using System.IO.Compression;

namespace News.Articles;

/// <summary>A gzip file as it is expanded, piece by piece, for as long as it stays in proportion; cut-off data is noticed.</summary>
internal sealed class ExpandedStream : ForwardStream
{
    // Short texts may compress beyond any ratio ("aaaa…") and do no harm.
    private const long AlwaysAllowed = 1 << 20;

    private const int PieceBytes = 64 << 10;

    // GZipStream takes data that stops in the middle for data that has ended. So a member of our own follows the file (RFC 1952 section 2.2 allows any
    // number of them): only when the file's own members are whole does it come out at the end, from where it is taken away again.
    private static readonly byte[] EndMark = [.. "end of the upload"u8];
    private static readonly byte[] EndMember = Compress(EndMark);

    private readonly PeekedStream _compressed;
    private readonly int _maxRatio;
    private readonly GZipStream _gzip;
    private readonly byte[] _window = new byte[EndMark.Length + PieceBytes];
    private int _held;
    private long _expanded;

    public ExpandedStream(PeekedStream compressed, int maxRatio)
    {
        _compressed = compressed;
        _maxRatio = maxRatio;
        _gzip = new(new Followed(compressed, EndMember), CompressionMode.Decompress);
    }

    public static bool IsGzip(ReadOnlySpan<byte> start) => start.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]);

    /// <exception cref="RejectedException"><see cref="RejectionCodes.MalformedGzip"/>, <see cref="RejectionCodes.ExpandsTooMuch"/>.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (await ExpandAsync(Math.Min(buffer.Length, PieceBytes), cancellationToken))
        {
            var ready = _held - EndMark.Length;
            if (ready > 0)
            {
                _window.AsSpan(0, ready).CopyTo(buffer.Span);
                _window.AsSpan(ready, EndMark.Length).CopyTo(_window);
                _held = EndMark.Length;
                return ready;
            }
        }

        return _window.AsSpan(0, _held).SequenceEqual(EndMark) ? 0 : throw Malformed();
    }

    private async ValueTask<bool> ExpandAsync(int count, CancellationToken cancellationToken)
    {
        int read;
        try
        {
            read = await _gzip.ReadAsync(_window.AsMemory(_held, count), cancellationToken);
        }
        catch (InvalidDataException exception)
        {
            throw Malformed(exception);
        }

        _held += read;
        _expanded += read;
        return _expanded > AlwaysAllowed && _expanded > _compressed.Delivered * _maxRatio
            ? throw new RejectedException(RejectionCodes.ExpandsTooMuch, $"The gzip data expands more than {_maxRatio} times.")
            : read > 0;
    }

    private static RejectedException Malformed(Exception? innerException = null) =>
        new(RejectionCodes.MalformedGzip, "The gzip data is damaged or cut off.", innerException);

    private static byte[] Compress(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return compressed.ToArray();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _gzip.Dispose();
        }

        base.Dispose(disposing);
    }

    private sealed class Followed(Stream first, ReadOnlyMemory<byte> last) : ForwardStream
    {
        private ReadOnlyMemory<byte> _last = last;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await first.ReadAsync(buffer, cancellationToken);
            if (read > 0 || buffer.IsEmpty)
            {
                return read;
            }

            read = Math.Min(_last.Length, buffer.Length);
            _last[..read].CopyTo(buffer);
            _last = _last[read..];
            return read;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                first.Dispose();
            }

            base.Dispose(disposing);
        }
    }
}
