using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TextMining.Segmentation.Internals;

/// <summary>Rented memory for the block that is being cut: per character a code, a score, the end of its word and a byte for the Markov model.</summary>
internal ref struct Scratch
{
#if DEBUG
    private const int InitialCapacity = 4;
#else
    private const int InitialCapacity = 512;
#endif
    private const int BytesPerCharacter = sizeof(double) + sizeof(int) + sizeof(ushort) + sizeof(byte);

    private byte[] rented;

    internal Scratch(int textLength) => rented = Rent(Math.Min(textLength, InitialCapacity));

    internal int Capacity { get; private set; }

    internal ref double Route => ref Unsafe.As<byte, double>(ref MemoryMarshal.GetArrayDataReference(rented));

    internal ref int Next => ref Unsafe.As<byte, int>(ref At((Capacity + 1) * sizeof(double)));

    internal ref ushort Codes => ref Unsafe.As<byte, ushort>(ref At((Capacity + 1) * (sizeof(double) + sizeof(int))));

    internal ref byte Back => ref At((Capacity + 1) * (sizeof(double) + sizeof(int) + sizeof(ushort)));

    /// <summary>Makes room for more characters and keeps the codes.</summary>
    internal void Grow()
    {
        byte[] old = rented;
        int count = Capacity;
        ref ushort oldCodes = ref Codes;
        rented = Rent(checked(count * 2 + 1));
        MemoryMarshal.CreateReadOnlySpan(ref oldCodes, count).CopyTo(MemoryMarshal.CreateSpan(ref Codes, count));
        ArrayPool<byte>.Shared.Return(old);
    }

    internal void Return() => ArrayPool<byte>.Shared.Return(rented);

    private byte[] Rent(int capacity)
    {
        byte[] array = ArrayPool<byte>.Shared.Rent(checked((capacity + 1) * BytesPerCharacter));
        Capacity = capacity;
        return array;
    }

    private ref byte At(int offset) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(rented), offset);
}
