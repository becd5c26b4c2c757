using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace TextMining.Classification;

/// <summary>
/// Asks the processor to bring memory nearer before it is needed. The tables of a model are larger than the nearer caches and
/// are read at random, so that without this most of a prediction's time was spent waiting for one place after the other.
/// </summary>
internal static class Prefetch
{
    private const int LineLength = 64;

    /// <summary>Two lines of memory from an element of an array on; nothing where the processor has no such instruction.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void TwoLines(byte[] array, int index)
    {
        if (Sse.IsSupported && (uint)index < (uint)array.Length)
        {
            // A hint by address only: nothing is read, and an array that the collector moves in between costs time, no more.
            unsafe
            {
                var address = (byte*)Unsafe.AsPointer(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array), index));
                Sse.Prefetch0(address);
                Sse.Prefetch0(address + LineLength);
            }
        }
    }

    /// <summary>The line of memory with an element of an array; nothing where the processor has no such instruction.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Element<T>(T[] array, int index)
        where T : unmanaged
    {
        if (Sse.IsSupported && (uint)index < (uint)array.Length)
        {
            unsafe
            {
                Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array), index)));
            }
        }
    }
}
