using TextMining.Mining.Profiles;

namespace TextMining.Mining.Clustering;

/// <summary>For each feature the tickets that hold it, in order, with its weight there; all in two arrays.</summary>
internal sealed class PostingLists
{
    private readonly int[] _starts;
    private readonly int[] _tickets;
    private readonly float[] _weights;

    private PostingLists(int[] starts, int[] tickets, float[] weights)
    {
        _starts = starts;
        _tickets = tickets;
        _weights = weights;
    }

    public static PostingLists Build(TicketVectors[] vectors, int features)
    {
        var starts = new int[features + 1];
        foreach (var vector in vectors)
        {
            foreach (var feature in vector.Whole.Features)
            {
                starts[feature + 1]++;
            }
        }

        for (var feature = 0; feature < features; feature++)
        {
            starts[feature + 1] += starts[feature];
        }

        var filled = starts[..features];
        var tickets = new int[starts[features]];
        var weights = new float[tickets.Length];
        for (var ticket = 0; ticket < vectors.Length; ticket++)
        {
            var vector = vectors[ticket].Whole;
            for (var i = 0; i < vector.Count; i++)
            {
                var at = filled[vector.Features[i]]++;
                (tickets[at], weights[at]) = (ticket, vector.Weights[i]);
            }
        }

        return new PostingLists(starts, tickets, weights);
    }

    /// <summary>The latest tickets before one that hold a feature, and its weights there.</summary>
    public ReadOnlySpan<int> Before(int feature, int ticket, int most, out ReadOnlySpan<float> weights)
    {
        var (start, end) = (_starts[feature], _starts[feature + 1]);
        var found = Array.BinarySearch(_tickets, start, end - start, ticket);
        var last = found < 0 ? ~found : found;
        var first = Math.Max(start, last - most);
        weights = _weights.AsSpan(first, last - first);
        return _tickets.AsSpan(first, last - first);
    }
}
