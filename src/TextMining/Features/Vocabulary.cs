using System.Numerics;
using System.Runtime.CompilerServices;

namespace TextMining.Features;

/// <summary>
/// Feature → column. Open addressing, at most half full; a slot keeps 32 bits of the spread key, so that the table stays in
/// the cache: a feature that the vocabulary lacks is mistaken for one that it has about once in four thousand million lookups.
/// </summary>
/// <remarks>Immutable; may be used from any thread. Columns of a block lie together.</remarks>
public sealed class Vocabulary
{
    private readonly record struct Slot(uint Print, int ColumnPlusOne);

    private const ulong Spread = 0x9E3779B97F4A7C15UL;
    private readonly Slot[] _slots;
    private readonly int _shift;
    private readonly char[] _units;
    private readonly int[] _ends;
    private readonly byte[] _blocks;
    private readonly int[] _blockEnds = new int[FeatureKey.MaximumBlocks];
    private readonly int[] _blockStarts = new int[FeatureKey.MaximumBlocks];

    /// <summary>Creates a vocabulary; column i is feature i.</summary>
    /// <param name="texts">The features' normalised texts; none empty.</param>
    /// <param name="blocks">Their blocks (shape: as many as texts).</param>
    /// <exception cref="ArgumentException">The lengths differ, a text is empty, a block is too large, or a feature comes twice.</exception>
    public Vocabulary(IReadOnlyList<string> texts, IReadOnlyList<byte> blocks)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(blocks);
        if (texts.Count != blocks.Count)
        {
            throw new ArgumentException($"{texts.Count} texts and {blocks.Count} blocks were given.", nameof(blocks));
        }

        var ends = new int[texts.Count];
        var length = 0;
        for (var column = 0; column < ends.Length; column++)
        {
            length += texts[column]?.Length ?? 0;
            ends[column] = length;
        }

        var units = new char[length];
        for (var column = 0; column < ends.Length; column++)
        {
            texts[column]?.CopyTo(units.AsSpan(ends[column] - texts[column].Length));
        }

        (_units, _ends, _blocks) = (units, ends, [.. blocks]);
        (_slots, _shift) = MakeSlots(ends.Length);
        Fill();
    }

    /// <summary>Creates a vocabulary of texts that stand one after the other; takes the arrays over.</summary>
    internal Vocabulary(char[] units, int[] ends, byte[] blocks)
    {
        (_units, _ends, _blocks) = (units, ends, blocks);
        (_slots, _shift) = MakeSlots(ends.Length);
        Fill();
    }

    /// <summary>The number of features.</summary>
    public int Count => _ends.Length;

    /// <summary>The normalised text of a feature.</summary>
    /// <param name="column">0-based, below <see cref="Count"/>.</param>
    public string TextOf(int column) => Units(column).ToString();

    /// <summary>The code units of a feature's normalised text.</summary>
    internal ReadOnlySpan<char> Units(int column)
    {
        var start = column == 0 ? 0 : _ends[column - 1];
        return _units.AsSpan(start, _ends[column] - start);
    }

    /// <summary>The column after the last one of the block that a feature is in.</summary>
    internal int BlockEnd(int column) => _blockEnds[_blocks[column]];

    /// <summary>The first column of the block that a feature is in.</summary>
    internal int BlockStart(int column) => _blockStarts[_blocks[column]];

    /// <summary>The block of a feature.</summary>
    /// <param name="column">0-based, below <see cref="Count"/>.</param>
    public int BlockOf(int column) => _blocks[column];

    /// <summary>The column of a feature, or -1 when the vocabulary does not have it.</summary>
    /// <param name="key">The feature's key, see <see cref="FeatureKey"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong key)
    {
        var slots = _slots;
        var spread = SpreadOf(key);
        var print = (uint)spread;
        for (var i = Home(spread); ; i = (i + 1) & (slots.Length - 1))
        {
            var slot = slots[i];
            if (slot.ColumnPlusOne == 0 || slot.Print == print)
            {
                return slot.ColumnPlusOne - 1;
            }
        }
    }

    /// <summary>Has the slots brought nearer where the search for features will begin.</summary>
    internal void Prefetch(ReadOnlySpan<FeatureOccurrence> occurrences)
    {
        foreach (ref readonly var occurrence in occurrences)
        {
            Classification.Prefetch.Element(_slots, Home(SpreadOf(occurrence.Key)));
        }
    }

    private int Home(ulong spread) => (int)(spread >> _shift);

    /// <summary>Mixes all bits of the key into all bits of the result: the upper ones choose the slot, the lower ones are kept in it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong SpreadOf(ulong key)
    {
        key *= Spread;
        return (key ^ (key >> 32)) * Spread;
    }

    private static (Slot[] Slots, int Shift) MakeSlots(int count)
    {
        var capacity = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, 2 * count));
        return (new Slot[capacity], 64 - BitOperations.Log2((uint)capacity));
    }

    // Compiled at full speed at once: its loop runs once in a program's life, over every feature.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Fill()
    {
        for (var column = 0; column < _ends.Length; column++)
        {
            Insert(column);
            _blockEnds[_blocks[column]] = column + 1;
            if (column == 0 || _blocks[column] != _blocks[column - 1])
            {
                _blockStarts[_blocks[column]] = column;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Insert(int column)
    {
        var text = Units(column);
        if (text.IsEmpty || _blocks[column] >= FeatureKey.MaximumBlocks
            || (column > 0 && _blocks[column] < _blocks[column - 1]))
        {
            throw new ArgumentException($"Feature {column} has no text, or its block {_blocks[column]} is impossible or out of order.");
        }

        var spread = SpreadOf(FeatureKey.Of(_blocks[column], text));
        var i = Home(spread);
        for (; _slots[i].ColumnPlusOne != 0; i = (i + 1) & (_slots.Length - 1))
        {
            var other = _slots[i].ColumnPlusOne - 1;
            if (_slots[i].Print != (uint)spread)
            {
                continue;
            }

            if (_blocks[other] == _blocks[column] && Units(other).SequenceEqual(text))
            {
                throw new ArgumentException($"Feature {column} comes twice: '{text}' in block {_blocks[column]}.");
            }

            // Two features with one print: the first is found for both. See the remark on the class.
            return;
        }

        _slots[i] = new Slot((uint)spread, column + 1);
    }
}
