using TextMining.Classification;
using TextMining.Tests.Segmentation;
using TextMining.Training;

namespace TextMining.Tests.Classification;

[TestFixture]
public sealed class TextClassifierTests
{
    private static readonly string[] NastyTexts =
        ["", " ", "。", "\0", "\uD83D", "😡😡😡", "停电", new string('停', 70_000), "ＡＢＣ１２３", "quarterly earnings rose", "电压１７０伏\r\n\t"];

    [Test]
    public void Train_SameTextsOptionsAndSeed_GivesTheSameBytes()
    {
        var again = TrainedClassifier.Train(new TrainerOptions());

        Assert.That(TrainedClassifier.Bytes(again), Is.EqualTo(TrainedClassifier.Bytes(TrainedClassifier.Shared)));
    }

    [Test]
    public void Load_SavedClassifier_PredictsTheSameToTheBit()
    {
        using var stream = new MemoryStream(TrainedClassifier.Bytes(TrainedClassifier.Shared));

        var loaded = TextClassifier.Load(stream, ShippedSegmenter.Model);

        foreach (var text in TrainedClassifier.TestTexts.Concat(NastyTexts))
        {
            Assert.That(Scores(loaded, text), Is.EqualTo(Scores(TrainedClassifier.Shared, text)), text[..Math.Min(text.Length, 40)]);
        }

        Assert.That(TrainedClassifier.Bytes(loaded), Is.EqualTo(TrainedClassifier.Bytes(TrainedClassifier.Shared)));
    }

    [Test]
    public void Score_FromSixteenThreads_GivesTheSingleThreadedAnswers()
    {
        var texts = TrainedClassifier.TestTexts;
        var expected = texts.Select(text => Scores(TrainedClassifier.Shared, text)).ToArray();

        var threads = Enumerable.Range(0, 16).Select(thread => Task.Run(() =>
        {
            var wrong = 0;
            for (var i = 0; i < texts.Length; i++)
            {
                var at = (i * 7 + thread * 31) % texts.Length;
                wrong += Scores(TrainedClassifier.Shared, texts[at]).AsSpan().SequenceEqual(expected[at]) ? 0 : 1;
            }

            return wrong;
        })).ToArray();

        Assert.That(threads.Sum(thread => thread.Result), Is.Zero);
    }

    [Test]
    public void Score_WarmClassifier_AllocatesNothing()
    {
        var scores = new float[TrainedClassifier.Shared.Labels.Count];
        var texts = TrainedClassifier.TestTexts;
        var allocated = long.MaxValue;

        // Warm means optimised: the first tier of the compiler boxes what the last one keeps on the stack.
        for (var pass = 0; pass < 100 && allocated > 0; pass++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Run();
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.That(allocated, Is.Zero);

        void Run()
        {
            foreach (var text in texts)
            {
                TrainedClassifier.Shared.Score(text, scores);
            }
        }
    }

    [Test]
    public void Explain_AnyText_AddsUpToTheMargin()
    {
        var classifier = TrainedClassifier.Shared;
        foreach (var text in TrainedClassifier.TestTexts.Take(200).Concat(NastyTexts))
        {
            var scores = Scores(classifier, text);
            for (var label = 0; label < scores.Length; label++)
            {
                var explanation = classifier.Explain(text, label);

                Assert.That(explanation.Margin, Is.EqualTo(scores[label]).Within(1e-4), text[..Math.Min(text.Length, 40)]);
                Assert.That(explanation.Spans, Is.All.Matches<Evidence>(span => span.Length > 0 && span.Start + span.Length <= text.Length));
            }
        }
    }

    [Test]
    public void Predict_AnyText_RanksProbabilitiesThatSumToOne()
    {
        foreach (var text in TrainedClassifier.TestTexts.Concat(NastyTexts))
        {
            var ranked = TrainedClassifier.Shared.Predict(text).Ranked;

            Assert.That(ranked.Sum(label => label.Probability), Is.EqualTo(1).Within(1e-5));
            Assert.That(ranked.Select(label => label.Score), Is.Ordered.Descending);
            Assert.That(ranked.Select(label => label.Probability), Is.Ordered.Descending, "calibration must keep the order");
        }
    }

    [Test]
    public void Predict_TestPart_StaysAboveTheRecordedFloor()
    {
        var evaluation = TextMining.Training.Evaluations.Evaluator.Evaluate(
            TrainedClassifier.Shared, TrainedClassifier.TestTexts, TrainedClassifier.TestLabels);

        TestContext.Out.WriteLine($"business, trained on 2,000 rows: n {evaluation.Count}, accuracy {evaluation.Matrix.Accuracy:F3}, macro-F1 {evaluation.Matrix.MacroF1:F3}");
        Assert.That(evaluation.Matrix.Accuracy, Is.GreaterThan(0.70));
    }

    [Test]
    public void Features_OfATrainedModel_HoldNoDigitsBeyondZero()
    {
        var vocabulary = TrainedClassifier.Shared.Model.Vocabulary;

        for (var column = 0; column < vocabulary.Count; column++)
        {
            Assert.That(vocabulary.TextOf(column), Does.Not.Match("[1-9１-９]"));
        }
    }

    private static float[] Scores(TextClassifier classifier, string text)
    {
        var scores = new float[classifier.Labels.Count];
        classifier.Score(text, scores);
        return scores;
    }
}
