using TextMining.Tests.Classification;
using TextMining.Tests.Segmentation;
using TextMining.Training;

namespace TextMining.Tests.Training;

[TestFixture]
public sealed class RecipeTunerTests
{
    [Test]
    public void Choose_NoTimeLeft_StillMeasuresTheFixedRecipe()
    {
        var recipe = new TrainerOptions();

        var tuned = new RecipeTuner(recipe, ShippedSegmenter.Model, TimeProvider.System)
            .Choose("business", TrainedClassifier.Texts, TrainedClassifier.Labels, TimeSpan.Zero);

        Assert.That((tuned.Options, tuned.Tried), Is.EqualTo((recipe, 1)));
        Assert.That(tuned.MacroF1, Is.InRange(0.3, 1));
    }

    [Test]
    public void Choose_TimeForAll_NeverDoesWorseThanTheFixedRecipe()
    {
        var tuner = new RecipeTuner(new TrainerOptions(), ShippedSegmenter.Model, TimeProvider.System);
        string[] texts = TrainedClassifier.Texts[..500];
        string[] labels = TrainedClassifier.Labels[..500];

        var fixedOnly = tuner.Choose("business", texts, labels, TimeSpan.Zero);
        var tuned = tuner.Choose("business", texts, labels, TimeSpan.FromMinutes(10));

        Assert.That(tuned.Tried, Is.EqualTo(tuner.Candidates.Count));
        Assert.That(tuned.MacroF1, Is.GreaterThanOrEqualTo(fixedOnly.MacroF1));
    }
}
