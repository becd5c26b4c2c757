using System.Runtime.CompilerServices;

namespace TextMining.Entities.Internals;

/// <summary>Says of most characters that they are not in a set, by one bit of their lower half: a switch over dozens of them costs several jumps for each character of a text.</summary>
internal readonly struct CharFilter
{
    private readonly Bits _bits;

    public CharFilter(ReadOnlySpan<char> set)
    {
        foreach (var c in set)
        {
            _bits[(c >> 5) & 7] |= 1u << (c & 31);
        }
    }

    /// <summary>False: the character is not in the set. True: it may be.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayContain(char c) => (_bits[(c >> 5) & 7] >> (c & 31) & 1) != 0;

    [InlineArray(8)]
    private struct Bits
    {
        private uint _first;
    }
}
