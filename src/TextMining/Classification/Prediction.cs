namespace TextMining.Classification;

/// <summary>The classes of one task, the likeliest first; equal scores keep the order of the label set.</summary>
/// <remarks>Immutable; may be used from any thread.</remarks>
public sealed class Prediction
{
    private const int LabelsOnStack = 256;
    private const uint SignBit = 0x8000_0000;
    private readonly ScoredLabel[] _ranked;

    /// <summary>Ranks the classes of a task.</summary>
    /// <param name="labels">The classes.</param>
    /// <param name="scores">Raw margins, one for each class (shape: Count).</param>
    /// <param name="probabilities">Calibrated probabilities, one for each class (shape: Count).</param>
    /// <exception cref="ArgumentException">The three differ in length.</exception>
    public Prediction(LabelSet labels, ReadOnlySpan<float> scores, ReadOnlySpan<float> probabilities)
    {
        ArgumentNullException.ThrowIfNull(labels);
        if (scores.Length != labels.Count || probabilities.Length != labels.Count)
        {
            throw new ArgumentException(
                $"{labels.Count} labels need as many scores and probabilities; {scores.Length} and {probabilities.Length} were given.",
                nameof(scores));
        }

        Labels = labels;
        _ranked = new ScoredLabel[labels.Count];
        Span<ulong> order = labels.Count <= LabelsOnStack ? stackalloc ulong[labels.Count] : new ulong[labels.Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = ((ulong)Descending(scores[i]) << 32) | (uint)i;
        }

        order.Sort();
        for (var i = 0; i < order.Length; i++)
        {
            var index = (int)(uint)order[i];
            _ranked[i] = new ScoredLabel(index, labels[index], scores[index], probabilities[index]);
        }
    }

    /// <summary>The classes of the task, in the order of the label set.</summary>
    public LabelSet Labels { get; }

    /// <summary>All classes, the likeliest first.</summary>
    public IReadOnlyList<ScoredLabel> Ranked => _ranked;

    /// <summary>The likeliest class.</summary>
    public ScoredLabel Best => _ranked[0];

    /// <summary>The next likely class.</summary>
    internal ScoredLabel Second => _ranked[1];

    /// <summary>The distance between the two best raw margins, 0 or more.</summary>
    public float Lead => _ranked[0].Score - _ranked[1].Score;

    /// <summary>A number that is the smaller the greater the score is, so that whole numbers can be sorted in place of scores: no comparer is called.</summary>
    private static uint Descending(float score)
    {
        // Adding zero makes -0 the same as 0; numbers that are not any come last.
        var bits = BitConverter.SingleToUInt32Bits(score + 0f);
        return float.IsNaN(score) ? uint.MaxValue : (bits & SignBit) != 0 ? bits : ~(bits | SignBit);
    }
}
