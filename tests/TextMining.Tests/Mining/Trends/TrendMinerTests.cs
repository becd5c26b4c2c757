using TextMining.Mining;
using TextMining.Mining.Reports;
using TextMining.Mining.Statistics;
using TextMining.Mining.Topics;
using TextMining.Mining.Trends;
using TextMining.Mining.WeakPoints;

namespace TextMining.Tests.Mining.Trends;

[TestFixture]
public sealed class TrendMinerTests
{
    [Test]
    public void Find_PlantedWeek_IsTheBurst()
    {
        var all = Enumerable.Repeat(100, 90).ToArray();
        var mine = Enumerable.Range(0, 90).Select(day => day is >= 40 and < 47 ? 15 : 4).ToArray();

        Assert.That(KleinbergBursts.Find(mine, all).Select(burst => (burst.First, burst.Last)), Is.EqualTo(new[] { (40, 46) }));
    }

    [Test]
    public void Find_SteadySeries_HasNoBurst() =>
        Assert.That(KleinbergBursts.Find([.. Enumerable.Repeat(4, 90)], [.. Enumerable.Repeat(100, 90)]), Is.Empty);

    [Test]
    public void Forecast_WeeklyPattern_IsRepeatedBySmoothing()
    {
        var series = Enumerable.Range(0, 140).Select(day => day % 7 == 0 ? 20 : 5).ToArray();

        var forecast = Forecasters.Forecast(ForecastMethod.ExponentialSmoothing, series, 7);

        Assert.That(forecast[0], Is.EqualTo(20).Within(2));
        Assert.That(forecast[3], Is.EqualTo(5).Within(2));
    }

    [Test]
    public void Forecast_OneTicketEveryFifthDay_IsAFifthByCroston()
    {
        var series = Enumerable.Range(0, 200).Select(day => day % 5 == 4 ? 1 : 0).ToArray();

        Assert.That(Forecasters.Forecast(ForecastMethod.Croston, series, 3), Is.All.EqualTo(0.2).Within(0.02));
    }

    [Test]
    public void Mine_SeriesPastCapacity_Warns()
    {
        var tickets = Enumerable.Range(0, 300).Select(i => InventedTickets.Ticket($"{i}", "停电", i / 5) with { Cause = "OUT.SUDDEN" }).ToList();
        var options = new TrendOptions { Capacity = new Dictionary<string, double> { ["OUT.SUDDEN"] = 3 } };

        var series = new TrendMiner(options).Mine(tickets).Single(one => one.Name == "OUT.SUDDEN");

        Assert.That(series.PassesCapacity, Is.True);
        Assert.That(series.Forecast, Is.All.EqualTo(5).Within(0.1));
    }

    [TestCase(0, 0.0, 3.689)]
    [TestCase(10, 4.795, 18.390)]
    public void Of_Count_IsTheExactInterval(int count, double low, double high)
    {
        var interval = PoissonInterval.Of(count);

        Assert.That((interval.Low, interval.High), Is.EqualTo((low, high)).Using<(double, double)>((a, b) => Math.Abs(a.Item1 - b.Item1) < 0.01 && Math.Abs(a.Item2 - b.Item2) < 0.01 ? 0 : 1));
    }

    [Test]
    public void Mine_OneUnitAboveItsShare_ComesFirstAndSmallCellsAreNotShown()
    {
        var tickets = Enumerable.Range(0, 90).Select(i => InventedTickets.Ticket($"{i}", "线路老化,电压低", i % 30) with { Unit = i < 60 ? "甲所" : i < 87 ? "乙所" : "丙所" });

        var points = new WeakPointMiner().Mine(tickets);

        Assert.That(points.Select(point => point.Name), Is.EqualTo(new[] { "甲所", "乙所" }));
        Assert.That(points[0].QValue, Is.LessThan(0.001));
        Assert.That(points[0].Hypotheses, Has.Count.EqualTo(2).And.All.Contains("假设"));
        Assert.That(points[0].Substantiated, Is.Null);
    }

    [Test]
    public void WriteHtml_TextWithMarkup_IsEscapedAndSelfContained()
    {
        var topic = new TopicMiner(InventedTickets.Segmenter, InventedTickets.Extractor).Mine(InventedTickets.Topics())[0] with { Title = "</script><b>噪音" };
        using var page = new StringWriter();

        new MiningReport { Topics = [topic] }.WriteHtml(page);

        var body = page.ToString()[page.ToString().IndexOf("</head>", StringComparison.Ordinal)..];
        Assert.That(body, Does.Contain("热点问题").And.Not.Contain("</script><b>").And.Not.Contain("src=").And.Not.Contain("href="));
    }
}
