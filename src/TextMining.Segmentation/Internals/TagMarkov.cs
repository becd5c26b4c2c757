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

    private readonly ModelFile file;
    private readonly Lazy<Tables> tables;

    internal TagMarkov(ModelFile file, int tagCount)
    {
        this.file = file;
        TagCount = tagCount;
        Validate();
        tables = new Lazy<Tables>(BuildTables);
    }

    internal int TagCount { get; }

    internal int StateCount => TagCount * MarkovStates.TagLetters.Length;

    internal ReadOnlySpan<double> Start => file.Section<double>(ModelSection.TagStart);

    /// <summary>From E and S (columns) to B and S (rows), −∞ where there is none.</summary>
    internal double[] BetweenWords => tables.Value.BetweenWords;

    /// <summary>B→E, B→M, M→E, M→M of each tag, −∞ where there is none.</summary>
    internal double[] InsideWords => tables.Value.InsideWords;

    internal ReadOnlySpan<int> EntryStarts => file.Section<int>(ModelSection.TagEntryStarts);

    internal ReadOnlySpan<ushort> EntriesInTable => file.Section<ushort>(ModelSection.TagEntriesInTable);

    internal ReadOnlySpan<ushort> EntryStates => file.Section<ushort>(ModelSection.TagEntryStates);

    internal ReadOnlySpan<double> EntryValues => file.Section<double>(ModelSection.TagEntryValues);

    private ReadOnlySpan<uint> TransitionPairs => file.Section<uint>(ModelSection.TagTransitionPairs);

    private ReadOnlySpan<double> Transitions => file.Section<double>(ModelSection.TagTransitions);

    internal (int Letter, int Tag) Split(int state) => (state / TagCount, state % TagCount);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Validate()
    {
        var starts = EntryStarts;
        var inTable = EntriesInTable;
        if (Start.Length != StateCount || Transitions.Length != TransitionPairs.Length || EntryValues.Length != EntryStates.Length
            || starts.Length != CharacterCodes.IdeographCount + 1 || inTable.Length != CharacterCodes.IdeographCount
            || starts[0] != 0 || starts[^1] != EntryStates.Length)
        {
            Throw.Corrupt("the tables of its part-of-speech model do not fit together");
        }

        for (int i = 0; i < inTable.Length; i++)
        {
            int count = starts[i + 1] - starts[i];
            if (count < inTable[i] || count > MaximumStates)
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

        return new Tables(between, inside);
    }

    private sealed record Tables(double[] BetweenWords, double[] InsideWords);
}
