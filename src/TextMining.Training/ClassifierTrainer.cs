using TextMining.Classification;
using TextMining.Segmentation;

namespace TextMining.Training;

/// <summary>Labelled texts → classifier.</summary>
/// <remarks>Immutable; one trainer may be used from several threads. The same texts, labels, options and segmenter give the same model, byte for byte, on one machine.</remarks>
/// <example>
/// <code>
/// // given IReadOnlyList&lt;string&gt; texts, labels
/// // given Stream destination
/// var trainer = new ClassifierTrainer(new TrainerOptions { Seed = 1 }, SegmenterModel.LoadDefault());
/// var classifier = trainer.Train("category", texts, labels);
/// classifier.Save(destination);
/// </code>
/// </example>
public sealed class ClassifierTrainer
{
    private readonly LinearTraining _training;

    /// <summary>Creates a trainer.</summary>
    /// <param name="options">How to train.</param>
    /// <param name="segmenterModel">Cuts words; needed when a feature block is made of words.</param>
    /// <exception cref="ArgumentException">An option is out of range, or the segmenter model is missing.</exception>
    public ClassifierTrainer(TrainerOptions options, SegmenterModel? segmenterModel)
    {
        ArgumentNullException.ThrowIfNull(options);
        _training = new LinearTraining(options, segmenterModel);
    }

    /// <summary>Trains a classifier.</summary>
    /// <param name="task">The name of the task; it becomes the name of the label set.</param>
    /// <param name="texts">The texts, as received.</param>
    /// <param name="labels">Their labels (shape: as many as texts).</param>
    /// <param name="cancellationToken">Stops the training between documents and epochs.</param>
    /// <exception cref="TrainingDataException">There are fewer than two different labels.</exception>
    /// <exception cref="ArgumentException">There are not as many labels as texts.</exception>
    public TextClassifier Train(
        string task, IReadOnlyList<string> texts, IReadOnlyList<string> labels, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(task);
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(labels);
        if (texts.Count != labels.Count)
        {
            throw new ArgumentException($"There are {texts.Count} texts, but {labels.Count} labels.", nameof(labels));
        }

        var (manifest, model) = _training.Run(TextClassifier.Kind, texts, [(task, labels)], cancellationToken);
        return new TextClassifier(manifest, model);
    }
}
