using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TextMining.Segmentation.Internals;

/// <summary><c>jieba.posseg.viterbi</c>: the best sequence of states, each character limited to the states that it is known in.</summary>
/// <remarks>
/// Where none of them can follow, all states that can follow are taken. Sums in jieba's order, (V + transition) + emission; of
/// equal sums the state with the larger number wins. Rented memory is kept from run to run. Measured: three quarters of the
/// time of tagging is spent here, hence references instead of spans.
/// </remarks>
internal partial struct TagViterbi
{
    // Far above −3.14e100, far below the V of any run that fits into memory.
    private const double Hopeless = -1e90;

    private readonly TagMarkov model;
    private readonly double[] between;
    private readonly double[] largestBetween;
    private readonly double[] inside;
    private readonly TagMarkov.KnownStates[] knownStates;
    private readonly int tags;

    // V of the character before and of this one by state, −∞ elsewhere, and the positions of these states in their lists.
    private readonly double[] scores;
    private readonly byte[] positions;

    // The states E and S of the character before and of this one, by falling V.
    private readonly Previous[] previous;
    private int previousCount;
    private int newPreviousCount;

    // Each of the arrays above has two sides; these say where the side of the character before begins, and of this one.
    private int side;
    private int newSide = TagMarkov.MaximumStates;

    // Of all characters of the run: the states that can be, and for each the position of the state before it.
    private byte[] states;
    private byte[] backs;
    private int[] starts;
    private int end;

    // States with a V at or below this are left out.
    private double floor;

    // The tags, a bit each, whose B and M can go on with the next character.
    private ulong continuing;

    // The tags of the B and M of the character before and of this one.
    private ulong open;
    private ulong newOpen;

    internal TagViterbi(TagMarkov model)
    {
        this.model = model;
        between = model.BetweenWords;
        largestBetween = model.LargestBetweenWords;
        inside = model.InsideWords;
        knownStates = model.Known;
        tags = model.TagCount;
        scores = ArrayPool<double>.Shared.Rent(2 * TagMarkov.MaximumStates);
        scores.AsSpan(0, 2 * TagMarkov.MaximumStates).Fill(double.NegativeInfinity);
        positions = ArrayPool<byte>.Shared.Rent(2 * TagMarkov.MaximumStates);
        previous = ArrayPool<Previous>.Shared.Rent(2 * TagMarkov.MaximumStates);
        states = ArrayPool<byte>.Shared.Rent(4096);
        backs = ArrayPool<byte>.Shared.Rent(4096);
        starts = ArrayPool<int>.Shared.Rent(64);
    }

    /// <summary>Fills <paramref name="best"/> with the states of the best sequence.</summary>
    /// <param name="codes">The first of the codes, all ideographs.</param>
    /// <param name="best">Room for as many bytes.</param>
    /// <param name="length">The number of characters, at least 1.</param>
    internal void Find(ref ushort codes, ref byte best, int length)
    {
        if (starts.Length <= length)
        {
            ArrayPool<int>.Shared.Return(starts);
            starts = ArrayPool<int>.Shared.Rent(length + 1);
        }

        // States that weigh next to nothing (such as E at the start of a run) cannot be on the best path as long as each
        // character has another, nor decide which states can follow: most runs are found without them.
        if (!TryForward(ref codes, length, Hopeless, out int state, out int back))
        {
            TryForward(ref codes, length, double.NegativeInfinity, out state, out back);
        }

        Unsafe.Add(ref best, length - 1) = (byte)state;
        for (int at = length - 2; at >= 0; at--)
        {
            int index = starts[at] + back;
            Unsafe.Add(ref best, at) = states[index];
            back = backs[index];
        }
    }

    internal readonly void Return()
    {
        ArrayPool<double>.Shared.Return(scores);
        ArrayPool<byte>.Shared.Return(positions);
        ArrayPool<Previous>.Shared.Return(previous);
        ArrayPool<byte>.Shared.Return(states);
        ArrayPool<byte>.Shared.Return(backs);
        ArrayPool<int>.Shared.Return(starts);
    }

    // Fails where a character has no state above the floor.
    private bool TryForward(ref ushort codes, int length, double newFloor, out int lastState, out int lastBack)
    {
        floor = newFloor;
        end = 0;
        lastState = -1;
        lastBack = 0;
        int before = 0;
        int final = length - 1;
        bool isQuick = newFloor >= Hopeless;
        int ideograph = codes - CharacterCodes.SignEnd - 1;
        for (int at = 0; at < length; at++)
        {
            int start = end;
            starts[at] = start;
            EnsureRoom();
            if (at == final && at > 0 && isQuick)
            {
                FinalStep(ideograph, out lastState, out lastBack);
                Forget(before, start);
                return lastState >= 0;
            }

            int next = at == final ? 0 : Unsafe.Add(ref codes, at + 1) - CharacterCodes.SignEnd - 1;

            // A B or M that the next character cannot go on from leads nowhere, unless no state at all could follow: then
            // this pass fails, and the one that follows takes every state.
            continuing = ulong.MaxValue;
            if (isQuick && at < final)
            {
                ref var after = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(knownStates), next);
                continuing = after.End | after.Middle;
            }

            if (at == 0)
            {
                Begin(ideograph, start);
            }
            else
            {
                Step(ideograph, start);
            }

            Turn(before, start);
            before = start;
            ideograph = next;
            if (end == start)
            {
                return false;
            }
        }

        int last = Last(starts[final]);
        lastState = states[last];
        lastBack = backs[last];
        Forget(before, end);
        return true;
    }

    // E and M cannot begin a word and weigh next to nothing: S goes into the ordered list before E, which saves moving E.
    private void Begin(int ideograph, int start)
    {
        ref var known = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(knownStates), ideograph);
        ref double values = ref Unsafe.Add(ref MemoryMarshal.GetReference(model.EntryValues), model.EntryStarts[ideograph]);
        ref double startScores = ref MemoryMarshal.GetReference(model.Start);
        BeginWith(start, known.Begin, continuing, 0, ref startScores, ref values);
        values = ref Unsafe.Add(ref values, BitOperations.PopCount(known.Begin));
        BeginWith(start, known.End, ulong.MaxValue, tags, ref startScores, ref values);
        values = ref Unsafe.Add(ref values, BitOperations.PopCount(known.End));
        BeginWith(start, known.Middle, continuing, 2 * tags, ref startScores, ref values);
        values = ref Unsafe.Add(ref values, BitOperations.PopCount(known.Middle));
        BeginWith(start, known.Single, ulong.MaxValue, 3 * tags, ref startScores, ref values);
        if (end == start && floor < Hopeless)
        {
            BeginAnywhere(ideograph, start);
        }

        for (int at = end - 1; at >= start; at--)
        {
            int state = states[at];
            if (state < tags)
            {
                break;
            }

            if (IsEnd(state))
            {
                Insert(state, scores[newSide + state], at - start);
            }
        }
    }

    private void BeginWith(int start, ulong known, ulong wanted, int firstState, ref double startScores, ref double values)
    {
        // With the floor up, only B and S remain: jieba starts with nothing else.
        for (ulong rest = known & wanted; rest != 0; rest &= rest - 1)
        {
            int tag = BitOperations.TrailingZeroCount(rest);
            double score = Unsafe.Add(ref startScores, firstState + tag) + Unsafe.Add(ref values, Rank(known, tag));
            if (score > floor)
            {
                Put(start, firstState + tag, score, 0);
            }
        }
    }

    // A character that jieba's table of states does not have.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void BeginAnywhere(int ideograph, int start)
    {
        Span<double> emissions = stackalloc double[TagMarkov.MaximumStates];
        model.FillEmissions(ideograph, emissions);
        for (int state = 0; state < model.StateCount; state++)
        {
            Put(start, state, model.Start[state] + emissions[state], 0);
        }
    }

    // The states come in order: B, E, M, S. Only those are looked at that something before can lead to.
    private void Step(int ideograph, int start)
    {
        ref var known = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(knownStates), ideograph);
        ref double values = ref Unsafe.Add(ref MemoryMarshal.GetReference(model.EntryValues), model.EntryStarts[ideograph]);
        for (ulong rest = known.Begin & continuing; rest != 0; rest &= rest - 1)
        {
            int tag = BitOperations.TrailingZeroCount(rest);
            AddBetween(start, tag, tag, Unsafe.Add(ref values, Rank(known.Begin, tag)));
        }

        values = ref Unsafe.Add(ref values, BitOperations.PopCount(known.Begin));
        for (ulong rest = known.End & open; rest != 0; rest &= rest - 1)
        {
            int tag = BitOperations.TrailingZeroCount(rest);
            AddInside(start, tags + tag, Unsafe.Add(ref values, Rank(known.End, tag)));
        }

        values = ref Unsafe.Add(ref values, BitOperations.PopCount(known.End));
        for (ulong rest = known.Middle & open & continuing; rest != 0; rest &= rest - 1)
        {
            int tag = BitOperations.TrailingZeroCount(rest);
            AddInside(start, 2 * tags + tag, Unsafe.Add(ref values, Rank(known.Middle, tag)));
        }

        values = ref Unsafe.Add(ref values, BitOperations.PopCount(known.Middle));
        for (ulong rest = known.Single; rest != 0; rest &= rest - 1)
        {
            int tag = BitOperations.TrailingZeroCount(rest);
            AddBetween(start, 3 * tags + tag, tags + tag, Unsafe.Add(ref values, Rank(known.Single, tag)));
        }

        if (end == start && floor < Hopeless)
        {
            StepAnywhere(ideograph, start);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void StepAnywhere(int ideograph, int start)
    {
        Span<double> emissions = stackalloc double[TagMarkov.MaximumStates];
        model.FillEmissions(ideograph, emissions);
        for (int state = 0; state < model.StateCount; state++)
        {
            if (state >= tags && state < 3 * tags)
            {
                AddInside(start, state, emissions[state]);
            }
            else
            {
                AddBetween(start, state, state < tags ? state : state - 2 * tags, emissions[state]);
            }
        }

        // Unreachable with jieba's tables; with others the word simply starts anew, where jieba would fail.
        if (end == start)
        {
            Begin(ideograph, start);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddInside(int start, int state, double emission)
    {
        bool isEnd = state < 2 * tags;
        int tag = isEnd ? state - tags : state - 2 * tags;
        ref double score = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(scores), side);
        ref double transition = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(inside), isEnd ? tag * 4 : tag * 4 + 1);
        double begin = Unsafe.Add(ref score, tag) + transition + emission;
        double middle = Unsafe.Add(ref score, 2 * tags + tag) + Unsafe.Add(ref transition, 2) + emission;
        double best = middle >= begin ? middle : begin;
        if (best > floor)
        {
            if (isEnd)
            {
                Insert(state, best, end - start);
            }

            Put(start, state, best, Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(positions), side + (middle >= begin ? 2 * tags + tag : tag)));
        }
    }

    // The states before are ordered by falling V. Rounded addition never turns the order of its operands round, so once even
    // the row's largest transition cannot reach the best, none of the rest can.
    private void AddBetween(int start, int state, int row, double emission)
    {
        ref double transitions = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(between), row * 2 * tags);
        ref var before = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(previous), side);
        double largest = largestBetween[row];
        double best = double.NegativeInfinity;
        int back = -1;
        for (int i = 0; i < previousCount; i++, before = ref Unsafe.Add(ref before, 1))
        {
            if (before.Score + largest + emission < best)
            {
                break;
            }

            double value = before.Score + Unsafe.Add(ref transitions, before.Column) + emission;
            if (value > best || (value == best && before.Position > back))
            {
                best = value;
                back = before.Position;
            }
        }

        if (best > floor)
        {
            if (state >= tags)
            {
                Insert(state, best, end - start);
            }

            Put(start, state, best, back);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Put(int start, int state, double score, int back)
    {
        int at = end++;
        Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(states), at) = (byte)state;
        Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(backs), at) = (byte)back;
        Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(scores), newSide + state) = score;
        Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(positions), newSide + state) = (byte)(at - start);
        if (state < tags)
        {
            newOpen |= 1UL << state;
        }
        else if (state >= 2 * tags && state < 3 * tags)
        {
            newOpen |= 1UL << (state - 2 * tags);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Rank(ulong known, int tag) => BitOperations.PopCount(known & ((1UL << tag) - 1));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool IsEnd(int state) => state >= tags && (state < 2 * tags || state >= 3 * tags);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Insert(int state, double score, int position)
    {
        ref var last = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(previous), newSide + newPreviousCount);
        for (int at = newPreviousCount++; at > 0; at--)
        {
            ref var next = ref Unsafe.Subtract(ref last, 1);
            if (next.Score >= score)
            {
                break;
            }

            last.Score = next.Score;
            last.Column = next.Column;
            last.Position = next.Position;
            last = ref next;
        }

        last.Score = score;
        last.Column = state < 2 * tags ? state - tags : state - 2 * tags;
        last.Position = position;
    }

    // This character becomes the one before.
    private void Turn(int before, int start)
    {
        Forget(before, start);
        (side, newSide) = (newSide, side);
        (open, newOpen) = (newOpen, 0);
        previousCount = newPreviousCount;
        newPreviousCount = 0;
    }

    private readonly void Forget(int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            scores[side + states[i]] = double.NegativeInfinity;
        }
    }

    private void EnsureRoom()
    {
        if (states.Length < end + TagMarkov.MaximumStates)
        {
            Enlarge(ref states, end);
            Enlarge(ref backs, end);
        }
    }

    private static void Enlarge(ref byte[] array, int used)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(checked(used * 2 + 2 * TagMarkov.MaximumStates));
        array.AsSpan(0, used).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(array);
        array = larger;
    }

    // Copied field by field: a copy of the whole right after its parts were written would wait for them (a fifth of all time).
    private struct Previous
    {
        internal double Score;
        internal int Column;
        internal int Position;
    }
}
