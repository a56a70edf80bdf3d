using System.Buffers;

namespace News.Articles;

/// <summary>Reads lines of bytes through one buffer. A line that is too long is passed over without being kept.</summary>
internal sealed class LineReader(Stream stream, int maxLineBytes)
{
    private const int FirstBufferBytes = 64 << 10;

    private static readonly SearchValues<byte> LineEnds = SearchValues.Create("\r\n"u8);

    private byte[] _buffer = new byte[Math.Min(FirstBufferBytes, maxLineBytes + 1)];
    private int _start;
    private int _end;
    private bool _afterCarriageReturn;

    /// <summary>The line without its end; valid until the next one. Empty when the line is too long.</summary>
    public ReadOnlyMemory<byte> Current { get; private set; }

    public bool IsTooLong { get; private set; }

    public bool IsBlank => !IsTooLong && Current.Span.IndexOfAnyExcept(" \t"u8) < 0;

    /// <summary>1 for the first line.</summary>
    public int Number { get; private set; }

    public long BytesRead { get; private set; }

    /// <returns><see langword="false"/> after the last line.</returns>
    public async ValueTask<bool> MoveNextAsync(CancellationToken cancellationToken)
    {
        IsTooLong = false;
        var searched = 0;
        while (true)
        {
            if (_afterCarriageReturn && _end > _start)
            {
                _start += _buffer[_start] == '\n' ? 1 : 0;
                _afterCarriageReturn = false;
            }

            var length = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOfAny(LineEnds);
            if (length >= 0)
            {
                Take(searched + length, lineEnd: 1);
                return true;
            }

            searched = _end - _start;
            if (searched > maxLineBytes)
            {
                IsTooLong = true;
                _start = _end;
                searched = 0;
            }

            if (await FillAsync(cancellationToken) == 0)
            {
                var isLast = searched > 0 || IsTooLong;
                Take(searched, lineEnd: 0);
                return isLast;
            }
        }
    }

    private void Take(int length, int lineEnd)
    {
        IsTooLong |= length > maxLineBytes;
        Current = IsTooLong ? default : _buffer.AsMemory(_start, length);
        Number++;
        _afterCarriageReturn = lineEnd > 0 && _buffer[_start + length] == '\r';
        _start += length + lineEnd;
    }

    private async ValueTask<int> FillAsync(CancellationToken cancellationToken)
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, (int)Math.Min(2L * _buffer.Length, maxLineBytes + 1L));
        }

        var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken);
        _end += read;
        BytesRead += read;
        return read;
    }
}
