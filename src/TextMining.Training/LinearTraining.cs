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

/// <summary>Labelled texts → one linear model for any number of tasks that share a feature pass, each task calibrated on a held-out quarter.</summary>
internal sealed class LinearTraining
{
    private readonly TrainerOptions _options;
    private readonly SegmenterModel? _segmenterModel;
    private readonly Featurizer _featurizer;

    public LinearTraining(TrainerOptions options, SegmenterModel? segmenterModel)
    {
        options.Validate();
        _options = options;
        _segmenterModel = options.Features.NeedsTokens ? segmenterModel : null;
        _featurizer = new Featurizer(options.Features, _segmenterModel is null ? null : new JiebaSegmenter(_segmenterModel));
    }

    /// <summary>Trains.</summary>
    /// <param name="kind">What the manifest says that the file is.</param>
    /// <param name="texts">The texts.</param>
    /// <param name="tasks">Names and labels of the tasks (each as many labels as texts); the first decides which features are kept.</param>
    /// <param name="cancellationToken">Stops the training between documents and epochs.</param>
    public (ModelManifest Manifest, LinearModel Model) Run(
        string kind, IReadOnlyList<string> texts, IReadOnlyList<(string Name, IReadOnlyList<string> Labels)> tasks, CancellationToken cancellationToken)
    {
        var training = tasks.Select(task => TrainingTask.Create(task.Name, task.Labels)).ToArray();
        var counts = FeatureCounter.Count(_featurizer, texts, progress: null, cancellationToken);
        var heldOut = HeldOutQuarter.Predict(counts, training, _options, cancellationToken);
        var fit = LinearFit.Learn(counts, training, [.. Enumerable.Range(0, texts.Count)], _options, cancellationToken);
        var heads = new List<HeadManifest>();
        var measures = new SortedDictionary<string, double>(StringComparer.Ordinal);
        for (var head = 0; head < training.Length; head++)
        {
            var task = training[head];
            var calibration = CalibrationFit.Of(heldOut.Margins[head], heldOut.Classes[head], _options.Prudence);
            heads.Add(new HeadManifest { Task = task.Labels.Task, Labels = task.Labels.Names, Calibration = calibration.Calibration, CalibrationError = calibration.Error });
            var prefix = training.Length == 1 ? "" : task.Labels.Task + ".";
            measures[prefix + "accuracy"] = Math.Round(calibration.Accuracy, 4);
            measures[prefix + "macroF1"] = Math.Round(calibration.MacroF1, 4);
        }

        var model = new LinearModel(
            _featurizer,
            VocabularyBuilder.Build(counts, fit.Weighting, texts),
            fit.Weighting.Factors,
            QuantizedWeights.Quantize(fit.Weights, fit.Lanes),
            fit.Bias());
        return (Manifest(kind, heads, texts, tasks, fit, measures), model);
    }

    private ModelManifest Manifest(
        string kind,
        List<HeadManifest> heads,
        IReadOnlyList<string> texts,
        IReadOnlyList<(string Name, IReadOnlyList<string> Labels)> tasks,
        LinearFit fit,
        SortedDictionary<string, double> measures) => new()
        {
            Kind = kind,
            NormalizerVersion = TextNormalizer.Version,
            SegmenterSha256 = _segmenterModel?.Sha256,
            Features = _options.Features,
            Heads = heads,
            Training = new TrainingManifest
            {
                ToolVersion = typeof(LinearTraining).Assembly.GetName().Version!.ToString(3),
                Documents = texts.Count,
                CorpusSha256 = Hash(texts, tasks),
                Seed = _options.Seed,
                Cost = _options.Cost,
                AssociationPower = _options.AssociationPower,
                BalancePower = _options.BalancePower,
                Epochs = fit.Epochs,
                HeldOut = measures,
            },
        };

    private static string Hash(IReadOnlyList<string> texts, IReadOnlyList<(string Name, IReadOnlyList<string> Labels)> tasks)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var i = 0; i < texts.Count; i++)
        {
            foreach (var (_, labels) in tasks)
            {
                hash.AppendData(Encoding.UTF8.GetBytes(labels[i]));
                hash.AppendData([0]);
            }

            hash.AppendData(Encoding.UTF8.GetBytes(texts[i]));
            hash.AppendData([0]);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
