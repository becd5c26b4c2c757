using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using TextMining.Training.Features;

namespace TextMining.Training.Solvers;

/// <summary>
/// L2-regularised squared-hinge SVM, one against the rest, by dual coordinate descent (Hsieh et al., ICML 2008, the method of
/// liblinear's solver 1). All classes of a document are solved side by side in the lanes of a vector, so one walk over its
/// features serves every class.
/// </summary>
internal sealed class DualCoordinateDescent
{
    private static readonly int VectorLanes = Vector256<float>.Count;
    private const float TinyStep = 1e-7f;
    private const int LongestRest = 8;
    private const int LanesPerWalk = 24;

    private readonly SparseMatrix _matrix;
    private readonly SolverOptions _options;
    private readonly int _lanes;
    private readonly float[] _weights;
    private readonly float[] _alphas;
    private readonly float[] _squares;

    public DualCoordinateDescent(SparseMatrix matrix, int classes, SolverOptions options)
    {
        _matrix = matrix;
        _options = options;
        _lanes = (classes + VectorLanes - 1) / VectorLanes * VectorLanes;
        _weights = new float[(matrix.Width + 1) * _lanes];
        _alphas = new float[matrix.Rows * _lanes];
        _squares = new float[matrix.Rows];
        for (var row = 0; row < matrix.Rows; row++)
        {
            var sum = options.BiasScale * options.BiasScale;
            foreach (var value in matrix.ValuesOf(row))
            {
                sum += value * value;
            }

            _squares[row] = sum;
        }
    }

    /// <summary>The number of lanes of a row of weights: the classes, rounded up to whole vectors.</summary>
    public int Lanes => _lanes;

    /// <summary>Feature-major weights (shape: (width + 1) × lanes); the last row is the bias, to be multiplied by the bias scale.</summary>
    public float[] Weights => _weights;

    /// <summary>Solves for the rows in <paramref name="rows"/>.</summary>
    /// <param name="rows">The training documents.</param>
    /// <param name="positives">Per row of the matrix and lane (shape: rows × lanes): the cost of a positive, 0 where the class is negative, NaN where the lane is not used.</param>
    /// <param name="cancellationToken">Stops between epochs.</param>
    /// <returns>The number of epochs.</returns>
    public int Solve(int[] rows, LaneCosts positives, CancellationToken cancellationToken = default)
    {
        var order = (int[])rows.Clone();
        var rest = new byte[_matrix.Rows];
        var backoff = new byte[_matrix.Rows];
        var random = new SplitMix64((ulong)_options.Seed);
        for (var epoch = 1; epoch <= _options.MaximumEpochs; epoch++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            random.Shuffle(order);
            var worst = 0f;
            foreach (var row in order)
            {
                if (rest[row] > 0)
                {
                    rest[row]--;
                    continue;
                }

                var violation = Step(row, positives);
                worst = Math.Max(worst, violation);

                // A document whose classes all sit still is visited less and less often.
                backoff[row] = violation < _options.Tolerance ? (byte)Math.Min(LongestRest, 2 * backoff[row] + 1) : (byte)0;
                rest[row] = backoff[row];
            }

            if (worst < _options.Tolerance)
            {
                return epoch;
            }
        }

        return _options.MaximumEpochs;
    }

    private float Step(int row, LaneCosts costs)
    {
        var columns = _matrix.ColumnsOf(row);
        var values = _matrix.ValuesOf(row);
        var worst = 0f;
        for (var lane = 0; lane < _lanes; lane += LanesPerWalk)
        {
            worst = Math.Max(worst, lane + LanesPerWalk <= _lanes
                ? StepWide(row, lane, columns, values, costs)
                : StepNarrow(row, lane, columns, values, costs));
        }

        return worst;
    }

    /// <summary>Three vectors in one walk over the features.</summary>
    private float StepWide(int row, int lane, ReadOnlySpan<int> columns, ReadOnlySpan<float> values, LaneCosts costs)
    {
        ref var weights = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_weights), lane);
        ref var bias = ref Unsafe.Add(ref weights, _matrix.Width * _lanes);
        var first = Vector256.LoadUnsafe(ref bias) * _options.BiasScale;
        var second = Vector256.LoadUnsafe(ref bias, 8) * _options.BiasScale;
        var third = Vector256.LoadUnsafe(ref bias, 16) * _options.BiasScale;
        for (var i = 0; i < columns.Length; i++)
        {
            ref var place = ref Unsafe.Add(ref weights, columns[i] * _lanes);
            var value = Vector256.Create(values[i]);
            first = Vector256.FusedMultiplyAdd(value, Vector256.LoadUnsafe(ref place), first);
            second = Vector256.FusedMultiplyAdd(value, Vector256.LoadUnsafe(ref place, 8), second);
            third = Vector256.FusedMultiplyAdd(value, Vector256.LoadUnsafe(ref place, 16), third);
        }

        var worst = Move(row, lane, costs, ref first);
        worst = Math.Max(worst, Move(row, lane + 8, costs, ref second));
        worst = Math.Max(worst, Move(row, lane + 16, costs, ref third));
        if (worst <= 0)
        {
            return 0;
        }

        (Vector256.LoadUnsafe(ref bias) + first * _options.BiasScale).StoreUnsafe(ref bias);
        (Vector256.LoadUnsafe(ref bias, 8) + second * _options.BiasScale).StoreUnsafe(ref bias, 8);
        (Vector256.LoadUnsafe(ref bias, 16) + third * _options.BiasScale).StoreUnsafe(ref bias, 16);
        for (var i = 0; i < columns.Length; i++)
        {
            ref var place = ref Unsafe.Add(ref weights, columns[i] * _lanes);
            var value = Vector256.Create(values[i]);
            Vector256.FusedMultiplyAdd(value, first, Vector256.LoadUnsafe(ref place)).StoreUnsafe(ref place);
            Vector256.FusedMultiplyAdd(value, second, Vector256.LoadUnsafe(ref place, 8)).StoreUnsafe(ref place, 8);
            Vector256.FusedMultiplyAdd(value, third, Vector256.LoadUnsafe(ref place, 16)).StoreUnsafe(ref place, 16);
        }

        return worst;
    }

    private float StepNarrow(int row, int firstLane, ReadOnlySpan<int> columns, ReadOnlySpan<float> values, LaneCosts costs)
    {
        var worst = 0f;
        for (var lane = firstLane; lane < _lanes; lane += VectorLanes)
        {
            ref var weights = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_weights), lane);
            ref var bias = ref Unsafe.Add(ref weights, _matrix.Width * _lanes);
            var margin = Dot(ref weights, columns, values, _lanes) + Vector256.LoadUnsafe(ref bias) * _options.BiasScale;
            var violation = Move(row, lane, costs, ref margin);
            if (violation <= 0)
            {
                continue;
            }

            worst = Math.Max(worst, violation);
            (Vector256.LoadUnsafe(ref bias) + margin * _options.BiasScale).StoreUnsafe(ref bias);
            for (var i = 0; i < columns.Length; i++)
            {
                ref var place = ref Unsafe.Add(ref weights, columns[i] * _lanes);
                Vector256.FusedMultiplyAdd(Vector256.Create(values[i]), margin, Vector256.LoadUnsafe(ref place)).StoreUnsafe(ref place);
            }
        }

        return worst;
    }

    /// <summary>
    /// Takes the margins of eight classes, moves their dual variables, and leaves in the same place by how much the row is to
    /// be added to the weights. Returns the largest projected gradient in units of the margin, or 0 when nothing moves.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private float Move(int row, int lane, LaneCosts costs, ref Vector256<float> margin)
    {
        costs.Load(row, lane, out var sign, out var diagonal, out var active);
        ref var alphaPlace = ref _alphas[row * _lanes + lane];
        var alpha = Vector256.LoadUnsafe(ref alphaPlace);
        var gradient = Vector256.FusedMultiplyAdd(alpha, diagonal, sign * margin - Vector256<float>.One);
        var curvature = diagonal + Vector256.Create(_squares[row]);
        var next = Vector256.Max(alpha - gradient / curvature, Vector256<float>.Zero);
        var delta = (next - alpha) * active;
        margin = delta * sign;
        var size = Vector256.Abs(delta);
        if (Vector256.LessThanOrEqualAll(size, Vector256.Create(TinyStep)))
        {
            margin = Vector256<float>.Zero;
            return 0;
        }

        Vector256.StoreUnsafe(alpha + delta, ref alphaPlace);
        return LargestOf(size * curvature);
    }

    private static Vector256<float> Dot(ref float weights, ReadOnlySpan<int> columns, ReadOnlySpan<float> values, int lanes)
    {
        var even = Vector256<float>.Zero;
        var odd = Vector256<float>.Zero;
        var i = 0;
        for (; i + 1 < columns.Length; i += 2)
        {
            even = Vector256.FusedMultiplyAdd(
                Vector256.Create(values[i]), Vector256.LoadUnsafe(ref Unsafe.Add(ref weights, columns[i] * lanes)), even);
            odd = Vector256.FusedMultiplyAdd(
                Vector256.Create(values[i + 1]), Vector256.LoadUnsafe(ref Unsafe.Add(ref weights, columns[i + 1] * lanes)), odd);
        }

        return i < columns.Length
            ? Vector256.FusedMultiplyAdd(
                Vector256.Create(values[i]), Vector256.LoadUnsafe(ref Unsafe.Add(ref weights, columns[i] * lanes)), even + odd)
            : even + odd;
    }

    private static float LargestOf(Vector256<float> values)
    {
        var half = Vector128.Max(values.GetLower(), values.GetUpper());
        return Math.Max(Math.Max(half[0], half[1]), Math.Max(half[2], half[3]));
    }
}
