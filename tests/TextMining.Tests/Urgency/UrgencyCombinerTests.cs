using System.Text;
using TextMining.Classification;
using TextMining.Urgency;

namespace TextMining.Tests.Urgency;

/// <summary>The step that joins rules and heads.</summary>
public sealed class UrgencyCombinerTests
{
    private static readonly LabelSet Levels = new("urgency", ["U1", "U2", "U3", "U4"]);
    private static readonly LabelSet Causes = new("cause", ["BIL.HIGH", "OUT.SUDDEN"]);
    private static readonly LabelSet Businesses = new("business", ["ENQUIRY", "FAULT"]);

    [Test]
    public void Decide_AnyProbabilities_NeverBelowTheFloorOfARule()
    {
        var random = new Random(7);
        string[] texts = ["有人触电了，快来", "青桐路停电", "就我家没电，隔壁都有", "再不解决我就打12398投诉", "电线杆倾斜了"];
        foreach (var text in texts)
        {
            var reading = ShippedUrgency.Read(text);
            for (var i = 0; i < 200; i++)
            {
                double[] raw = [random.NextDouble(), random.NextDouble(), random.NextDouble(), random.NextDouble()];
                double[] shares = [.. raw.Select(value => value / raw.Sum())];

                var level = UrgencyCombiner.Decide(reading, shares, 0.3).Level;

                Assert.That(level, Is.LessThanOrEqualTo(reading.Floor), text);
            }
        }
    }

    [Test]
    public void Decide_RuleFloor_IsRaisedByOneAtMostUnlessCritical()
    {
        var reading = ShippedUrgency.Read("发票没收到", new TicketFacts { ServiceTimeUsed = 0.9 });
        Assume.That(reading.Floor, Is.EqualTo(UrgencyLevel.U3));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(UrgencyCombiner.Decide(reading, [0.2, 0.8, 0, 0], 0.3), Is.EqualTo(new UrgencyDecision(UrgencyLevel.U2, UrgencySource.Head)));
            Assert.That(UrgencyCombiner.Decide(reading, [0.3, 0.7, 0, 0], 0.3), Is.EqualTo(new UrgencyDecision(UrgencyLevel.U1, UrgencySource.Critical)));
            Assert.That(UrgencyCombiner.Decide(reading, [0, 0, 0.1, 0.9], 0.3), Is.EqualTo(new UrgencyDecision(UrgencyLevel.U3, UrgencySource.Rule)));
        }
    }

    [Test]
    public void Save_ThenLoad_GivesTheSameBytesAndProbabilities()
    {
        var combiner = Shipped();
        var reading = ShippedUrgency.Read("门口那个铁箱子烫手，里面噼啪响");
        var (urgency, cause, business) = (Predict(Levels, 1, 2, 0, 1), Predict(Causes, 0, 1), Predict(Businesses, 1, 0));

        using var first = new MemoryStream();
        combiner.Save(first);
        var again = UrgencyCombiner.Load(new MemoryStream(first.ToArray()));
        using var second = new MemoryStream();
        again.Save(second);
        double[] before = new double[4], after = new double[4];
        combiner.Probabilities(reading, urgency, cause, business, before);
        again.Probabilities(reading, urgency, cause, business, after);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(second.ToArray(), Is.EqualTo(first.ToArray()));
            Assert.That(after, Is.EqualTo(before));
            Assert.That(before.Sum(), Is.EqualTo(1).Within(1e-9));
        }
    }

    [Test]
    public void Load_ShippedCombiner_WasLearntWithTheShippedRules() =>
        Assert.That(Shipped().RulesRevision, Is.EqualTo(ShippedUrgency.Rules.Revision), "Run tools/textmining urgency train after a change of the rules.");

    [TestCase("")]
    [TestCase("{}")]
    [TestCase("""{"format":"other","rules":"1","criticalAt":0.3,"weights":[]}""")]
    [TestCase("""{"format":"textmining-urgency-combiner/1","rules":"1","criticalAt":7,"weights":[]}""")]
    [TestCase("""{"format":"textmining-urgency-combiner/1","rules":"1","criticalAt":0.3,"weights":[["a","b","c",1,2,3]]}""")]
    [TestCase("""{"format":"textmining-urgency-combiner/1","rules":"1","criticalAt":0.3,"weights":[["a","b","c",1,2,3,"x"]]}""")]
    [TestCase("""{"format":"textmining-urgency-combiner/1","rules":"1","criticalAt":0.3,"weights":[["a","b","c",1,2,3,4],["a","b","c",1,2,3,4]]}""")]
    public void Load_BadFile_ThrowsTheTypedError(string json) =>
        Assert.That(() => UrgencyCombiner.Load(new MemoryStream(Encoding.UTF8.GetBytes(json))), Throws.TypeOf<UrgencyCombinerFormatException>());

    private static UrgencyCombiner Shipped()
    {
        using var stream = File.OpenRead(Repository.Path("models", "urgency", "combiner.json"));
        return UrgencyCombiner.Load(stream);
    }

    private static Prediction Predict(LabelSet labels, params float[] scores)
    {
        var sum = scores.Sum(MathF.Exp);
        return new Prediction(labels, scores, [.. scores.Select(score => MathF.Exp(score) / sum)]);
    }
}
