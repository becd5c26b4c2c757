using TextMining.Mining.Statistics;

namespace TextMining.Tests.Mining.Trends;

/// <summary>Bursts of known strength planted in a seeded background, beside a plain count threshold.</summary>
[TestFixture]
public sealed class PlantedBurstTests
{
    private const int Days = 90;
    private const int Runs = 200;
    private const double Mean = 4;

    [TestCase(1, 0.30)]
    [TestCase(2, 0.75)]
    [TestCase(4, 0.95)]
    public void Find_PlantedFourDays_IsFoundAsOftenAsRecordedAndMoreThanByThreshold(int strength, double floor)
    {
        var random = new Random(1);
        int found = 0, byThreshold = 0;
        for (var run = 0; run < Runs; run++)
        {
            var (series, all) = Background(random);
            var at = random.Next(5, Days - 10);
            for (var day = at; day < at + 4; day++)
            {
                series[day] += (int)(strength * Mean);
                all[day] += (int)(strength * Mean);
            }

            found += KleinbergBursts.Find(series, all).Exists(burst => burst.First < at + 4 && burst.Last >= at) ? 1 : 0;
            byThreshold += Enumerable.Range(at, 4).Any(day => series[day] > Threshold(series)) ? 1 : 0;
        }

        TestContext.Out.WriteLine($"strength {strength}: {found} of {Runs} found, {byThreshold} by the threshold");
        Assert.That(found / (double)Runs, Is.GreaterThanOrEqualTo(floor));
        Assert.That(found, Is.GreaterThanOrEqualTo(byThreshold));
    }

    [Test]
    public void Find_NothingPlanted_RaisesFewAlarms()
    {
        var random = new Random(2);
        var alarms = 0;
        for (var run = 0; run < Runs; run++)
        {
            var (series, all) = Background(random);
            alarms += KleinbergBursts.Find(series, all).Count;
        }

        Assert.That(alarms / (double)Runs / 3, Is.LessThan(0.1), "alarms a series and 30 days");
    }

    private static (int[] Series, int[] All) Background(Random random)
    {
        var series = new int[Days];
        var all = new int[Days];
        for (var day = 0; day < Days; day++)
        {
            series[day] = Poisson(random, Mean);
            all[day] = series[day] + Poisson(random, 80);
        }

        return (series, all);
    }

    private static double Threshold(int[] series)
    {
        var mean = series.Average();
        return mean + (3 * Math.Sqrt(series.Average(count => (count - mean) * (count - mean))));
    }

    /// <summary>Knuth's multiplication method.</summary>
    private static int Poisson(Random random, double mean)
    {
        var (limit, product, count) = (Math.Exp(-mean), random.NextDouble(), 0);
        for (; product > limit; count++)
        {
            product *= random.NextDouble();
        }

        return count;
    }
}
