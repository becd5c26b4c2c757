using TextMining.Persistence;
using TextMining.Segmentation;

namespace TextMining.Classification;

/// <summary>A linear classifier for one task, as trained by <c>TextMining.Training</c> or loaded from a model file.</summary>
/// <remarks>Immutable; may be shared by any number of threads.</remarks>
public sealed class TextClassifier : Classifier
{
    /// <summary>What <see cref="ModelManifest.Kind"/> says in the file of a classifier.</summary>
    public const string Kind = "classifier";
    private const int LanesOnStack = 512;
    private readonly MarginCalibration _calibration;

    /// <summary>Joins a linear model and its manifest.</summary>
    /// <param name="manifest">Its first head is the task.</param>
    /// <param name="model">The numbers.</param>
    /// <exception cref="ArgumentException">The manifest has not exactly one head.</exception>
    public TextClassifier(ModelManifest manifest, LinearModel model)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(model);
        if (manifest.Heads.Count != 1)
        {
            throw new ArgumentException($"A classifier has one head; the manifest has {manifest.Heads.Count}.", nameof(manifest));
        }

        Manifest = manifest;
        Model = model;
        Labels = new LabelSet(manifest.Heads[0].Task, manifest.Heads[0].Labels);
        _calibration = manifest.Heads[0].Calibration;
    }

    /// <inheritdoc/>
    public override LabelSet Labels { get; }

    /// <summary>What the model says about itself.</summary>
    public ModelManifest Manifest { get; }

    /// <summary>The numbers.</summary>
    public LinearModel Model { get; }

    /// <summary>Reads a classifier.</summary>
    /// <param name="stream">The model file from its first byte; left open.</param>
    /// <param name="segmenterModel">The segmenter model that the classifier was trained with; needed when its features are words.</param>
    /// <exception cref="ModelFormatException">The file is damaged, of another kind or version, or made for another segmenter model.</exception>
    public static TextClassifier Load(Stream stream, SegmenterModel? segmenterModel = null)
    {
        var (manifest, model) = LinearModelFile.Read(ModelContainer.Load(stream), Kind, segmenterModel);
        return manifest.Heads.Count == 1
            ? new TextClassifier(manifest, model)
            : throw new ModelFormatException(ModelFault.Corrupt, $"A classifier has one head; the file has {manifest.Heads.Count}.");
    }

    /// <summary>Writes the model file. The same classifier gives the same bytes.</summary>
    /// <param name="stream">Where to; left open.</param>
    public void Save(Stream stream) => LinearModelFile.Write(Manifest, Model).Save(stream);

    /// <inheritdoc/>
    public override void Score(ReadOnlySpan<char> text, Span<float> scores)
    {
        if (scores.Length != Labels.Count)
        {
            throw new ArgumentException($"{Labels.Count} scores are written, but there is room for {scores.Length}.", nameof(scores));
        }

        var margins = Model.Lanes <= LanesOnStack ? stackalloc float[Model.Lanes] : new float[Model.Lanes];
        Model.Score(text, margins);
        margins[..scores.Length].CopyTo(scores);
    }

    /// <inheritdoc/>
    public override void Calibrate(ReadOnlySpan<float> scores, Span<float> probabilities) =>
        _calibration.Apply(scores, probabilities);

    /// <summary>Why the text got its margin for a class.</summary>
    /// <param name="text">The text, as received.</param>
    /// <param name="label">The index of the class.</param>
    /// <returns>Spans whose contributions, with the constant part, add up to the margin of the class.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public Explanation Explain(string text, int label)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(label);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(label, Labels.Count);
        return LinearExplainer.Explain(Model, text, label);
    }
}
