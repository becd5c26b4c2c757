using TextMining.Classification;
using TextMining.Training.Calibration;

namespace TextMining.Training.Evaluations;

/// <summary>Measures classifiers. Stateless; may be used from any thread.</summary>
/// <example>
/// <code>
/// // given Classifier classifier
/// // given IReadOnlyList&lt;string&gt; heldOutTexts, heldOutLabels
/// var evaluation = Evaluator.Evaluate(classifier, heldOutTexts, heldOutLabels);
/// var interval = Bootstrap.MacroF1(evaluation, seed: 1);
/// Console.WriteLine($"macro-F1 {evaluation.Matrix.MacroF1:0.000} ({interval.Low:0.000}–{interval.High:0.000}), n = {evaluation.Count}");
/// </code>
/// </example>
public static class Evaluator
{
    /// <summary>Predicts every text and compares.</summary>
    /// <param name="classifier">What is measured.</param>
    /// <param name="texts">The texts, none of them seen in training.</param>
    /// <param name="labels">Their labels (shape: as many as texts); one that the classifier does not have counts as missed.</param>
    /// <exception cref="ArgumentException">There are not as many labels as texts.</exception>
    public static Evaluation Evaluate(Classifier classifier, IReadOnlyList<string> texts, IReadOnlyList<string> labels)
    {
        ArgumentNullException.ThrowIfNull(classifier);
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(labels);
        if (texts.Count != labels.Count)
        {
            throw new ArgumentException($"There are {texts.Count} texts, but {labels.Count} labels.", nameof(labels));
        }

        var known = classifier.Labels;
        List<string> names = [.. known.Names];
        names.AddRange(labels.Where(label => !known.TryGetIndex(label, out _)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        var indices = names.Select(static (name, index) => (name, index)).ToDictionary(static pair => pair.name, static pair => pair.index);
        var truth = labels.Select(label => indices[label]).ToArray();
        var predicted = new int[texts.Count];
        var ranks = new int[texts.Count];
        var confidences = new float[texts.Count];
        var calibration = new CalibrationError();
        var scores = new float[known.Count];
        var probabilities = new float[known.Count];
        for (var i = 0; i < texts.Count; i++)
        {
            classifier.Score(texts[i], scores);
            classifier.Calibrate(scores, probabilities);
            predicted[i] = Best(scores);
            ranks[i] = truth[i] < known.Count ? Rank(scores, truth[i]) : int.MaxValue;
            confidences[i] = probabilities[predicted[i]];
            calibration.Add(confidences[i], predicted[i] == truth[i]);
        }

        return new Evaluation(known.Task, names, truth, predicted, ranks, confidences, calibration);
    }

    internal static int Best(float[] scores)
    {
        var best = 0;
        for (var k = 1; k < scores.Length; k++)
        {
            best = scores[k] > scores[best] ? k : best;
        }

        return best;
    }

    internal static int Rank(float[] scores, int k)
    {
        var rank = 0;
        for (var other = 0; other < scores.Length; other++)
        {
            rank += scores[other] > scores[k] || (scores[other] == scores[k] && other < k) ? 1 : 0;
        }

        return rank;
    }
}
