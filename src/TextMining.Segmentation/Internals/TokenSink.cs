using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TextMining.Segmentation.Internals;

/// <summary>Writes tokens straight into the memory of the caller's list.</summary>
internal ref struct TokenSink<T>
    where T : struct
{
    private readonly List<T> tokens;
    private Span<T> room;

    internal TokenSink(List<T> tokens)
    {
        this.tokens = tokens;
        Count = tokens.Count;
        room = CollectionsMarshal.AsSpan(tokens);
    }

    /// <summary>The tokens in the list, those from before included.</summary>
    internal int Count { get; private set; }

    internal readonly ReadOnlySpan<T> Written => room[..Count];

    /// <summary>Makes room for <paramref name="count"/> more tokens.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Reserve(int count)
    {
        if (room.Length - Count < count)
        {
            Grow(count);
        }
    }

    /// <summary>Appends a token; room for it must have been reserved.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(T token)
    {
        System.Diagnostics.Debug.Assert(Count < room.Length, "Room must be reserved first.");
        Unsafe.Add(ref MemoryMarshal.GetReference(room), Count++) = token;
    }

    internal void Truncate(int count) => Count = count;

    /// <summary>Gives the list its final length.</summary>
    internal readonly void Complete() => CollectionsMarshal.SetCount(tokens, Count);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int count)
    {
        // All of the list's capacity becomes room, so that this happens once for many blocks.
        int needed = checked(Count + count);
        CollectionsMarshal.SetCount(tokens, Count);
        CollectionsMarshal.SetCount(tokens, Math.Max(tokens.EnsureCapacity(needed), needed));
        room = CollectionsMarshal.AsSpan(tokens);
    }
}
