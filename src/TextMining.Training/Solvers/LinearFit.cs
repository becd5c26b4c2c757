using TextMining.Classification;
using TextMining.Features;
using TextMining.Training.Features;

namespace TextMining.Training.Solvers;

/// <summary>The weights learnt from some of the documents, and the margins that they give any of them.</summary>
internal sealed class LinearFit
{
    private readonly SparseMatrix _matrix;
    private readonly float[] _weights;
    private readonly SolverOptions _solverOptions;

    private LinearFit(FeatureWeighting weighting, SparseMatrix matrix, DualCoordinateDescent solver, SolverOptions options, int epochs)
    {
        Weighting = weighting;
        _matrix = matrix;
        _weights = solver.Weights;
        _solverOptions = options;
        Lanes = solver.Lanes;
        Epochs = epochs;
    }

    public FeatureWeighting Weighting { get; }

    public int Lanes { get; }

    public int Epochs { get; }

    /// <summary>Feature-major weights without the bias (shape: columns × lanes).</summary>
    public ReadOnlySpan<float> Weights => _weights.AsSpan(0, _matrix.Width * Lanes);

    /// <summary>Per lane: the constant part of the margin.</summary>
    public float[] Bias() => Array.ConvertAll(_weights[(_matrix.Width * Lanes)..], weight => weight * _solverOptions.BiasScale);

    /// <summary>Learns from <paramref name="rows"/>.</summary>
    public static LinearFit Learn(
        CountMatrix counts, IReadOnlyList<TrainingTask> tasks, int[] rows, TrainerOptions options, CancellationToken cancellationToken)
    {
        var weighting = FeatureWeighting.Learn(counts, rows, tasks, options);
        var matrix = MatrixBuilder.Build(counts, weighting, options.Features);
        var solverOptions = new SolverOptions { Seed = options.Seed, Tolerance = options.Tolerance };
        var solver = new DualCoordinateDescent(matrix, tasks.Sum(static task => task.Labels.Count), solverOptions);
        var epochs = solver.Solve(rows, Costs(tasks, rows, solver.Lanes, options), cancellationToken);
        return new LinearFit(weighting, matrix, solver, solverOptions, epochs);
    }

    /// <summary>Writes the margins of a document of the count matrix (shape: lanes).</summary>
    public void Score(int row, Span<float> margins)
    {
        var columns = _matrix.ColumnsOf(row);
        var values = _matrix.ValuesOf(row);
        for (var lane = 0; lane < Lanes; lane++)
        {
            margins[lane] = _weights[_matrix.Width * Lanes + lane] * _solverOptions.BiasScale;
        }

        for (var i = 0; i < columns.Length; i++)
        {
            var weights = _weights.AsSpan(columns[i] * Lanes, Lanes);
            for (var lane = 0; lane < weights.Length; lane++)
            {
                margins[lane] += weights[lane] * values[i];
            }
        }
    }

    private static LaneCosts Costs(IReadOnlyList<TrainingTask> tasks, int[] rows, int lanes, TrainerOptions options)
    {
        var headOfLane = new int[lanes];
        Array.Fill(headOfLane, -1);
        var positiveCosts = new float[lanes];
        var negativeCosts = new float[lanes];
        var positives = new int[tasks.Count][];
        var offset = 0;
        for (var head = 0; head < tasks.Count; head++)
        {
            var task = tasks[head];
            var sizes = new int[task.Labels.Count];
            foreach (var row in rows)
            {
                if (task.Classes[row] >= 0)
                {
                    sizes[task.Classes[row]]++;
                }
            }

            var mean = (float)sizes.Sum() / sizes.Length;
            for (var k = 0; k < sizes.Length; k++)
            {
                headOfLane[offset + k] = head;
                positiveCosts[offset + k] = options.Cost * MathF.Pow(mean / Math.Max(sizes[k], 1), options.BalancePower);
                negativeCosts[offset + k] = options.Cost;
            }

            var start = offset;
            positives[head] = Array.ConvertAll(task.Classes, k => k < 0 ? -1 : start + k);
            offset += sizes.Length;
        }

        return new LaneCosts(positives, headOfLane, positiveCosts, negativeCosts);
    }
}
