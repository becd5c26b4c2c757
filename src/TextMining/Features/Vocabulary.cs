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
    private readonly string[] _texts;
    private readonly byte[] _blocks;
    private readonly int[] _blockEnds;
    private readonly int[] _blockStarts;

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

        _texts = [.. texts];
        _blocks = [.. blocks];
        var capacity = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, 2 * texts.Count));
        _shift = 64 - BitOperations.Log2((uint)capacity);
        _slots = new Slot[capacity];
        _blockEnds = new int[FeatureKey.MaximumBlocks];
        _blockStarts = new int[FeatureKey.MaximumBlocks];
        for (var column = 0; column < _texts.Length; column++)
        {
            Insert(column);
            _blockEnds[_blocks[column]] = column + 1;
            if (column == 0 || _blocks[column] != _blocks[column - 1])
            {
                _blockStarts[_blocks[column]] = column;
            }
        }
    }

    /// <summary>The number of features.</summary>
    public int Count => _texts.Length;

    /// <summary>The normalised text of a feature.</summary>
    /// <param name="column">0-based, below <see cref="Count"/>.</param>
    public string TextOf(int column) => _texts[column];

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

    private void Insert(int column)
    {
        if (string.IsNullOrEmpty(_texts[column]) || _blocks[column] >= FeatureKey.MaximumBlocks
            || (column > 0 && _blocks[column] < _blocks[column - 1]))
        {
            throw new ArgumentException($"Feature {column} has no text, or its block {_blocks[column]} is impossible or out of order.");
        }

        var spread = SpreadOf(FeatureKey.Of(_blocks[column], _texts[column]));
        var i = (int)(spread >> _shift);
        for (; _slots[i].ColumnPlusOne != 0; i = (i + 1) & (_slots.Length - 1))
        {
            var other = _slots[i].ColumnPlusOne - 1;
            if (_slots[i].Print != (uint)spread)
            {
                continue;
            }

            if (_blocks[other] == _blocks[column] && _texts[other] == _texts[column])
            {
                throw new ArgumentException($"Feature {column} comes twice: '{_texts[column]}' in block {_blocks[column]}.");
            }

            // Two features with one print: the first is found for both. See the remark on the class.
            return;
        }

        _slots[i] = new Slot((uint)spread, column + 1);
    }
}
