using TextMining.Classification;

namespace TextMining.Tests.Classification;

[TestFixture]
internal sealed class PredictionOrderTests
{
    [Test]
    public void Ranked_RandomScores_GivesWhatComparingGives()
    {
        var random = new Random(11);
        float[] peculiar = [0f, -0f, float.MaxValue, float.MinValue, float.PositiveInfinity, float.NegativeInfinity, float.Epsilon, -float.Epsilon, float.NaN];
        var labels = new LabelSet("cause", [.. Enumerable.Range(0, 46).Select(i => $"C{i}")]);
        for (var run = 0; run < 300; run++)
        {
            float[] scores = [.. Enumerable.Range(0, labels.Count).Select(_ => random.Next(4) == 0 ? peculiar[random.Next(peculiar.Length)] : random.Next(-9, 9) / 4f)];

            var ranked = new Prediction(labels, scores, scores).Ranked;

            Assert.That(ranked.Select(label => label.Index), Is.EqualTo(Enumerable.Range(0, labels.Count).OrderByDescending(i => scores[i])));
        }
    }
}
