using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TextMining.Segmentation.Internals;

/// <summary>The last character of a run, of which only the best state is asked.</summary>
internal partial struct TagViterbi
{
    // From the largest state down (S, M, E, B), so that a state must be better than those before it, and most fail by their
    // bound alone. The state is −1 where none is above the floor.
    private readonly void FinalStep(int ideograph, out int bestState, out int bestBack)
    {
        ref var known = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(knownStates), ideograph);
        ref double begins = ref Unsafe.Add(ref MemoryMarshal.GetReference(model.EntryValues), model.EntryStarts[ideograph]);
        ref double ends = ref Unsafe.Add(ref begins, BitOperations.PopCount(known.Begin));
        ref double middles = ref Unsafe.Add(ref ends, BitOperations.PopCount(known.End));
        ref double singles = ref Unsafe.Add(ref middles, BitOperations.PopCount(known.Middle));
        double best = floor;
        bestState = -1;
        bestBack = 0;
        for (ulong rest = known.Single; rest != 0;)
        {
            int tag = TakeLargest(ref rest);
            BetterBetween(3 * tags + tag, tags + tag, Unsafe.Add(ref singles, Rank(known.Single, tag)), ref best, ref bestState, ref bestBack);
        }

        for (ulong rest = known.Middle & open; rest != 0;)
        {
            int tag = TakeLargest(ref rest);
            BetterInside(2 * tags + tag, Unsafe.Add(ref middles, Rank(known.Middle, tag)), ref best, ref bestState, ref bestBack);
        }

        for (ulong rest = known.End & open; rest != 0;)
        {
            int tag = TakeLargest(ref rest);
            BetterInside(tags + tag, Unsafe.Add(ref ends, Rank(known.End, tag)), ref best, ref bestState, ref bestBack);
        }

        for (ulong rest = known.Begin; rest != 0;)
        {
            int tag = TakeLargest(ref rest);
            BetterBetween(tag, tag, Unsafe.Add(ref begins, Rank(known.Begin, tag)), ref best, ref bestState, ref bestBack);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int TakeLargest(ref ulong rest)
    {
        int tag = BitOperations.Log2(rest);
        rest ^= 1UL << tag;
        return tag;
    }

    // As AddInside.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly void BetterInside(int state, double emission, ref double best, ref int bestState, ref int bestBack)
    {
        bool isEnd = state < 2 * tags;
        int tag = isEnd ? state - tags : state - 2 * tags;
        ref double score = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(scores), side);
        ref double transition = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(inside), isEnd ? tag * 4 : tag * 4 + 1);
        double begin = Unsafe.Add(ref score, tag) + transition + emission;
        double middle = Unsafe.Add(ref score, 2 * tags + tag) + Unsafe.Add(ref transition, 2) + emission;
        double value = middle >= begin ? middle : begin;
        if (value > best)
        {
            best = value;
            bestState = state;
            bestBack = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(positions), side + (middle >= begin ? 2 * tags + tag : tag));
        }
    }

    // As AddBetween; of equal sums only those of this state are compared by position.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly void BetterBetween(int state, int row, double emission, ref double best, ref int bestState, ref int bestBack)
    {
        ref double transitions = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(between), row * 2 * tags);
        ref var before = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(previous), side);
        double largest = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(largestBetween), row);
        for (int i = 0; i < previousCount; i++, before = ref Unsafe.Add(ref before, 1))
        {
            if (before.Score + largest + emission < best)
            {
                break;
            }

            double value = before.Score + Unsafe.Add(ref transitions, before.Column) + emission;
            if (value > best || (value == best && bestState == state && before.Position > bestBack))
            {
                best = value;
                bestState = state;
                bestBack = before.Position;
            }
        }
    }

    private readonly int Last(int from)
    {
        int last = from;
        double best = double.NegativeInfinity;
        for (int i = from; i < end; i++)
        {
            double score = scores[side + states[i]];
            if (score >= best)
            {
                best = score;
                last = i;
            }
        }

        return last;
    }
}
