using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace News.Text.Tagging;

/// <summary>Asks memory for what will be read soon, without waiting for it. Changes nothing but the time; does nothing on processors without such an instruction.</summary>
public static class Prefetch
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Of<T>(ref readonly T place)
        where T : unmanaged
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.AsRef(in place)));   // only a hint: the collector may have moved what it points to
        }
    }
}
