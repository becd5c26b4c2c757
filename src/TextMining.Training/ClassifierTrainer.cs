using System.Security.Cryptography;
using System.Text;
using TextMining.Classification;
using TextMining.Features;
using TextMining.Normalization;
using TextMining.Persistence;
using TextMining.Segmentation;
using TextMining.Training.Calibration;
using TextMining.Training.Features;
using TextMining.Training.Solvers;

namespace TextMining.Training;

/// <summary>Labelled texts → classifier.</summary>
/// <remarks>Immutable; one trainer may be used from several threads. The same texts, labels, options and segmenter give the same model, byte for byte, on one machine.</remarks>
public sealed class ClassifierTrainer
{
    private readonly TrainerOptions _options;
    private readonly SegmenterModel? _segmenterModel;
    private readonly Featurizer _featurizer;

    /// <summary>Creates a trainer.</summary>
    /// <param name="options">How to train.</param>
    /// <param name="segmenterModel">Cuts words; needed when a feature block is made of words.</param>
    /// <exception cref="ArgumentException">An option is out of range, or the segmenter model is missing.</exception>
    public ClassifierTrainer(TrainerOptions options, SegmenterModel? segmenterModel)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        _options = options;
        _segmenterModel = options.Features.NeedsTokens ? segmenterModel : null;
        _featurizer = new Featurizer(options.Features, _segmenterModel is null ? null : new JiebaSegmenter(_segmenterModel));
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

        var training = TrainingTask.Create(task, labels);
        var counts = FeatureCounter.Count(_featurizer, texts, progress: null, cancellationToken);
        var heldOut = HeldOutQuarter.Predict(counts, [training], _options, cancellationToken);
        var calibration = TemperatureCalibration.Fit(heldOut.Margins[0], heldOut.Classes[0]);
        int[] rows = [.. Enumerable.Range(0, texts.Count)];
        var fit = LinearFit.Learn(counts, [training], rows, _options, cancellationToken);
        var model = new LinearModel(
            _featurizer,
            VocabularyBuilder.Build(counts, fit.Weighting, texts),
            fit.Weighting.Factors,
            QuantizedWeights.Quantize(fit.Weights, fit.Lanes),
            fit.Bias());
        return new TextClassifier(Manifest(training, texts, labels, fit, calibration), model);
    }

    private ModelManifest Manifest(
        TrainingTask task, IReadOnlyList<string> texts, IReadOnlyList<string> labels, LinearFit fit, TemperatureCalibration calibration) => new()
        {
            Kind = TextClassifier.Kind,
            NormalizerVersion = TextNormalizer.Version,
            SegmenterSha256 = _segmenterModel?.Sha256,
            Features = _options.Features,
            Heads =
        [
            new HeadManifest
            {
                Task = task.Labels.Task,
                Labels = task.Labels.Names,
                Sharpness = calibration.Sharpness,
                CalibrationError = calibration.Error,
            },
        ],
            Training = new TrainingManifest
            {
                ToolVersion = typeof(ClassifierTrainer).Assembly.GetName().Version!.ToString(3),
                Documents = texts.Count,
                CorpusSha256 = Hash(texts, labels),
                Seed = _options.Seed,
                Cost = _options.Cost,
                AssociationPower = _options.AssociationPower,
                BalancePower = _options.BalancePower,
                Epochs = fit.Epochs,
                HeldOut = new SortedDictionary<string, double>(StringComparer.Ordinal)
                {
                    ["accuracy"] = Math.Round(calibration.Accuracy, 4),
                    ["macroF1"] = Math.Round(calibration.MacroF1, 4),
                },
            },
        };

    private static string Hash(IReadOnlyList<string> texts, IReadOnlyList<string> labels)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var i = 0; i < texts.Count; i++)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(labels[i]));
            hash.AppendData([0]);
            hash.AppendData(Encoding.UTF8.GetBytes(texts[i]));
            hash.AppendData([0]);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
