using System.Numerics;
using System.Runtime.CompilerServices;

namespace TextMining.Features;

/// <summary>Feature → column. Open addressing over 64-bit keys, at most half full.</summary>
/// <remarks>Immutable; may be used from any thread.</remarks>
public sealed class Vocabulary
{
    private readonly record struct Slot(ulong Key, int Column);

    private const ulong Spread = 0x9E3779B97F4A7C15UL;
    private readonly Slot[] _slots;
    private readonly int _shift;
    private readonly string[] _texts;
    private readonly byte[] _blocks;

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
        for (var column = 0; column < _texts.Length; column++)
        {
            Insert(column);
        }
    }

    /// <summary>The number of features.</summary>
    public int Count => _texts.Length;

    /// <summary>The normalised text of a feature.</summary>
    /// <param name="column">0-based, below <see cref="Count"/>.</param>
    public string TextOf(int column) => _texts[column];

    /// <summary>The block of a feature.</summary>
    /// <param name="column">0-based, below <see cref="Count"/>.</param>
    public int BlockOf(int column) => _blocks[column];

    /// <summary>The column of a feature, or -1 when the vocabulary does not have it.</summary>
    /// <param name="key">The feature's key, see <see cref="FeatureKey"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ulong key)
    {
        var slots = _slots;
        for (var i = (int)((key * Spread) >> _shift); ; i = (i + 1) & (slots.Length - 1))
        {
            ref readonly var slot = ref slots[i];
            if (slot.Key == key)
            {
                return slot.Column;
            }

            if (slot.Key == 0)
            {
                return -1;
            }
        }
    }

    private void Insert(int column)
    {
        if (string.IsNullOrEmpty(_texts[column]) || _blocks[column] >= FeatureKey.MaximumBlocks)
        {
            throw new ArgumentException($"Feature {column} has no text or an impossible block {_blocks[column]}.");
        }

        var key = FeatureKey.Of(_blocks[column], _texts[column]);
        var i = (int)((key * Spread) >> _shift);
        for (; _slots[i].Key != 0; i = (i + 1) & (_slots.Length - 1))
        {
            if (_slots[i].Key == key)
            {
                throw new ArgumentException($"Feature {column} comes twice: '{_texts[column]}' in block {_blocks[column]}.");
            }
        }

        _slots[i] = new Slot(key, column);
    }
}
