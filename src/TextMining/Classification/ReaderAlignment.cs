namespace TextMining.Classification;

/// <summary>Finds the classes of the linear heads among the scores of a second reader, which may order them otherwise.</summary>
/// <remarks>Immutable; may be shared by any number of threads.</remarks>
public sealed class ReaderAlignment
{
    private readonly int[][] _places;

    /// <summary>Aligns a reader with heads.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="heads">The linear heads.</param>
    /// <exception cref="ModelFormatException">A task or class of the heads is missing in the reader.</exception>
    public ReaderAlignment(TicketReader reader, TicketHeads heads)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(heads);
        Scores = reader.Heads.Sum(static head => head.Count);
        _places = [.. heads.Manifest.Heads.Select(head => Places(reader, head.Task, head.Labels))];
    }

    /// <summary>The number of the reader's scores.</summary>
    public int Scores { get; }

    /// <summary>The reader's logarithmic probabilities of a task, in the order of the linear head's classes.</summary>
    /// <param name="head">The index of the task in <see cref="TicketHeads.Tasks"/>.</param>
    /// <param name="scores">The reader's logits (shape: <see cref="Scores"/>).</param>
    /// <returns>Natural logarithms, 0 or less (shape: the classes of the head).</returns>
    /// <exception cref="ArgumentException"><paramref name="scores"/> has another length.</exception>
    public float[] LogProbabilities(int head, ReadOnlySpan<float> scores)
    {
        if (scores.Length != Scores)
        {
            throw new ArgumentException($"The reader has {Scores} scores; {scores.Length} were given.", nameof(scores));
        }

        var places = _places[head];
        var largest = float.NegativeInfinity;
        foreach (var place in places)
        {
            largest = Math.Max(largest, scores[place]);
        }

        var sum = 0.0;
        foreach (var place in places)
        {
            sum += Math.Exp(scores[place] - largest);
        }

        var result = new float[places.Length];
        for (var k = 0; k < places.Length; k++)
        {
            result[k] = (float)(scores[places[k]] - largest - Math.Log(sum));
        }

        return result;
    }

    private static int[] Places(TicketReader reader, string task, IReadOnlyList<string> labels)
    {
        var first = 0;
        foreach (var head in reader.Heads)
        {
            if (head.Task == task)
            {
                return [.. labels.Select(label => head.TryGetIndex(label, out var index)
                    ? first + index
                    : throw new ModelFormatException(ModelFault.Corrupt, $"The reader's task '{task}' lacks the class '{label}' of the linear head."))];
            }

            first += head.Count;
        }

        throw new ModelFormatException(ModelFault.Corrupt, $"The reader has no task '{task}'; it has: {string.Join(", ", reader.Heads.Select(static head => head.Task))}.");
    }
}
