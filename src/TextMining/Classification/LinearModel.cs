using TextMining.Features;
using TextMining.Matching;

namespace TextMining.Classification;

/// <summary>
/// One pass over the features of a text, one margin for every class of every head. A feature's value is
/// (1 + ln count) × factor; each block is brought to its own length, then the whole vector to length 1.
/// </summary>
/// <remarks>
/// Immutable; may be shared by any number of threads. Weights are stored feature-major in 8 bits with one scale per feature:
/// the classes of a feature lie in one or two cache lines.
/// </remarks>
public sealed class LinearModel
{
    private static readonly float[] LogarithmicCounts = [.. Enumerable.Range(0, byte.MaxValue + 1).Select(static n => n == 0 ? 0 : 1 + MathF.Log(n))];

    private readonly float[] _factors;
    private readonly QuantizedWeights _weights;
    private readonly PackedRows _rows;
    private readonly float[] _bias;
    private readonly float[] _blockWeights;
    private readonly float _evenness;
    private readonly ScratchPool<ActiveFeatures> _pool;

    /// <summary>Creates a model.</summary>
    /// <param name="featurizer">Finds the features.</param>
    /// <param name="vocabulary">Feature → column.</param>
    /// <param name="factors">Per column: what its logarithmic count is multiplied by (shape: columns); above 0.</param>
    /// <param name="weights">Per column: its weight for every lane (shape: columns × lanes).</param>
    /// <param name="bias">Per lane: the constant part of the margin (shape: lanes).</param>
    /// <exception cref="ArgumentException">The shapes do not fit one another.</exception>
    public LinearModel(
        Featurizer featurizer, Vocabulary vocabulary, ReadOnlySpan<float> factors, QuantizedWeights weights, ReadOnlySpan<float> bias)
    {
        ArgumentNullException.ThrowIfNull(featurizer);
        ArgumentNullException.ThrowIfNull(vocabulary);
        ArgumentNullException.ThrowIfNull(weights);
        if (factors.Length != vocabulary.Count || weights.Rows != vocabulary.Count || bias.Length != weights.Lanes)
        {
            throw new ArgumentException(
                $"{vocabulary.Count} features need as many factors and rows, and {weights.Lanes} lanes as many biases; "
                + $"{factors.Length}, {weights.Rows} and {bias.Length} were given.",
                nameof(weights));
        }

        foreach (var factor in factors)
        {
            if (!(factor > 0) || !float.IsFinite(factor))
            {
                throw new ArgumentException($"A factor is {factor}; a finite number above 0 is expected.", nameof(factors));
            }
        }

        Featurizer = featurizer;
        Vocabulary = vocabulary;
        _weights = weights;
        _factors = factors.ToArray();
        _rows = new PackedRows(factors, weights);
        _bias = bias.ToArray();
        _blockWeights = [.. featurizer.Options.Blocks.Select(static block => block.Weight)];
        _evenness = featurizer.Options.BlockEvenness;
        _pool = new ScratchPool<ActiveFeatures>(() => new ActiveFeatures(weights.Lanes));
    }

    /// <summary>Finds the features.</summary>
    public Featurizer Featurizer { get; }

    /// <summary>Feature → column.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>The number of margins that <see cref="Score"/> writes: the classes of all heads, rounded up to a multiple of eight.</summary>
    public int Lanes => _weights.Lanes;

    /// <summary>Per column: what its logarithmic count is multiplied by.</summary>
    public ReadOnlySpan<float> Factors => _factors;

    /// <summary>The weights.</summary>
    public QuantizedWeights Weights => _weights;

    /// <summary>Per lane: the constant part of the margin.</summary>
    public ReadOnlySpan<float> Bias => _bias;

    /// <summary>Writes the margin of every lane.</summary>
    /// <param name="text">Any text, as received.</param>
    /// <param name="margins">Shape: <see cref="Lanes"/>.</param>
    /// <returns>How many distinct features of the text the vocabulary knows.</returns>
    /// <exception cref="ArgumentException"><paramref name="margins"/> has another length.</exception>
    public int Score(ReadOnlySpan<char> text, Span<float> margins)
    {
        if (margins.Length != Lanes)
        {
            throw new ArgumentException($"{Lanes} margins are written, but there is room for {margins.Length}.", nameof(margins));
        }

        var features = Read(text);
        ScoreActive(features, margins);
        var known = features.Count;
        Release(features);
        return known;
    }

    /// <summary>The features of a text as the weights see them: each block brought to its length, then the whole to length 1.</summary>
    /// <param name="text">Any text, as received.</param>
    /// <param name="columns">Receives the columns of the vocabulary, each once, in the order of their first occurrence; what it holds stays.</param>
    /// <param name="values">Receives as many values; a margin is Σ value × weight + bias.</param>
    /// <exception cref="ArgumentNullException">A list is null.</exception>
    public void Vectorize(ReadOnlySpan<char> text, List<int> columns, List<float> values)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(values);
        var features = Read(text);
        ScoreActive(features, new float[Lanes]);
        var length = MathF.Sqrt(features.SquaredLength);
        for (var i = 0; i < features.Count; i++)
        {
            var column = features.Columns[i];
            columns.Add(column);
            values.Add(Frequency(features.Counts[i]) * Factor(column) * features.BlockScales[Vocabulary.BlockOf(column)] / length);
        }

        Release(features);
    }

    /// <summary>The features of a text, to be given back by <see cref="Release"/>; after an exception it may be dropped.</summary>
    internal ActiveFeatures Read(ReadOnlySpan<char> text)
    {
        var features = _pool.Rent();
        features.Read(text, Featurizer, Vocabulary, _rows);
        return features;
    }

    internal void Release(ActiveFeatures features) => _pool.Return(features);

    /// <summary>Writes the margin of every lane (shape: <see cref="Lanes"/>), and leaves the scales of the blocks in <paramref name="features"/>.</summary>
    internal void ScoreActive(ActiveFeatures features, Span<float> margins)
    {
        margins.Clear();
        features.SquaredLength = 0f;
        for (var from = 0; from < features.Count;)
        {
            from = AddBlock(features, from, margins);
        }

        var length = features.SquaredLength > 0 ? 1 / MathF.Sqrt(features.SquaredLength) : 0;
        for (var lane = 0; lane < margins.Length; lane++)
        {
            margins[lane] = margins[lane] * length + _bias[lane];
        }
    }

    /// <summary>What the logarithmic count of a feature is multiplied by.</summary>
    internal float Factor(int column) => _rows.Factor(column);

    /// <summary>The weight of a feature for a lane, less that for a rival lane; -1 for none.</summary>
    internal float Weight(int column, int lane, int rival) => rival < 0 ? _rows.Weight(column, lane) : _rows.Weight(column, lane) - _rows.Weight(column, rival);

    /// <summary>Adds a feature that occurs once to the sums of the first lanes, and returns the square of its value.</summary>
    internal float AddRow(int column, Span<float> sums) => _rows.Add(column, 1, sums);

    /// <summary>What the values of a block are multiplied by, its weight included.</summary>
    internal float BlockScale(int block, float squares) => _blockWeights[block] * BlockScale(squares, _evenness);

    /// <summary>What a count counts for: 1 + ln count, and 255 for more than that.</summary>
    /// <param name="count">1 or more.</param>
    public static float Frequency(int count) => LogarithmicCounts[Math.Min(count, byte.MaxValue)];

    /// <summary>What the values of a block are multiplied by before its weight.</summary>
    /// <param name="squares">The sum of the squares of the block's values, above 0.</param>
    /// <param name="evenness">See <see cref="FeaturizerOptions.BlockEvenness"/>.</param>
    public static float BlockScale(float squares, float evenness) =>
        evenness == 1 ? 1 / MathF.Sqrt(squares) : MathF.Pow(squares, -0.5f * evenness);

    /// <summary>Adds the unit-length block that starts at <paramref name="from"/>; features of a block lie together because they are extracted so.</summary>
    private int AddBlock(ActiveFeatures features, int from, Span<float> margins)
    {
        var sums = features.Sums.AsSpan();
        sums.Clear();
        var squares = 0f;
        var columns = features.Columns;
        var counts = features.Counts;
        var block = Vocabulary.BlockOf(columns[from]);
        var end = Vocabulary.BlockEnd(columns[from]);
        var start = Vocabulary.BlockStart(columns[from]);
        for (; from < columns.Length; from++)
        {
            var column = columns[from];
            if (column >= end || column < start)
            {
                break;
            }

            squares += _rows.Add(column, Frequency(counts[from]), sums);
        }

        var scale = _blockWeights[block] * BlockScale(squares, _evenness);
        features.BlockScales[block] = scale;
        features.SquaredLength += squares * scale * scale;
        for (var lane = 0; lane < margins.Length; lane++)
        {
            margins[lane] += sums[lane] * scale;
        }

        return from;
    }
}
