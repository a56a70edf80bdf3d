using System.Buffers;

namespace News.English.Lexicon;

/// <summary>Bytes of a resource of this assembly, which stays mapped as long as the process runs.</summary>
internal sealed unsafe class MappedBytes(byte* start, int length) : MemoryManager<byte>
{
    public override Span<byte> GetSpan() => new(start, length);

    public override MemoryHandle Pin(int elementIndex = 0) => new(start + elementIndex);

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}
