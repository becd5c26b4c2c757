namespace TextMining.Classification;

/// <summary>One head of the ticket tagger by itself, for measuring and for those who need no more.</summary>
/// <remarks>Immutable; may be shared by any number of threads. Each score walks the features of the text again: to read several heads at once use <see cref="TicketHeads.Predict(ReadOnlySpan{char})"/>.</remarks>
public sealed class TicketHead : Classifier
{
    private const int LanesOnStack = 512;
    private readonly TicketHeads _heads;
    private readonly MarginCalibration _calibration;
    private readonly int _firstLane;

    /// <summary>Takes a head out.</summary>
    /// <param name="heads">The heads.</param>
    /// <param name="task">One of <see cref="TicketHeads.Tasks"/>.</param>
    /// <exception cref="ArgumentException">There is no such head.</exception>
    public TicketHead(TicketHeads heads, string task)
    {
        ArgumentNullException.ThrowIfNull(heads);
        var index = TicketHeads.Tasks.ToList().IndexOf(task);
        if (index < 0)
        {
            throw new ArgumentException($"There is no head '{task}'; there are: {string.Join(", ", TicketHeads.Tasks)}.", nameof(task));
        }

        var manifest = heads.Manifest.Heads[index];
        _heads = heads;
        _calibration = manifest.Calibration;
        _firstLane = heads.Manifest.Heads.Take(index).Sum(static head => head.Labels.Count);
        Labels = new LabelSet(manifest.Task, manifest.Labels);
    }

    /// <inheritdoc/>
    public override LabelSet Labels { get; }

    /// <inheritdoc/>
    public override void Score(ReadOnlySpan<char> text, Span<float> scores)
    {
        if (scores.Length != Labels.Count)
        {
            throw new ArgumentException($"{Labels.Count} scores are written, but there is room for {scores.Length}.", nameof(scores));
        }

        var lanes = _heads.Model.Lanes;
        var margins = lanes <= LanesOnStack ? stackalloc float[lanes] : new float[lanes];
        _heads.Model.Score(text, margins);
        margins.Slice(_firstLane, scores.Length).CopyTo(scores);
    }

    /// <inheritdoc/>
    public override void Calibrate(ReadOnlySpan<float> scores, Span<float> probabilities) => _calibration.Apply(scores, probabilities);
}
