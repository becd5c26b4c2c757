using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TextMining.Segmentation.Internals;

/// <summary><c>jieba.posseg.viterbi</c>: the best sequence of states, each character limited to the states that it is known in.</summary>
/// <remarks>
/// Where none of them can follow, all states that can follow are taken. Sums in jieba's order, (V + transition) + emission; of
/// equal sums the state with the larger number wins. Rented memory is kept from run to run.
/// </remarks>
internal struct TagViterbi
{
    private readonly TagMarkov model;
    private readonly double[] scores;
    private readonly byte[] positions;
    private readonly Previous[] previous;
    private byte[] states;
    private byte[] backs;
    private int[] starts;
    private int previousCount;

    internal TagViterbi(TagMarkov model)
    {
        this.model = model;
        scores = ArrayPool<double>.Shared.Rent(TagMarkov.MaximumStates * 3);
        scores.AsSpan(0, TagMarkov.MaximumStates).Fill(double.NegativeInfinity);
        positions = ArrayPool<byte>.Shared.Rent(TagMarkov.MaximumStates);
        previous = ArrayPool<Previous>.Shared.Rent(TagMarkov.MaximumStates);
        states = ArrayPool<byte>.Shared.Rent(4096);
        backs = ArrayPool<byte>.Shared.Rent(4096);
        starts = ArrayPool<int>.Shared.Rent(64);
    }

    /// <summary>Replaces the first <paramref name="length"/> values of <paramref name="best"/> by the states of the best sequence.</summary>
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

        int end = 0;
        for (int at = 0; at < length; at++)
        {
            starts[at] = end;
            EnsureRoom(end);
            int ideograph = Unsafe.Add(ref codes, at) - CharacterCodes.SignEnd - 1;
            end += at == 0 ? Begin(ideograph, end) : Step(ideograph, starts[at - 1], end);
            Remember(at == 0 ? 0 : starts[at - 1], starts[at], end);
        }

        int state = Last(starts[length - 1], end);
        Forget(starts[length - 1], end);
        for (int at = length - 1; at >= 0; at--)
        {
            Unsafe.Add(ref best, at) = states[state];
            state = at == 0 ? 0 : starts[at - 1] + backs[state];
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

    // scores: [0, 256) V of the previous character by state, −∞ for the others; [256, 512) V of this one by position; [512, 768) emissions.
    private readonly Span<double> New => scores.AsSpan(TagMarkov.MaximumStates, TagMarkov.MaximumStates);

    private readonly Span<double> Emissions => scores.AsSpan(2 * TagMarkov.MaximumStates, TagMarkov.MaximumStates);

    private readonly int Begin(int ideograph, int to)
    {
        int from = model.EntryStarts[ideograph];
        int count = model.EntriesInTable[ideograph];
        var start = model.Start;
        if (count == 0)
        {
            FillEmissions(ideograph);
            for (int state = 0; state < model.StateCount; state++)
            {
                states[to + state] = (byte)state;
                New[state] = start[state] + Emissions[state];
            }

            return model.StateCount;
        }

        for (int i = 0; i < count; i++)
        {
            int state = model.EntryStates[from + i];
            states[to + i] = (byte)state;
            New[i] = start[state] + model.EntryValues[from + i];
        }

        return count;
    }

    private readonly int Step(int ideograph, int before, int to)
    {
        int from = model.EntryStarts[ideograph];
        int known = model.EntriesInTable[ideograph];
        int count = 0;
        var entryStates = model.EntryStates;
        var entryValues = model.EntryValues;
        var values = New;
        for (int i = 0; i < known; i++)
        {
            int state = entryStates[from + i];
            double best = Best(state, entryValues[from + i], out int back);
            if (!double.IsNegativeInfinity(best))
            {
                values[count] = best;
                states[to + count] = (byte)state;
                backs[to + count++] = (byte)back;
            }
        }

        if (count > 0)
        {
            return count;
        }

        FillEmissions(ideograph);
        for (int state = 0; state < model.StateCount; state++)
        {
            double best = Best(state, Emissions[state], out int back);
            if (!double.IsNegativeInfinity(best))
            {
                values[count] = best;
                states[to + count] = (byte)state;
                backs[to + count++] = (byte)back;
            }
        }

        // Unreachable with jieba's tables; with others the word simply starts anew, where jieba would fail.
        return count > 0 ? count : Begin(ideograph, to);
    }

    // The best V of a state and the position of the state before it; −∞ where no state before leads here.
    private readonly double Best(int state, double emission, out int back)
    {
        int tags = model.TagCount;
        if (state >= tags && state < 3 * tags)
        {
            int tag = state < 2 * tags ? state - tags : state - 2 * tags;
            var inside = model.InsideWords.AsSpan(tag * 4, 4);
            int column = state < 2 * tags ? 0 : 1;
            double begin = scores[tag] + inside[column] + emission;
            double middle = scores[2 * tags + tag] + inside[2 + column] + emission;
            bool isMiddle = middle >= begin;
            back = positions[isMiddle ? 2 * tags + tag : tag];
            return isMiddle ? middle : begin;
        }

        int row = state < tags ? state : state - 2 * tags;
        ref double transitions = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(model.BetweenWords), row * 2 * tags);
        double best = double.NegativeInfinity;
        back = 0;
        for (int i = 0; i < previousCount; i++)
        {
            ref var before = ref previous[i];
            double value = before.Score + Unsafe.Add(ref transitions, before.Column) + emission;
            if (value >= best)
            {
                best = value;
                back = before.Position;
            }
        }

        return best;
    }

    private readonly void FillEmissions(int ideograph)
    {
        Emissions.Fill(MarkovStates.Impossible);
        for (int i = model.EntryStarts[ideograph]; i < model.EntryStarts[ideograph + 1]; i++)
        {
            Emissions[model.EntryStates[i]] = model.EntryValues[i];
        }
    }

    // Makes the new character the previous one.
    private void Remember(int before, int from, int end)
    {
        Forget(before, from);
        int tags = model.TagCount;
        previousCount = 0;
        for (int i = from; i < end; i++)
        {
            int state = states[i];
            double score = New[i - from];
            scores[state] = score;
            positions[state] = (byte)(i - from);
            if (state >= tags && (state < 2 * tags || state >= 3 * tags))
            {
                previous[previousCount++] = new Previous(score, (short)(state < 2 * tags ? state - tags : state - 2 * tags), (short)(i - from));
            }
        }
    }

    private readonly void Forget(int from, int end)
    {
        for (int i = from; i < end; i++)
        {
            scores[states[i]] = double.NegativeInfinity;
        }
    }

    private readonly int Last(int from, int end)
    {
        int best = from;
        for (int i = from + 1; i < end; i++)
        {
            best = New[i - from] >= New[best - from] ? i : best;
        }

        return best;
    }

    private void EnsureRoom(int end)
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

    private readonly record struct Previous(double Score, short Column, short Position);
}
