using TextMining.Persistence;
using TextMining.Secondary;
using TextMining.Secondary.Internals;

namespace TextMining.Classification;

/// <summary>The heads of the ticket tagger: cause, business type and urgency, read from one pass over the features of a text.</summary>
/// <remarks>Immutable; may be shared by any number of threads.</remarks>
public sealed class TicketHeads
{
    /// <summary>The task names of the heads, in the order of their lanes.</summary>
    public static IReadOnlyList<string> Tasks { get; } = ["cause", "business", "urgency"];

    private const int LanesOnStack = 512;
    private readonly LabelSet[] _labels;

    /// <summary>Joins a linear model and its manifest.</summary>
    /// <param name="manifest">Its heads are <see cref="Tasks"/>.</param>
    /// <param name="model">The numbers.</param>
    /// <exception cref="ArgumentException">The manifest has other heads.</exception>
    public TicketHeads(ModelManifest manifest, LinearModel model)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(model);
        if (!manifest.Heads.Select(head => head.Task).SequenceEqual(Tasks))
        {
            throw new ArgumentException($"The heads are {string.Join(", ", manifest.Heads.Select(head => head.Task))}; expected {string.Join(", ", Tasks)}.", nameof(manifest));
        }

        Manifest = manifest;
        Model = model;
        _labels = [.. manifest.Heads.Select(head => new LabelSet(head.Task, head.Labels))];
    }

    /// <summary>What the model says about itself.</summary>
    public ModelManifest Manifest { get; }

    /// <summary>The numbers.</summary>
    public LinearModel Model { get; }

    /// <summary>Predicts every head.</summary>
    /// <param name="text">Any text, as received.</param>
    public HeadPredictions Predict(ReadOnlySpan<char> text)
    {
        var features = Model.Read(text);
        var predictions = Predict(features);
        Model.Release(features);
        return predictions;
    }

    /// <summary><see cref="Predict(ReadOnlySpan{char})"/>, further causes and <see cref="ExplainCause"/> from one walk over the text.</summary>
    internal (HeadPredictions Predictions, IReadOnlyList<ScoredLabel> Secondary, Explanation Explanation) PredictAndExplain(ReadOnlySpan<char> text, SecondaryPolicy? policy)
    {
        var features = Model.Read(text);
        var predictions = Predict(features);
        var explanation = LinearExplainer.Explain(Model, features, text.Length, predictions.Cause.Best.Index, predictions.Cause.Second.Index);
        var secondary = policy?.Decide(Model, features, text, predictions.Cause) ?? [];
        Model.Release(features);
        return (predictions, secondary, explanation);
    }

    /// <summary>The evidence for further causes of a text.</summary>
    internal IReadOnlyList<SecondaryCandidate> ReadSecondary(ReadOnlySpan<char> text)
    {
        var features = Model.Read(text);
        var candidates = new List<SecondaryCandidate>();
        CandidateWalk.Visit(
            Model,
            features,
            text,
            Predict(features).Cause,
            static (int best, int candidate, ReadOnlySpan<float> evidence, ref List<SecondaryCandidate> found) => found.Add(new SecondaryCandidate(best, candidate, evidence.ToArray())),
            ref candidates);
        Model.Release(features);
        return candidates;
    }

    /// <summary>Says which spans of a text made its likeliest cause lead the next one.</summary>
    /// <param name="text">The text that was predicted.</param>
    /// <param name="predictions">What <see cref="Predict(ReadOnlySpan{char})"/> said of it.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public Explanation ExplainCause(string text, HeadPredictions predictions)
    {
        ArgumentNullException.ThrowIfNull(predictions);
        // The cause head comes first, so the index of a cause is its lane.
        return LinearExplainer.ExplainLead(Model, text, predictions.Cause.Best.Index, predictions.Cause.Second.Index);
    }

    private HeadPredictions Predict(ActiveFeatures features)
    {
        var margins = Model.Lanes <= LanesOnStack ? stackalloc float[Model.Lanes] : new float[Model.Lanes];
        Model.ScoreActive(features, margins);
        var cause = Predict(0, margins);
        var business = Predict(1, margins[_labels[0].Count..]);
        var urgency = Predict(2, margins[(_labels[0].Count + _labels[1].Count)..]);
        return new HeadPredictions(cause, business, urgency, features.Count);
    }

    private Prediction Predict(int head, ReadOnlySpan<float> margins)
    {
        var labels = _labels[head];
        var scores = margins[..labels.Count];
        Span<float> probabilities = stackalloc float[labels.Count];
        Manifest.Heads[head].Calibration.Apply(scores, probabilities);
        return new Prediction(labels, scores, probabilities);
    }
}
