using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace TextMining.Classification;

/// <summary>
/// All that a prediction and its explanation need of a feature side by side: its factor, the scale of its weights, and
/// the 8-bit weights. With these in arrays of their own a prediction waited for memory once for each of them.
/// </summary>
internal sealed class PackedRows
{
    private const int HeaderLength = 2 * sizeof(float);
    private readonly byte[] _bytes;
    private readonly int _stride;

    // Compiled at full speed at once: its loop runs once in a program's life, over every feature.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public PackedRows(ReadOnlySpan<float> factors, QuantizedWeights weights)
    {
        var scales = weights.Scales;
        var values = MemoryMarshal.AsBytes(weights.Values);
        var lanes = weights.Lanes;
        _stride = HeaderLength + weights.Lanes;
        _bytes = new byte[factors.Length * _stride];
        for (var row = 0; row < factors.Length; row++)
        {
            var target = _bytes.AsSpan(row * _stride, _stride);
            MemoryMarshal.Write(target, factors[row]);
            MemoryMarshal.Write(target[sizeof(float)..], scales[row]);
            values.Slice(row * lanes, lanes).CopyTo(target[HeaderLength..]);
        }
    }

    /// <summary>Has a row brought nearer that will soon be added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Prefetch(int row) => Classification.Prefetch.TwoLines(_bytes, row * _stride);

    /// <summary>The factor of a feature.</summary>
    public float Factor(int row) => MemoryMarshal.Read<float>(_bytes.AsSpan(row * _stride));

    /// <summary>The weight of a feature for a lane.</summary>
    public float Weight(int row, int lane)
    {
        var source = _bytes.AsSpan(row * _stride, _stride);
        return MemoryMarshal.Read<float>(source[sizeof(float)..]) * (sbyte)source[HeaderLength + lane];
    }

    /// <summary>Adds frequency × factor × weights to <paramref name="sums"/> (shape: lanes) and returns the square of frequency × factor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Add(int row, float frequency, Span<float> sums)
    {
        ref var source = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_bytes), row * _stride);
        ref var target = ref MemoryMarshal.GetReference(sums);
        var factor = Unsafe.ReadUnaligned<float>(ref source);
        var value = frequency * factor;
        var scale = Vector256.Create(frequency * (factor * Unsafe.ReadUnaligned<float>(ref Unsafe.Add(ref source, sizeof(float)))));
        source = ref Unsafe.Add(ref source, HeaderLength);
        for (var lane = 0; lane < sums.Length; lane += QuantizedWeights.LaneMultiple)
        {
            var bytes = Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<long>(ref Unsafe.Add(ref source, lane))).AsSByte();
            var integers = Vector256.WidenLower(Vector128.WidenLower(bytes).ToVector256Unsafe());
            ref var place = ref Unsafe.Add(ref target, lane);
            Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(integers), scale, Vector256.LoadUnsafe(ref place)).StoreUnsafe(ref place);
        }

        return value * value;
    }
}
