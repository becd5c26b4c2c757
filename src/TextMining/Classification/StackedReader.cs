namespace TextMining.Classification;

/// <summary>A second reader and the weights by which it is joined with the linear heads.</summary>
/// <remarks>May be shared by any number of threads.</remarks>
public sealed class StackedReader
{
    private readonly ReaderAlignment _alignment;

    /// <summary>Joins a reader with weights.</summary>
    /// <param name="reader">The reader; stays the caller's to dispose.</param>
    /// <param name="stack">The weights.</param>
    /// <param name="heads">The linear heads, whose classes the reader must have; it may order them otherwise.</param>
    /// <exception cref="ModelFormatException">A task or class of the heads is missing in the reader, or a task in the stack.</exception>
    public StackedReader(TicketReader reader, StackWeights stack, TicketHeads heads)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(stack);
        ArgumentNullException.ThrowIfNull(heads);
        if (!stack.Heads.Select(static head => head.Task).SequenceEqual(TicketHeads.Tasks))
        {
            throw new ModelFormatException(ModelFault.Corrupt, $"The stack has the tasks {string.Join(", ", stack.Heads.Select(static head => head.Task))}; expected {string.Join(", ", TicketHeads.Tasks)}.");
        }

        Reader = reader;
        Stack = stack;
        _alignment = new ReaderAlignment(reader, heads);
    }

    /// <summary>The reader.</summary>
    public TicketReader Reader { get; }

    /// <summary>The weights.</summary>
    public StackWeights Stack { get; }

    /// <summary>Joins what the linear heads say of a text with what the reader says.</summary>
    /// <param name="text">The text.</param>
    /// <param name="linear">What the linear heads say of it.</param>
    public HeadPredictions Combine(ReadOnlySpan<char> text, HeadPredictions linear)
    {
        ArgumentNullException.ThrowIfNull(linear);
        var scores = new float[_alignment.Scores];
        Reader.Score(text, scores);
        return Combine(linear, scores);
    }

    /// <summary>As <see cref="Combine(ReadOnlySpan{char}, HeadPredictions)"/>, with the reader's scores at hand.</summary>
    /// <param name="linear">What the linear heads say of a text.</param>
    /// <param name="readerScores">The reader's logits of the same text.</param>
    /// <exception cref="ArgumentException"><paramref name="readerScores"/> has another length than the reader's scores.</exception>
    public HeadPredictions Combine(HeadPredictions linear, ReadOnlySpan<float> readerScores)
    {
        ArgumentNullException.ThrowIfNull(linear);
        return linear with
        {
            Cause = Combine(0, linear.Cause, readerScores),
            Business = Combine(1, linear.Business, readerScores),
            Urgency = Combine(2, linear.Urgency, readerScores),
        };
    }

    private Prediction Combine(int head, Prediction linear, ReadOnlySpan<float> readerScores)
    {
        var weights = Stack.Heads[head];
        var margins = _alignment.LogProbabilities(head, readerScores);
        foreach (var label in linear.Ranked)
        {
            margins[label.Index] = (weights.LinearWeight * label.Score) + (weights.ReaderWeight * margins[label.Index]);
        }

        var probabilities = new float[margins.Length];
        weights.Calibration.Apply(margins, probabilities);
        return new Prediction(linear.Labels, margins, probabilities);
    }
}
