using TextMining.Secondary;
using TextMining.Taxonomies;
using TextMining.Training.Corpora;
using TextMining.Training.Secondary;
using TextMining.Training.Tagging;

namespace TextMining.Tests.Training.Tagging;

/// <summary>Learns from tickets of which half are two tickets of the corpus in one.</summary>
public sealed class SecondaryTrainerTests
{
    // Tickets of the corpus hold further causes that these labels do not have, so that less can be promised here.
    private static readonly SecondaryTrainerOptions Options = new() { WantedPrecision = 0.62, WantedBound = 0.5 };
    private static readonly Lazy<List<TicketPrediction>> Joined = new(Join);

    [Test]
    public void Train_JoinedTickets_FindsTheSecondMatterAsPreciselyAsPromised()
    {
        var rows = Joined.Value;
        var half = rows.Count / 2;

        var policy = Train(rows[..half])!;

        var (right, decided) = (0, 0);
        var labels = rows[0].Heads.Cause.Labels;
        foreach (var row in rows[half..].Where(static row => row.Ticket.Text.Length >= 30))
        {
            var found = row.Candidates.Where(candidate => policy.Probability(candidate) >= policy.Thresholds.Threshold).ToList();
            decided += found.Count;
            right += found.Count(candidate => row.Ticket.Secondary.Contains(labels[candidate.Cause]));
        }

        var labelled = rows[half..].Where(static row => row.Ticket.Text.Length >= 30).Sum(static row => row.Ticket.Secondary.Count);
        TestContext.Out.WriteLine($"n {rows.Count - half}: precision {(double)right / decided:F3} of {decided}, recall {(double)right / labelled:F3} of {labelled}; promised {policy.Thresholds.Precision:F3}, {policy.Thresholds.Recall:F3}");
        Assert.That((double)right / decided, Is.GreaterThan(policy.Thresholds.PrecisionBound));
        Assert.That((double)right / labelled, Is.GreaterThan(0.2));
    }

    [Test]
    public void Train_Twice_GivesTheSameDecision()
    {
        var (first, second) = (Train(Joined.Value)!, Train(Joined.Value)!);

        Assert.That(second.Weights, Is.EqualTo(first.Weights));
        Assert.That(second.Thresholds, Is.EqualTo(first.Thresholds));
    }

    [Test]
    public void Train_WithoutLabels_GivesNone() =>
        Assert.That(Train([.. Joined.Value.Select(static row => row with { Ticket = row.Ticket with { Secondary = [] } })]), Is.Null);

    [Test]
    public void Train_LabelsWithoutReason_DecidesNothing()
    {
        // Labels that no text speaks for: the threshold must not promise what it cannot hold.
        var labels = Joined.Value[0].Heads.Cause.Labels;
        var random = new Random(3);
        var policy = Train([.. Joined.Value.Select(row => row with { Ticket = row.Ticket with { Secondary = random.Next(4) == 0 ? [labels[random.Next(labels.Count)]] : [] } })])!;

        Assert.That(policy.Thresholds.Threshold, Is.GreaterThan(1));
    }

    [TestCase(0, 0.8)]
    [TestCase(30, 0)]
    [TestCase(30, 1.1)]
    public void Create_OptionOutOfRange_IsMisuse(int minimumLength, double precision) =>
        Assert.Throws<ArgumentException>(() => new SecondaryTrainer(new SecondaryTrainerOptions { MinimumLength = minimumLength, WantedPrecision = precision }));

    private static SecondaryPolicy? Train(List<TicketPrediction> rows) =>
        new SecondaryTrainer(Options).Train(rows, [.. rows.Select((_, index) => index / 2 % 4)]);

    private static List<TicketPrediction> Join()
    {
        using var tree = File.OpenRead(Repository.Path("corpus", "taxonomy.json"));
        using var file = File.OpenRead(Repository.Path("corpus", "tickets.jsonl"));
        // Tickets that the shipped heads have not seen.
        var tickets = TicketCorpus.Load(file, Taxonomy.Load(tree)).Part(CorpusSplit.Test).Where(static ticket => ticket.Text.Length is > 15 and < 80).ToArray();
        new Random(2).Shuffle(tickets);
        var heads = TicketTagger.LoadDefault().Model.Heads;
        var reader = new SecondaryReader(heads);
        var rows = new List<TicketPrediction>();
        for (var i = 0; i + 2 < tickets.Length; i += 3)
        {
            var (first, second) = (tickets[i], tickets[i + 1]);
            Add(tickets[i + 2] with { Secondary = [] });
            AddBoth($"{first.Text.TrimEnd('。')}。{second.Text}", first, second);
        }

        return rows;

        // Of two tickets in one nobody can say which is the cause itself: the other one is the further cause.
        void AddBoth(string text, LabelledTicket first, LabelledTicket second)
        {
            var best = heads.Predict(text).Cause.Best.Label;
            Add(first with { Text = text, Secondary = [.. new[] { first.Cause, second.Cause }.Distinct().Where(cause => cause != best)] });
        }

        void Add(LabelledTicket ticket) => rows.Add(new TicketPrediction(ticket, heads.Predict(ticket.Text)) { Candidates = reader.Read(ticket.Text) });
    }
}
