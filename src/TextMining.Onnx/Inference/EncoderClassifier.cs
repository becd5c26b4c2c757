using TextMining.Classification;

namespace TextMining.Onnx.Inference;

/// <summary>One task of a neural model as a classifier like any other; its scores are the model's logits, its probabilities their softmax.</summary>
/// <remarks>May be shared by any number of threads until the model is disposed.</remarks>
public sealed class EncoderClassifier : Classifier
{
    private const int ScoresOnStack = 512;
    private readonly EncoderModel _model;
    private readonly int _first;
    private readonly float _temperature;

    /// <summary>Takes a task out.</summary>
    /// <param name="model">The model; stays the caller's to dispose.</param>
    /// <param name="task">The name of one of its tasks; null for the only one.</param>
    /// <exception cref="ArgumentException">There is no such task, or none was named and there are several.</exception>
    public EncoderClassifier(EncoderModel model, string? task = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        var heads = model.Configuration.Heads;
        var index = task is null && heads.Count == 1 ? 0 : heads.ToList().FindIndex(head => head.Labels.Task == task);
        if (index < 0)
        {
            throw new ArgumentException($"The model has no task '{task}'; it has: {string.Join(", ", heads.Select(static head => head.Labels.Task))}.", nameof(task));
        }

        _model = model;
        _first = heads.Take(index).Sum(static head => head.Labels.Count);
        _temperature = heads[index].Temperature;
        Labels = heads[index].Labels;
    }

    /// <inheritdoc/>
    public override LabelSet Labels { get; }

    /// <inheritdoc/>
    /// <exception cref="OnnxModelException">The runtime failed.</exception>
    public override void Score(ReadOnlySpan<char> text, Span<float> scores)
    {
        if (scores.Length != Labels.Count)
        {
            throw new ArgumentException($"{Labels.Count} scores are written, but there is room for {scores.Length}.", nameof(scores));
        }

        var count = _model.Configuration.Scores;
        var all = count <= ScoresOnStack ? stackalloc float[count] : new float[count];
        _model.Score(text, all);
        all.Slice(_first, scores.Length).CopyTo(scores);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public override void Calibrate(ReadOnlySpan<float> scores, Span<float> probabilities)
    {
        if (scores.Length != probabilities.Length)
        {
            throw new ArgumentException($"{scores.Length} scores do not make {probabilities.Length} probabilities.", nameof(probabilities));
        }

        var largest = float.NegativeInfinity;
        foreach (var score in scores)
        {
            largest = Math.Max(largest, score);
        }

        var sum = 0f;
        for (var i = 0; i < scores.Length; i++)
        {
            probabilities[i] = MathF.Exp((scores[i] - largest) / _temperature);
            sum += probabilities[i];
        }

        for (var i = 0; i < probabilities.Length; i++)
        {
            probabilities[i] /= sum;
        }
    }

    /// <summary>Classifies texts in batches, which is several times as fast as one by one.</summary>
    /// <param name="texts">Any texts.</param>
    /// <returns>One prediction a text, in their order.</returns>
    /// <exception cref="OnnxModelException">The runtime failed.</exception>
    public IReadOnlyList<Prediction> PredictAll(IReadOnlyList<string> texts)
    {
        var rows = _model.Score(texts);
        var probabilities = new float[Labels.Count];
        var predictions = new Prediction[rows.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            var scores = rows[i].AsSpan(_first, Labels.Count);
            Calibrate(scores, probabilities);
            predictions[i] = new Prediction(Labels, scores, probabilities);
        }

        return predictions;
    }
}
