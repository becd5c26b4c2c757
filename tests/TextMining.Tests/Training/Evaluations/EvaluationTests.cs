using System.Globalization;
using System.Text;
using System.Xml.Linq;
using TextMining.Classification;
using TextMining.Tests.Classification;
using TextMining.Tests.Segmentation;
using TextMining.Tests.Snapshots;
using TextMining.Training;
using TextMining.Training.Auditing;
using TextMining.Training.Evaluations;
using TextMining.Training.Reports;
using TextMining.Training.Selection;

namespace TextMining.Tests.Training.Evaluations;

[TestFixture]
public sealed class EvaluationTests
{
    private static readonly Lazy<OutOfFoldPredictions> Predictions = new(() => new CrossValidator(new TrainerOptions(), ShippedSegmenter.Model).Predict(
        "business", TrainedClassifier.Texts, TrainedClassifier.Labels, FoldPlan.Stratified(TrainedClassifier.Labels, 4, 1)));

    [Test]
    public void ConfusionMatrix_KnownCounts_GivesTheFiguresWorkedOutByHand()
    {
        var matrix = new ConfusionMatrix(3, [0, 0, 0, 1, 1, 2], [0, 0, 1, 1, 0, 1]);

        Assert.That(matrix.Accuracy, Is.EqualTo(3.0 / 6).Within(1e-12));
        Assert.That(matrix.F1(0), Is.EqualTo(2.0 * 2 / (3 + 3)).Within(1e-12));
        Assert.That(matrix.F1(1), Is.EqualTo(2.0 * 1 / (2 + 3)).Within(1e-12));
        Assert.That(matrix.F1(2), Is.Zero);
        Assert.That(matrix.MacroF1, Is.EqualTo((2.0 / 3 + 0.4) / 3).Within(1e-12));
        Assert.That(matrix.Precision(2), Is.NaN, "nothing is predicted as class 2");
    }

    [Test]
    public void Compare_OneAgainstFive_GivesTheExactMcNemarProbability()
    {
        var (first, second) = (Made([0, 0, 0, 0, 0, 0, 1, 1], [0, 1, 1, 1, 1, 1, 1, 1]), Made([0, 0, 0, 0, 0, 0, 1, 1], [1, 0, 0, 0, 0, 0, 1, 1]));

        var comparison = PairedComparison.Of(first, second, seed: 1);

        Assert.That((comparison.OnlyFirstRight, comparison.OnlySecondRight), Is.EqualTo((1, 5)));
        Assert.That(comparison.McNemar, Is.EqualTo(14.0 / 64).Within(1e-12));
        Assert.That(comparison.MacroF1Interval.Low, Is.LessThanOrEqualTo(comparison.MacroF1Difference));
        Assert.That(PairedComparison.Of(first, first, seed: 1).MacroF1Probability, Is.EqualTo(1));
    }

    [Test]
    public void Bootstrap_SameSeed_GivesTheSameIntervalAroundTheFigure()
    {
        var evaluation = Predictions.Value.Evaluate();

        var interval = Bootstrap.MacroF1(evaluation, 3);

        Assert.That(Bootstrap.MacroF1(evaluation, 3), Is.EqualTo(interval));
        Assert.That(evaluation.Matrix.MacroF1, Is.InRange(interval.Low, interval.High));
        Assert.That(interval.High - interval.Low, Is.InRange(0.001, 0.3));
    }

    [Test]
    public void FoldPlan_ByGroup_KeepsGroupsTogetherAndTestsEveryDocumentOnce()
    {
        string[] labels = [.. Enumerable.Range(0, 90).Select(i => i % 3 == 0 ? "a" : "b")];
        string[] groups = [.. Enumerable.Range(0, 90).Select(i => $"{i / 4}")];

        var plan = FoldPlan.ByGroup(labels, groups, 5, seed: 1);

        Assert.That(plan.Folds.SelectMany(fold => fold.Test).Order(), Is.EqualTo(Enumerable.Range(0, 90)));
        foreach (var fold in plan.Folds)
        {
            Assert.That(fold.Train.Select(row => groups[row]).Intersect(fold.Test.Select(row => groups[row])), Is.Empty);
            Assert.That(fold.Test.Count, Is.InRange(14, 22));
        }
    }

    [Test]
    public void FoldPlan_ByNearDuplicates_PutsACopyBesideItsOriginal()
    {
        string[] texts = [.. TrainedClassifier.Texts.Take(40), .. TrainedClassifier.Texts.Take(40).Select(text => text + "。")];
        string[] labels = [.. texts.Select((_, row) => row % 2 == 0 ? "even" : "odd")];

        var plan = FoldPlan.ByNearDuplicates(texts, labels, 4, seed: 1);

        var foldOf = plan.Folds.SelectMany((fold, index) => fold.Test.Select(row => (row, index))).ToDictionary(pair => pair.row, pair => pair.index);
        Assert.That(
            Enumerable.Range(0, 40).Where(row => texts[row].Length >= 15 && foldOf[row] != foldOf[row + 40]), Is.Empty);
    }

    [Test]
    public void FoldPlan_ByTime_NeverLearnsFromTheFuture()
    {
        string[] times = [.. Enumerable.Range(0, 60).Select(i => $"2026-{i * 7 % 12 + 1:00}-{i % 28 + 1:00}")];

        var plan = FoldPlan.ByTime(times, 4);

        Assert.That(plan.Folds, Has.Count.EqualTo(4));
        foreach (var fold in plan.Folds)
        {
            Assert.That(fold.Train.Max(row => times[row]), Is.LessThanOrEqualTo(fold.Test.Min(row => times[row])!));
        }
    }

    [Test]
    public void Calibration_OutOfFold_KeepsOrderAndPromisesWhatComesTrue()
    {
        var evaluation = Predictions.Value.Evaluate();

        Assert.That(evaluation.Calibration.Value, Is.LessThan(0.06));
        foreach (var calibration in new[] { new MarginCalibration(7, 0), new MarginCalibration(2, -30), new MarginCalibration(30, 4) })
        {
            var probabilities = new float[5];
            calibration.Apply([-1.5f, -0.2f, 0.1f, 0.9f, 1.2f], probabilities);

            Assert.That(probabilities, Is.Ordered.Ascending);
            Assert.That(probabilities.Sum(), Is.EqualTo(1).Within(1e-5));
        }
    }

    [Test]
    public void RiskCoverage_LargerCoverage_NeverRaisesTheThreshold()
    {
        var curve = new RiskCoverage(Predictions.Value.Evaluate());

        var points = Enumerable.Range(1, 20).Select(step => curve.AtCoverage(step / 20.0)).ToList();
        Assert.That(points.Select(point => point.Threshold), Is.Ordered.Descending);
        Assert.That(curve.AtCoverage(0.3).Risk, Is.LessThan(curve.AtCoverage(1).Risk));
        Assert.That(curve.AtRisk(1)!.Value.Coverage, Is.EqualTo(1));
    }

    [Test]
    public void LabelAudit_PlantedErrors_RankFarAboveChance()
    {
        string[] labels = [.. TrainedClassifier.Labels];
        int[] planted = [.. Enumerable.Range(0, labels.Length).Where(row => labels[row] == "FAULT").Take(40)];
        foreach (var row in planted)
        {
            labels[row] = "PRAISE";
        }

        var predictions = new CrossValidator(new TrainerOptions(), ShippedSegmenter.Model)
            .Predict("business", TrainedClassifier.Texts, labels, FoldPlan.Stratified(labels, 4, 1));
        var doubts = LabelAudit.Run(predictions);

        var found = doubts.Take(120).Count(doubt => planted.Contains(doubt.Row));
        TestContext.Out.WriteLine($"{found} of {planted.Length} planted errors are among the first 120 of {doubts.Count} doubts (n {labels.Length})");
        Assert.That(found, Is.GreaterThanOrEqualTo(16), $"chance would find {40 * 120 / labels.Length}");
    }

    [Test]
    public void LearningCurve_MoreDocuments_ReadsBetter()
    {
        var plan = FoldPlan.Stratified(TrainedClassifier.Labels, 3, 1);

        var points = new LearningCurve(new TrainerOptions(), ShippedSegmenter.Model)
            .Measure("business", TrainedClassifier.Texts, TrainedClassifier.Labels, plan, [0.1, 1]);

        Assert.That(points[1].Documents, Is.GreaterThan(9 * points[0].Documents));
        Assert.That(points[1].Accuracy, Is.GreaterThan(points[0].Accuracy));
    }

    [Test]
    public void Select_CopiesOfOneText_ChoosesOnlyOneOfThemFirst()
    {
        var unsure = TrainedClassifier.TestTexts.MinBy(text => TrainedClassifier.Shared.Predict(text).Lead)!;
        string[] texts = [unsure, unsure, unsure, .. TrainedClassifier.TestTexts.Where(text => text != unsure).Take(100)];

        var chosen = new TicketSelector(TrainedClassifier.Shared).Select(texts, 10);

        Assert.That(chosen, Has.Count.EqualTo(10));
        Assert.That(chosen.Count(choice => texts[choice.Row] == unsure), Is.LessThanOrEqualTo(1));
        Assert.That(chosen.Select(choice => choice.Row), Is.Unique);
    }

    [Test]
    public void Report_AnyLabels_IsOneWellFormedPageThatLoadsNothing()
    {
        var html = EvaluationReport.Html("<报告 & \"x\">", "held out", Predictions.Value.Evaluate(), 1, [new LearningPoint(100, 0.5, 0.6), new LearningPoint(900, 0.7, 0.8)]);

        var body = XDocument.Parse("<html>" + html[html.IndexOf("<body>", StringComparison.Ordinal)..].Trim());
        Assert.That(body.Descendants("svg").Count(), Is.EqualTo(3));
        Assert.That(html, Does.Not.Contain("<script").And.Not.Contain("http").And.Not.Contain("<报告"));
    }

    [Test]
    public void CrossValidate_CorpusPart_IsTheApprovedTable()
    {
        var evaluation = Predictions.Value.Evaluate();

        var table = new StringBuilder();
        table.Append(CultureInfo.InvariantCulture, $"business, n {evaluation.Count}, {Predictions.Value.Plan.Name}\n");
        table.Append(CultureInfo.InvariantCulture, $"accuracy {evaluation.Matrix.Accuracy:F2}\nmacro-F1 {evaluation.Matrix.MacroF1:F2}\n");
        for (var k = 0; k < evaluation.Labels.Count; k++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{evaluation.Labels[k],-11} n {evaluation.Matrix.Support(k),4} F1 {evaluation.Matrix.F1(k):F1}\n");
        }

        Snapshot.Match(table.ToString());
    }

    private static Evaluation Made(int[] truth, int[] predicted) => Evaluator.Evaluate(
        new Fixed(predicted), [.. truth.Select((_, row) => $"{row}")], [.. truth.Select(k => k == 0 ? "no" : "yes")]);

    /// <summary>Predicts what it was told, by the number that the text is.</summary>
    private sealed class Fixed(int[] predicted) : Classifier
    {
        public override LabelSet Labels { get; } = new("answer", ["no", "yes"]);

        public override void Score(ReadOnlySpan<char> text, Span<float> scores)
        {
            var k = predicted[int.Parse(text, CultureInfo.InvariantCulture)];
            scores[k] = 1;
            scores[1 - k] = -1;
        }

        public override void Calibrate(ReadOnlySpan<float> scores, Span<float> probabilities) => new MarginCalibration(1, 0).Apply(scores, probabilities);
    }
}
