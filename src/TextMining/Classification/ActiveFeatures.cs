using System.Numerics;
using System.Runtime.InteropServices;
using TextMining.Features;
using TextMining.Segmentation;

namespace TextMining.Classification;

/// <summary>The features of one text that a model knows: working memory of one prediction and its explanation, for one thread at a time.</summary>
internal sealed class ActiveFeatures(int lanes)
{
    private const ulong Spread = 0x9E3779B97F4A7C15UL;

    private readonly List<FeatureOccurrence> _occurrences = [];
    private int[] _columns = new int[256];
    private int[] _counts = new int[256];
    private int[] _places = [];
    private int[] _table = [];
    private double[] _units = [];

    public List<Token> Tokens { get; } = [];

    /// <summary>Every place of the text where a feature begins, known or not.</summary>
    public ReadOnlySpan<FeatureOccurrence> Occurrences => CollectionsMarshal.AsSpan(_occurrences);

    /// <summary>Per occurrence: the index of its feature in <see cref="Columns"/>, or -1 when the vocabulary lacks it.</summary>
    public ReadOnlySpan<int> Places => _places.AsSpan(0, _occurrences.Count);

    /// <summary>The number of distinct known features.</summary>
    public int Count { get; private set; }

    /// <summary>The distinct known features, in the order of their first occurrence.</summary>
    public ReadOnlySpan<int> Columns => _columns.AsSpan(0, Count);

    /// <summary>How often each of them occurs.</summary>
    public ReadOnlySpan<int> Counts => _counts.AsSpan(0, Count);

    /// <summary>Room for the sums of one block.</summary>
    public float[] Sums { get; } = new float[lanes];

    /// <summary>Per block: what its values are multiplied by, before the whole vector is brought to length 1; of blocks that occur only.</summary>
    public float[] BlockScales { get; } = new float[FeatureKey.MaximumBlocks];

    /// <summary>The square of the whole vector's length, before it is brought to 1.</summary>
    public float SquaredLength { get; set; }

    /// <summary>Finds the features of a text.</summary>
    public void Read(ReadOnlySpan<char> text, Featurizer featurizer, Vocabulary vocabulary, PackedRows rows)
    {
        featurizer.Extract(text, Tokens, _occurrences);
        if (_places.Length < _occurrences.Count)
        {
            _places = new int[BitOperations.RoundUpToPowerOf2((uint)_occurrences.Count)];
        }

        vocabulary.Prefetch(Occurrences);
        Distinguish(vocabulary, rows);
    }

    /// <summary>Per code unit of the text: zero.</summary>
    public Span<double> ClearUnits(int length)
    {
        if (_units.Length < length)
        {
            _units = new double[(int)BitOperations.RoundUpToPowerOf2((uint)length)];
        }

        var units = _units.AsSpan(0, length);
        units.Clear();
        return units;
    }

    private void Distinguish(Vocabulary vocabulary, PackedRows rows)
    {
        Count = 0;
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, 2 * _occurrences.Count));
        if (_table.Length < size)
        {
            _table = new int[size];
        }

        var table = _table.AsSpan(0, size);
        table.Clear();
        var shift = 64 - BitOperations.Log2((uint)size);
        var occurrences = Occurrences;
        for (var i = 0; i < occurrences.Length; i++)
        {
            var column = vocabulary.Find(occurrences[i].Key);
            if (column < 0)
            {
                _places[i] = -1;
                continue;
            }

            rows.Prefetch(column);
            _places[i] = PlaceOf(column, table, shift);
        }
    }

    private int PlaceOf(int column, Span<int> table, int shift)
    {
        for (var i = (int)((ulong)column * Spread >> shift); ; i = (i + 1) & (table.Length - 1))
        {
            var place = table[i] - 1;
            if (place < 0)
            {
                table[i] = Count + 1;
                return Append(column);
            }

            if (_columns[place] == column)
            {
                _counts[place]++;
                return place;
            }
        }
    }

    private int Append(int column)
    {
        if (Count == _columns.Length)
        {
            Array.Resize(ref _columns, 2 * Count);
            Array.Resize(ref _counts, 2 * Count);
        }

        (_columns[Count], _counts[Count]) = (column, 1);
        return Count++;
    }
}
