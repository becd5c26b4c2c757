namespace TextMining.Classification;

/// <summary>One task of a ticket tagger as its model file decides it: by the linear head, the second reader, or both.</summary>
/// <remarks>Immutable; may be shared by any number of threads.</remarks>
public sealed class StackedTicketHead : Classifier
{
    private readonly TicketTaggerModel _model;
    private readonly int _head;

    /// <summary>Takes a task out.</summary>
    /// <param name="model">The model.</param>
    /// <param name="task">One of <see cref="TicketHeads.Tasks"/>.</param>
    /// <exception cref="ArgumentException">There is no such task.</exception>
    public StackedTicketHead(TicketTaggerModel model, string task)
    {
        ArgumentNullException.ThrowIfNull(model);
        _model = model;
        _head = TicketHeads.Tasks.ToList().IndexOf(task);
        if (_head < 0)
        {
            throw new ArgumentException($"There is no task '{task}'; there are: {string.Join(", ", TicketHeads.Tasks)}.", nameof(task));
        }

        var manifest = model.Heads.Manifest.Heads[_head];
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

        var heads = _model.Predict(text);
        foreach (var label in (_head switch { 0 => heads.Cause, 1 => heads.Business, _ => heads.Urgency }).Ranked)
        {
            scores[label.Index] = label.Score;
        }
    }

    /// <inheritdoc/>
    public override void Calibrate(ReadOnlySpan<float> scores, Span<float> probabilities) =>
        (_model.Reader?.Stack.Heads[_head].Calibration ?? _model.Heads.Manifest.Heads[_head].Calibration).Apply(scores, probabilities);
}
