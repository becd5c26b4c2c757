using System.Runtime.CompilerServices;

namespace TextMining.Segmentation.Internals;

/// <summary>The tables of <c>jieba.posseg</c>'s Markov model, whose states are a letter of B, E, M, S and a part of speech.</summary>
/// <remarks>
/// A state's number is letter × number of tags + tag, so that numbers are ordered as jieba's tuples. After B and M only M and E
/// of the same tag can come, after E and S only B and S: two small tables hold all transitions.
/// </remarks>
internal sealed class TagMarkov
{
    internal const int MaximumStates = 256;

    private readonly Table<double> start;
    private readonly Table<int> entryStarts;
    private readonly Table<ushort> entriesInTable;
    private readonly Table<ushort> entryStates;
    private readonly Table<double> entryValues;
    private readonly Table<uint> transitionPairs;
    private readonly Table<double> transitions;
    private readonly Lazy<Tables> tables;

    internal TagMarkov(ModelFile file, int tagCount)
    {
        start = file.Section<double>(ModelSection.TagStart);
        entryStarts = file.Section<int>(ModelSection.TagEntryStarts);
        entriesInTable = file.Section<ushort>(ModelSection.TagEntriesInTable);
        entryStates = file.Section<ushort>(ModelSection.TagEntryStates);
        entryValues = file.Section<double>(ModelSection.TagEntryValues);
        transitionPairs = file.Section<uint>(ModelSection.TagTransitionPairs);
        transitions = file.Section<double>(ModelSection.TagTransitions);
        TagCount = tagCount;
        Validate();
        tables = new Lazy<Tables>(BuildTables);
    }

    internal int TagCount { get; }

    internal int StateCount => TagCount * MarkovStates.TagLetters.Length;

    internal ReadOnlySpan<double> Start => start.Span;

    /// <summary>From E and S (columns) to B and S (rows), −∞ where there is none.</summary>
    internal double[] BetweenWords => tables.Value.BetweenWords;

    /// <summary>The largest transition of each row of <see cref="BetweenWords"/>.</summary>
    internal double[] LargestBetweenWords => tables.Value.LargestBetweenWords;

    /// <summary>B→E, B→M, M→E, M→M of each tag, −∞ where there is none.</summary>
    internal double[] InsideWords => tables.Value.InsideWords;

    /// <summary>For each ideograph the states that it is known in.</summary>
    internal KnownStates[] Known => tables.Value.Known;

    internal ReadOnlySpan<int> EntryStarts => entryStarts.Span;

    internal ReadOnlySpan<ushort> EntriesInTable => entriesInTable.Span;

    internal ReadOnlySpan<ushort> EntryStates => entryStates.Span;

    internal ReadOnlySpan<double> EntryValues => entryValues.Span;

    private ReadOnlySpan<uint> TransitionPairs => transitionPairs.Span;

    private ReadOnlySpan<double> Transitions => transitions.Span;

    /// <summary>The emissions of all states, known for the ideograph or not.</summary>
    internal void FillEmissions(int ideograph, Span<double> emissions)
    {
        emissions.Fill(MarkovStates.Impossible);
        for (int i = EntryStarts[ideograph]; i < EntryStarts[ideograph + 1]; i++)
        {
            emissions[EntryStates[i]] = EntryValues[i];
        }
    }

    internal (int Letter, int Tag) Split(int state)
    {
        int letter = state < 2 * TagCount ? (state < TagCount ? 0 : 1) : (state < 3 * TagCount ? 2 : 3);
        return (letter, state - letter * TagCount);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Validate()
    {
        var starts = EntryStarts;
        var inTable = EntriesInTable;
        if (Start.Length != StateCount || Transitions.Length != TransitionPairs.Length || EntryValues.Length != EntryStates.Length
            || starts.Length != CharacterCodes.IdeographCount + 1 || inTable.Length != CharacterCodes.IdeographCount
            || starts[0] != 0 || starts[^1] != EntryStates.Length || !AreOrdered(starts))
        {
            Throw.Corrupt("the tables of its part-of-speech model do not fit together");
        }

        for (int i = 0; i < inTable.Length; i++)
        {
            int count = starts[i + 1] - starts[i];
            if (count < inTable[i] || count > MaximumStates || !IsRising(EntryStates.Slice(starts[i], inTable[i])))
            {
                Throw.Corrupt($"the states of ideograph {i} are not sensible");
            }
        }

        foreach (ushort state in EntryStates)
        {
            if (state >= StateCount)
            {
                Throw.Corrupt($"it names the part-of-speech state {state} of {StateCount}");
            }
        }

        foreach (uint pair in TransitionPairs)
        {
            if (!IsPossible((int)(pair >> 16), (int)(pair & ushort.MaxValue)))
            {
                Throw.Corrupt($"it has an impossible transition between part-of-speech states, {pair >> 16} to {pair & ushort.MaxValue}");
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool AreOrdered(ReadOnlySpan<int> starts)
    {
        for (int i = 1; i < starts.Length; i++)
        {
            if (starts[i] < starts[i - 1])
            {
                return false;
            }
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool IsRising(ReadOnlySpan<ushort> states)
    {
        for (int i = 1; i < states.Length; i++)
        {
            if (states[i] <= states[i - 1])
            {
                return false;
            }
        }

        return true;
    }

    private bool IsPossible(int from, int to)
    {
        if (from >= StateCount || to >= StateCount)
        {
            return false;
        }

        var (letter, tag) = Split(from);
        var (nextLetter, nextTag) = Split(to);
        return letter is 0 or 2 ? nextLetter is 1 or 2 && nextTag == tag : nextLetter is 0 or 3;
    }

    private Tables BuildTables()
    {
        var between = new double[4 * TagCount * TagCount];
        var inside = new double[4 * TagCount];
        Array.Fill(between, double.NegativeInfinity);
        Array.Fill(inside, double.NegativeInfinity);
        for (int i = 0; i < Transitions.Length; i++)
        {
            var (letter, tag) = Split((int)(TransitionPairs[i] >> 16));
            var (nextLetter, nextTag) = Split((int)(TransitionPairs[i] & ushort.MaxValue));
            if (letter is 0 or 2)
            {
                inside[tag * 4 + letter + nextLetter - 1] = Transitions[i];
            }
            else
            {
                int row = (nextLetter == 0 ? 0 : TagCount) + nextTag;
                between[row * 2 * TagCount + (letter == 1 ? 0 : TagCount) + tag] = Transitions[i];
            }
        }

        var largest = new double[2 * TagCount];
        for (int row = 0; row < largest.Length; row++)
        {
            largest[row] = between.AsSpan(row * 2 * TagCount, 2 * TagCount).ToArray().Max();
        }

        return new Tables(between, largest, inside, FindKnown());
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private KnownStates[] FindKnown()
    {
        var result = new KnownStates[CharacterCodes.IdeographCount];
        var starts = EntryStarts;
        var inTable = EntriesInTable;
        var states = EntryStates;
        for (int ideograph = 0; ideograph < result.Length; ideograph++)
        {
            ref var known = ref result[ideograph];
            for (int i = starts[ideograph]; i < starts[ideograph] + inTable[ideograph]; i++)
            {
                var (letter, tag) = Split(states[i]);
                ulong bit = 1UL << tag;
                known.Begin |= letter == 0 ? bit : 0;
                known.End |= letter == 1 ? bit : 0;
                known.Middle |= letter == 2 ? bit : 0;
                known.Single |= letter == 3 ? bit : 0;
            }
        }

        return result;
    }

    /// <summary>The tags, a bit each, with which an ideograph is known in each letter.</summary>
    internal struct KnownStates
    {
        internal ulong Begin;
        internal ulong End;
        internal ulong Middle;
        internal ulong Single;
    }

    private sealed record Tables(double[] BetweenWords, double[] LargestBetweenWords, double[] InsideWords, KnownStates[] Known);
}
