namespace TextMining.Classification;

/// <summary>A second reader of tickets beside the linear heads, such as a neural one.</summary>
/// <remarks>Implementations may be shared by any number of threads.</remarks>
public abstract class TicketReader
{
    /// <summary>What the reader is made of, by name; the model file carries it, so that a file still decides everything.</summary>
    /// <remarks>Names of at most 20 ASCII characters.</remarks>
    public abstract IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Parts { get; }

    /// <summary>The tasks, in the order of their scores; each of <see cref="TicketHeads.Tasks"/> once.</summary>
    public abstract IReadOnlyList<LabelSet> Heads { get; }

    /// <summary>Writes the logits of all classes of all tasks.</summary>
    /// <param name="text">Any text, as received.</param>
    /// <param name="scores">Shape: the classes of all <see cref="Heads"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="scores"/> has another length.</exception>
    public abstract void Score(ReadOnlySpan<char> text, Span<float> scores);
}
