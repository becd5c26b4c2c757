using System.Runtime.InteropServices;

namespace TextMining.Segmentation.Internals;

/// <summary>jieba's <c>UndirectWeightedGraph</c>: how often words stand near each other, and the rank that follows from it.</summary>
internal sealed class WordGraph
{
    private const double Damping = 0.85;
    private const int Iterations = 10;

    private readonly Dictionary<(int First, int Second), int> indices = [];
    private readonly List<(int First, int Second, int Weight)> edges = [];

    internal void AddPair(int first, int second)
    {
        ref int index = ref CollectionsMarshal.GetValueRefOrAddDefault(indices, (first, second), out bool exists);
        if (!exists)
        {
            index = edges.Count;
            edges.Add((first, second, 0));
        }

        CollectionsMarshal.AsSpan(edges)[index].Weight++;
    }

    /// <summary>The rank of each node, scaled as jieba scales it.</summary>
    /// <param name="order">The nodes in the order in which an iteration takes them.</param>
    internal double[] Rank(int[] order)
    {
        int count = order.Length;
        var ranks = new double[count];
        if (count == 0)
        {
            return ranks;
        }

        Array.Fill(ranks, 1.0 / count);
        var (starts, ends, weights) = Neighbours(count);
        var total = new double[count];
        for (int node = 0; node < count; node++)
        {
            for (int i = starts[node]; i < starts[node + 1]; i++)
            {
                total[node] += weights[i];
            }
        }

        // weight / total is the same in every iteration, so it is divided once.
        var shares = new double[weights.Length];
        for (int i = 0; i < shares.Length; i++)
        {
            shares[i] = weights[i] / total[ends[i]];
        }

        for (int iteration = 0; iteration < Iterations; iteration++)
        {
            foreach (int node in order)
            {
                double sum = 0;
                for (int i = starts[node]; i < starts[node + 1]; i++)
                {
                    sum += shares[i] * ranks[ends[i]];
                }

                ranks[node] = 1 - Damping + Damping * sum;
            }
        }

        Scale(ranks);
        return ranks;
    }

    private static void Scale(double[] ranks)
    {
        double smallest = ranks.Min();
        double largest = ranks.Max();
        for (int i = 0; i < ranks.Length; i++)
        {
            ranks[i] = (ranks[i] - smallest / 10) / (largest - smallest / 10);
        }
    }

    // Each edge is written down at both of its ends, in the order of the edges; one from a word to itself thus counts twice.
    private (int[] Starts, int[] Ends, double[] Weights) Neighbours(int count)
    {
        var starts = new int[count + 1];
        foreach (var (first, second, _) in edges)
        {
            starts[first + 1]++;
            starts[second + 1]++;
        }

        for (int i = 0; i < count; i++)
        {
            starts[i + 1] += starts[i];
        }

        var next = starts.AsSpan(0, count).ToArray();
        var ends = new int[edges.Count * 2];
        var weights = new double[edges.Count * 2];
        foreach (var (first, second, weight) in edges)
        {
            (ends[next[first]], weights[next[first]]) = (second, weight);
            next[first]++;
            (ends[next[second]], weights[next[second]]) = (first, weight);
            next[second]++;
        }

        return (starts, ends, weights);
    }
}
