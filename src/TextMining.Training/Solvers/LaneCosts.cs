using System.Runtime.Intrinsics;

namespace TextMining.Training.Solvers;

/// <summary>
/// Which lane of a row is positive and what an error there costs. Several heads lie side by side: each row has one positive
/// lane in each head, and a head whose label the row lacks takes no part in it.
/// </summary>
internal sealed class LaneCosts
{
    private readonly float[] _positiveCosts;
    private readonly float[] _negativeCosts;
    private readonly int[] _headOfLane;
    private readonly int[][] _positives;

    /// <summary>Creates the costs.</summary>
    /// <param name="positives">Per head, per row: the lane of the row's class, or -1 when the row has no label for the head.</param>
    /// <param name="headOfLane">Per lane: its head, or -1 for padding (shape: lanes).</param>
    /// <param name="positiveCosts">Per lane: C of a positive document.</param>
    /// <param name="negativeCosts">Per lane: C of a negative document.</param>
    public LaneCosts(int[][] positives, int[] headOfLane, float[] positiveCosts, float[] negativeCosts)
    {
        _positives = positives;
        _headOfLane = headOfLane;
        _positiveCosts = positiveCosts;
        _negativeCosts = negativeCosts;
    }

    /// <summary>Signs (+1, −1), 1/(2C) and activity (1, 0) of eight lanes of a row.</summary>
    public void Load(int row, int lane, out Vector256<float> sign, out Vector256<float> diagonal, out Vector256<float> active)
    {
        Span<float> signs = stackalloc float[8];
        Span<float> diagonals = stackalloc float[8];
        Span<float> actives = stackalloc float[8];
        for (var i = 0; i < 8; i++)
        {
            var head = _headOfLane[lane + i];
            var positive = head < 0 ? -1 : _positives[head][row];
            var isPositive = positive == lane + i;
            signs[i] = isPositive ? 1 : -1;
            diagonals[i] = head < 0 ? 1 : 0.5f / (isPositive ? _positiveCosts[lane + i] : _negativeCosts[lane + i]);
            actives[i] = positive < 0 ? 0 : 1;
        }

        sign = Vector256.Create<float>(signs);
        diagonal = Vector256.Create<float>(diagonals);
        active = Vector256.Create<float>(actives);
    }
}
