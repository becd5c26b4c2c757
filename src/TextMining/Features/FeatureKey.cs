using System.Runtime.CompilerServices;

namespace TextMining.Features;

/// <summary>
/// Features as 64-bit numbers: 6 bits block, 4 bits length, then the code units themselves when there are at most three,
/// else a 54-bit hash of them. Among 300,000 features a hash collision has a probability of about 1 in 400,000; the vocabulary
/// then keeps the first feature.
/// Stateless; may be used from any thread.
/// </summary>
public static class FeatureKey
{
    private const int BlockShift = 58;
    private const int LengthShift = 54;
    private const int LongLength = 15;
    private const ulong HashMask = (1UL << LengthShift) - 1;

    /// <summary>The largest number of blocks.</summary>
    public const int MaximumBlocks = 32;

    /// <summary>The key of a sequence of code units in a block.</summary>
    /// <param name="block">The index of the block, below <see cref="MaximumBlocks"/>.</param>
    /// <param name="units">One or more normalised code units.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Of(int block, ReadOnlySpan<char> units) => units.Length switch
    {
        1 => Prefix(block, 1) | units[0],
        2 => Prefix(block, 2) | ((ulong)units[0] << 16) | units[1],
        3 => Prefix(block, 3) | ((ulong)units[0] << 32) | ((ulong)units[1] << 16) | units[2],
        _ => OfLong(block, units),
    };

    /// <summary>The block of a key.</summary>
    /// <param name="key">A key made by <see cref="Of"/>.</param>
    public static int Block(ulong key) => (int)(key >> BlockShift) - 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ulong Prefix(int block, int length) => ((ulong)(block + 1) << BlockShift) | ((ulong)length << LengthShift);

    /// <summary>FNV-1a over code units, closed by the finaliser of MurmurHash3 (Austin Appleby, public domain).</summary>
    private static ulong OfLong(int block, ReadOnlySpan<char> units)
    {
        var hash = 14695981039346656037UL;
        foreach (var unit in units)
        {
            hash = (hash ^ unit) * 1099511628211UL;
        }

        hash ^= hash >> 33;
        hash *= 0xFF51AFD7ED558CCDUL;
        hash ^= hash >> 33;
        return Prefix(block, LongLength) | (hash & HashMask);
    }
}
