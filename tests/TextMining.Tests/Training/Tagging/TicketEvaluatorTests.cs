using TextMining.Review;
using TextMining.Training.Tagging;
using TextMining.Urgency;

namespace TextMining.Tests.Training.Tagging;

public sealed class TicketEvaluatorTests
{
    private static readonly Lazy<TicketTagger> Tagger = new(TicketTagger.LoadDefault);

    [Test]
    public void Evaluate_Tickets_CountsWhatTheTaggerDecides()
    {
        string[] texts = ["望溪村没电了", "电费比上个月高了三倍", "高压线掉到学校操场上，孩子们在旁边", "请问电价多少钱一度"];
        var tags = texts.Select(Tagger.Value.Tag).ToList();
        List<GoldTicket> tickets = [.. texts.Select((text, i) => new GoldTicket
        {
            Ticket = new Ticket { Text = text },
            Cause = i == 0 ? ["OTH.THEFT"] : [tags[i].Cause.Best.Label],
            Business = i == 1 ? [] : [tags[i].Business.Best.Label],
            Urgency = i == 3 ? ["U1", tags[i].Urgency.Level.ToString()] : [tags[i].Urgency.Level.ToString()],
            Secondary = i < 2 ? ["PQ.DAMAGE"] : null,
        })];

        var evaluation = TicketEvaluator.Evaluate(Tagger.Value, tickets);

        Assert.That((evaluation.Count, evaluation.Cause.Count, evaluation.Business.Count, evaluation.Urgency.Count, evaluation.Secondary.Count), Is.EqualTo((4, 4, 3, 4, 2)));
        Assert.That((evaluation.Cause.Matrix.Accuracy, evaluation.Business.Matrix.Accuracy), Is.EqualTo((0.75, 1.0)));
        Assert.That(evaluation.Cause.HierarchicalAccuracy, Is.EqualTo(0.75));
        Assert.That(evaluation.Urgency[0, 0], Is.EqualTo(tags.Count(static tag => tag.Urgency.Level == UrgencyLevel.U1)), "a second label that is right too counts");
        Assert.That(evaluation.Secondary.Labelled, Is.EqualTo(2));
        Assert.That(Enum.GetValues<ReviewLevel>().Sum(level => evaluation.Review[level].Count), Is.EqualTo(4));
    }

    [Test]
    public void Evaluate_UnknownLevel_IsMisuse() =>
        Assert.Throws<ArgumentException>(() => TicketEvaluator.Evaluate(Tagger.Value, [new GoldTicket { Ticket = new Ticket { Text = "停电" }, Urgency = ["U9"] }]));

    [Test]
    public void Add_FurtherCauses_CountsRightMisplacedAndExact()
    {
        var measure = new SecondaryMeasure();
        measure.Add(["A"], ["B", "C"], ["B"]);
        measure.Add(["A"], [], ["A"]);
        measure.Add(["A"], [], []);
        measure.Add(["A"], ["B"], ["B"]);

        Assert.That((measure.Precision, measure.Recall, measure.F1), Is.EqualTo((2.0 / 3, 2.0 / 3, 4.0 / 6)));
        Assert.That((measure.Misplaced, measure.Exact, measure.Count), Is.EqualTo((1, 2, 4)));
        Assert.That(measure.PrecisionBound, Is.InRange(0.1, 0.2));
    }

    [Test]
    public void Add_Nothing_IsUndefined() => Assert.That(new[] { new SecondaryMeasure().Precision, new SecondaryMeasure().Recall, new SecondaryMeasure().F1 }, Is.All.NaN);
}
