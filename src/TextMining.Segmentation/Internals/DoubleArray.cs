using System.Runtime.CompilerServices;

namespace TextMining.Segmentation.Internals;

/// <summary>The layout of a double array whose units are packed into 64 bits.</summary>
/// <remarks>
/// Bits 0–14: the code that leads to this unit (its check; 0 in a free unit). Bits 15–36: where its children begin (0: no
/// children). Bits 37–63: the payload. No two units share their base, so the code alone proves parenthood. A child of the
/// root lies at the index of its code; the first <see cref="CharacterCodes.Count"/> + 1 units belong to the root alone.
/// </remarks>
internal static class DoubleArray
{
    internal const int CodeBits = 15;
    internal const int BaseBits = 22;
    internal const int PayloadShift = CodeBits + BaseBits;
    internal const int PayloadBits = 64 - PayloadShift;
    internal const ulong CodeMask = (1UL << CodeBits) - 1;
    internal const int MaximumBase = (1 << BaseBits) - 1;

    /// <summary>Free units behind the last child, so that base + code stays inside for every code.</summary>
    internal const int Padding = 1 << CodeBits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int BaseOf(ulong unit) => (int)(unit >> CodeBits) & MaximumBase;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int PayloadOf(ulong unit) => (int)(unit >> PayloadShift);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsReachedBy(ulong unit, int code) => ((unit ^ (ulong)code) & CodeMask) == 0;

    /// <summary>The index of the unit that <paramref name="key"/> leads to, or 0.</summary>
    internal static int Find(ReadOnlySpan<ulong> units, CharacterCodes codes, ReadOnlySpan<char> key)
    {
        int at = 0;
        foreach (char character in key)
        {
            int code = codes[character];
            int from = at == 0 ? 0 : BaseOf(units[at]);
            if (code == 0 || (at != 0 && from == 0))
            {
                return 0;
            }

            at = from + code;
            if (!IsReachedBy(units[at], code))
            {
                return 0;
            }
        }

        return at;
    }

    /// <summary>Checks that every unit's children lie inside the array.</summary>
    /// <exception cref="ModelFormatException">They do not.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Validate(ReadOnlySpan<ulong> units, int rootUnits, int payloadLimit)
    {
        if (units.Length < rootUnits + Padding)
        {
            Throw.Corrupt($"a double array has {units.Length} units, fewer than the {rootUnits + Padding} of an empty one");
        }

        int largestBase = 0;
        int largestPayload = 0;
        foreach (ulong unit in units)
        {
            largestBase = Math.Max(largestBase, BaseOf(unit));
            largestPayload = Math.Max(largestPayload, PayloadOf(unit));
        }

        if (largestBase > units.Length - Padding || largestPayload >= payloadLimit)
        {
            Throw.Corrupt("a double array points outside of its tables");
        }
    }
}
