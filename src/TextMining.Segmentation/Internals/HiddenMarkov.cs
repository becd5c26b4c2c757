using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace TextMining.Segmentation.Internals;

/// <summary>The four-state hidden Markov model of <c>jieba.finalseg</c>: B begins a word, M is inside, E ends it, S is a word alone.</summary>
internal sealed class HiddenMarkov
{
    private readonly Table<double> emissions;
    private readonly Vector256<double> start;
    private readonly Vector256<double> fromSmaller;
    private readonly Vector256<double> fromLarger;

    internal HiddenMarkov(ModelFile file)
    {
        emissions = file.Section<double>(ModelSection.HmmEmissions);
        var p = file.Section<double>(ModelSection.HmmProbabilities).Span;
        if (p.Length != 12 || emissions.Length % 4 != 0 || emissions.Length > CharacterCodes.IdeographCount * 4)
        {
            Throw.Corrupt("the tables of its four-state Markov model have impossible sizes");
        }

        // Of the two states that may come before each of B, M, E, S the smaller and the larger letter: EB BM BE ES, SB MM ME SS.
        start = Vector256.Create(p[0], p[1], p[2], p[3]);
        fromSmaller = Vector256.Create(p[6], p[5], p[4], p[7]);
        fromLarger = Vector256.Create(p[10], p[9], p[8], p[11]);
    }

    /// <summary>Fills <paramref name="ends"/> with 1 where a word ends, else 0.</summary>
    /// <param name="codes">The first of the codes, all ideographs.</param>
    /// <param name="ends">Room for as many bytes.</param>
    /// <param name="length">The number of characters, at least 1.</param>
    /// <remarks>Sums in jieba's order, (V + transition) + emission; of equal sums the larger letter wins.</remarks>
    internal void FindEnds(ref ushort codes, ref byte ends, int length)
    {
        var values = emissions.Span;
        var v = start + Emission(values, codes);
        for (int i = 1; i < length; i++)
        {
            var emission = Emission(values, Unsafe.Add(ref codes, i));
            var smaller = Vector256.Shuffle(v, Vector256.Create(2L, 0, 0, 2)) + fromSmaller + emission;
            var larger = Vector256.Shuffle(v, Vector256.Create(3L, 1, 1, 3)) + fromLarger + emission;
            var isLarger = Vector256.GreaterThanOrEqual(larger, smaller);
            v = Vector256.ConditionalSelect(isLarger, larger, smaller);
            Unsafe.Add(ref ends, i) = (byte)Vector256.ExtractMostSignificantBits(isLarger);
        }

        int state = v[3] >= v[2] ? 3 : 2;
        for (int i = length - 1; i >= 0; i--)
        {
            int larger = Unsafe.Add(ref ends, i) >> state & 1;
            Unsafe.Add(ref ends, i) = (byte)(state >> 1);

            // Before B: E or S; before M: B or M; before E: B or M; before S: E or S.
            state = (state is 0 or 3 ? 2 : 0) + larger;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Emission(ReadOnlySpan<double> emissions, int code)
    {
        int index = (code - CharacterCodes.SignEnd - 1) * 4;
        return (uint)index < (uint)emissions.Length
            ? Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(emissions), (nuint)index)
            : Vector256.Create(MarkovStates.Impossible);
    }
}
