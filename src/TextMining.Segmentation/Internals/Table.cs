using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TextMining.Segmentation.Internals;

/// <summary>Numbers inside a model file's image, used in place.</summary>
internal readonly struct Table<T>
    where T : unmanaged
{
    private readonly byte[] image;
    private readonly int offset;

    /// <summary>Wraps <paramref name="length"/> numbers that must lie inside the image.</summary>
    internal Table(byte[] image, int offset, int length)
    {
        this.image = image;
        this.offset = offset;
        Length = length;
    }

    internal int Length { get; }

    internal ref T First
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.As<byte, T>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(image), offset));
    }

    internal ReadOnlySpan<T> Span
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => MemoryMarshal.CreateReadOnlySpan(ref First, Length);
    }
}
