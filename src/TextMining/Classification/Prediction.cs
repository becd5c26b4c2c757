namespace TextMining.Classification;

/// <summary>The classes of one task, the likeliest first; equal scores keep the order of the label set.</summary>
/// <remarks>Immutable; may be used from any thread.</remarks>
public sealed class Prediction
{
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
        for (var i = 0; i < _ranked.Length; i++)
        {
            _ranked[i] = new ScoredLabel(i, labels[i], scores[i], probabilities[i]);
        }

        Array.Sort(_ranked, static (a, b) =>
        {
            var byScore = b.Score.CompareTo(a.Score);
            return byScore != 0 ? byScore : a.Index.CompareTo(b.Index);
        });
    }

    /// <summary>The classes of the task, in the order of the label set.</summary>
    public LabelSet Labels { get; }

    /// <summary>All classes, the likeliest first.</summary>
    public IReadOnlyList<ScoredLabel> Ranked => _ranked;

    /// <summary>The likeliest class.</summary>
    public ScoredLabel Best => _ranked[0];

    /// <summary>The distance between the two best raw margins, 0 or more.</summary>
    public float Lead => _ranked[0].Score - _ranked[1].Score;
}
