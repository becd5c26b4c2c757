using System.Runtime.InteropServices;

namespace TextMining.Classification;

/// <summary>A matrix of weights, feature-major, in 8 bits with one scale per row: weight = scale × value.</summary>
/// <remarks>Immutable; may be used from any thread.</remarks>
public sealed class QuantizedWeights
{
    /// <summary>Rows have a whole number of vectors of this many lanes.</summary>
    public const int LaneMultiple = 8;

    private readonly float[] _scales;
    private readonly ReadOnlyMemory<byte> _values;

    /// <summary>Creates the matrix.</summary>
    /// <param name="scales">Per row (shape: rows).</param>
    /// <param name="values">Shape: rows × lanes.</param>
    /// <param name="lanes">Above 0, a multiple of <see cref="LaneMultiple"/>.</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public QuantizedWeights(ReadOnlySpan<float> scales, ReadOnlySpan<sbyte> values, int lanes)
        : this(scales.ToArray(), MemoryMarshal.AsBytes(values).ToArray(), lanes)
    {
    }

    /// <summary>Creates the matrix over memory that nobody changes, such as that of a model file, without a copy.</summary>
    internal QuantizedWeights(float[] scales, ReadOnlyMemory<byte> values, int lanes)
    {
        if (lanes <= 0 || lanes % LaneMultiple != 0 || (long)scales.Length * lanes != values.Length)
        {
            throw new ArgumentException(
                $"{scales.Length} rows of {lanes} lanes (a multiple of {LaneMultiple}) do not make {values.Length} values.", nameof(values));
        }

        Lanes = lanes;
        _scales = scales;
        _values = values;
    }

    /// <summary>The number of features.</summary>
    public int Rows => _scales.Length;

    /// <summary>The number of lanes of a row.</summary>
    public int Lanes { get; }

    /// <summary>The scale of each row (shape: rows).</summary>
    public ReadOnlySpan<float> Scales => _scales;

    /// <summary>The values (shape: rows × lanes).</summary>
    public ReadOnlySpan<sbyte> Values => MemoryMarshal.Cast<byte, sbyte>(_values.Span);

    /// <summary>One weight.</summary>
    /// <param name="row">The feature.</param>
    /// <param name="lane">The lane.</param>
    public float this[int row, int lane] => _scales[row] * (sbyte)_values.Span[row * Lanes + lane];

    /// <summary>Rounds a matrix to 8 bits; the largest weight of each row becomes ±127.</summary>
    /// <param name="weights">Shape: rows × lanes.</param>
    /// <param name="lanes">Above 0, a multiple of <see cref="LaneMultiple"/>.</param>
    public static QuantizedWeights Quantize(ReadOnlySpan<float> weights, int lanes)
    {
        var rows = weights.Length / lanes;
        var scales = new float[rows];
        var values = new sbyte[rows * lanes];
        for (var row = 0; row < rows; row++)
        {
            var source = weights.Slice(row * lanes, lanes);
            var largest = 0f;
            foreach (var weight in source)
            {
                largest = Math.Max(largest, Math.Abs(weight));
            }

            scales[row] = largest / sbyte.MaxValue;
            for (var lane = 0; lane < lanes && largest > 0; lane++)
            {
                values[row * lanes + lane] = (sbyte)MathF.Round(source[lane] / scales[row]);
            }
        }

        return new QuantizedWeights(scales, values, lanes);
    }
}
