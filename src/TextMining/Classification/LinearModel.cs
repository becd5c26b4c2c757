using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using TextMining.Features;

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
    private readonly ScratchPool _pool;

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
        _pool = new ScratchPool(vocabulary.Count, weights.Lanes);
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

        var scratch = _pool.Rent();
        Featurizer.Extract(text, scratch.Tokens, scratch.Occurrences);
        var known = Count(scratch);
        margins.Clear();
        var squaredLength = 0f;
        for (var from = 0; from < known;)
        {
            var block = Vocabulary.BlockOf(scratch.Touched[from]);
            from = AddBlock(scratch, from, known, block, margins, ref squaredLength);
        }

        _pool.Return(scratch);
        var length = squaredLength > 0 ? 1 / MathF.Sqrt(squaredLength) : 0;
        for (var lane = 0; lane < margins.Length; lane++)
        {
            margins[lane] = margins[lane] * length + _bias[lane];
        }

        return known;
    }

    /// <summary>What a count counts for: 1 + ln count, and 255 for more than that.</summary>
    /// <param name="count">1 or more.</param>
    public static float Frequency(int count) => LogarithmicCounts[Math.Min(count, byte.MaxValue)];

    /// <summary>What the values of a block are multiplied by before its weight.</summary>
    /// <param name="squares">The sum of the squares of the block's values, above 0.</param>
    /// <param name="evenness">See <see cref="FeaturizerOptions.BlockEvenness"/>.</param>
    public static float BlockScale(float squares, float evenness) =>
        evenness == 1 ? 1 / MathF.Sqrt(squares) : MathF.Pow(squares, -0.5f * evenness);

    private int Count(Scratch scratch)
    {
        var known = 0;
        var counts = scratch.Counts;
        foreach (ref readonly var occurrence in CollectionsMarshal.AsSpan(scratch.Occurrences))
        {
            var column = Vocabulary.Find(occurrence.Key);
            if (column < 0)
            {
                continue;
            }

            ref var count = ref counts[column];
            if (count == 0)
            {
                if (known == scratch.Touched.Length)
                {
                    Array.Resize(ref scratch.Touched, 2 * known);
                }

                scratch.Touched[known++] = column;
            }

            count += count < byte.MaxValue ? (byte)1 : (byte)0;
        }

        return known;
    }

    /// <summary>Adds the unit-length block that starts at <paramref name="from"/>; features of a block lie together because they are extracted so.</summary>
    private int AddBlock(Scratch scratch, int from, int known, int block, Span<float> margins, ref float squaredLength)
    {
        var sums = scratch.Sums.AsSpan();
        sums.Clear();
        var squares = 0f;
        var end = Vocabulary.BlockEnd(scratch.Touched[from]);
        var start = Vocabulary.BlockStart(scratch.Touched[from]);
        for (; from < known; from++)
        {
            var column = scratch.Touched[from];
            if (column >= end || column < start)
            {
                break;
            }

            squares += _rows.Add(column, LogarithmicCounts[scratch.Counts[column]], sums);
            scratch.Counts[column] = 0;
        }

        var scale = _blockWeights[block] * BlockScale(squares, _evenness);
        squaredLength += squares * scale * scale;
        for (var lane = 0; lane < margins.Length; lane++)
        {
            margins[lane] += sums[lane] * scale;
        }

        return from;
    }
}
