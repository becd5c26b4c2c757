using TextMining.Mining.Statistics;

namespace TextMining.Tests.Mining.Statistics;

[TestFixture]
public sealed class StatisticsTests
{
    /// <summary>The tail added up term by term.</summary>
    [TestCase(1, 0.5)]
    [TestCase(3, 2.5)]
    [TestCase(12, 4)]
    [TestCase(40, 30)]
    [TestCase(5, 20)]
    public void AtLeast_AnyCount_IsTheSumOfTheTerms(int count, double mean)
    {
        double term = Math.Exp(-mean), below = 0;
        for (var k = 0; k < count; k++)
        {
            below += term;
            term *= mean / (k + 1);
        }

        Assert.That(PoissonTail.AtLeast(count, mean), Is.EqualTo(1 - below).Within(1e-9));
    }

    [Test]
    public void QValues_ProbabilitiesOfTheOriginalPaper_RejectFourAtFivePercent()
    {
        // The fifteen p-values of Benjamini and Hochberg 1995, section 3.2, of which four are rejected at 0.05.
        double[] p = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0];

        Assert.That(FalseDiscovery.QValues(p).Count(q => q <= 0.05), Is.EqualTo(4));
    }

    [Test]
    public void QValues_None_IsEmpty() => Assert.That(FalseDiscovery.QValues([]), Is.Empty);
}
