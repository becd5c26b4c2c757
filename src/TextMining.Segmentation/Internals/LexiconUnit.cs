using System.Runtime.CompilerServices;

namespace TextMining.Segmentation.Internals;

/// <summary>The payload of a lexicon unit: frequency class (0: no word ends here) and part of speech.</summary>
internal static class LexiconUnit
{
    internal const int ClassBits = 13;
    internal const int ClassLimit = 1 << ClassBits;
    internal const int TagBits = 6;
    internal const int TagLimit = 1 << TagBits;
    internal const int PayloadLimit = 1 << (ClassBits + TagBits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int ClassOf(ulong unit) => (int)(unit >> DoubleArray.PayloadShift) & (ClassLimit - 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int TagOf(ulong unit) => (int)(unit >> (DoubleArray.PayloadShift + ClassBits)) & (TagLimit - 1);
}
