using TextMining.Classification;
using TextMining.Persistence;
using TextMining.Segmentation;
using TextMining.Training;
using TextMining.Training.Corpora;
using TextMining.Training.Tagging;

namespace TextMining.Tests.Classification;

public sealed class StackedReaderTests
{
    private const string Text = "家里停电两个小时了，什么时候来电";
    private static readonly Lazy<TicketTaggerModel> Shipped = new(static () => TicketTagger.LoadDefault().Model);

    [Test]
    public void Predict_WithoutWeightForTheReader_RanksAsTheLinearHeads()
    {
        var model = Model(new WordReader(Shipped.Value.Heads, "CON.METER"), linear: 1, weight: 0);

        var (stacked, linear) = (model.Predict(Text), Shipped.Value.Heads.Predict(Text));

        Assert.That(stacked.Cause.Ranked.Select(label => label.Label), Is.EqualTo(linear.Cause.Ranked.Select(label => label.Label)));
        Assert.That(stacked.KnownFeatures, Is.EqualTo(linear.KnownFeatures));
    }

    [Test]
    public void Predict_ByTheReaderAlone_FollowsTheReader()
    {
        var other = Shipped.Value.Heads.Predict(Text).Cause.Ranked[7].Label;
        var model = Model(new WordReader(Shipped.Value.Heads, other), linear: 0, weight: 1);

        var prediction = model.Predict(Text);

        Assert.That(prediction.Cause.Best.Label, Is.EqualTo(other));
        Assert.That(prediction.Cause.Ranked.Sum(label => label.Probability), Is.EqualTo(1).Within(1e-4));
        Assert.That(new TicketTagger(model).Tag(Text).Cause.Best.Label, Is.EqualTo(other));
        Assert.That(new StackedTicketHead(model, "cause").Predict(Text).Best.Label, Is.EqualTo(other));
    }

    [Test]
    public void Load_OfASavedModel_GivesTheSamePredictionsAndParts()
    {
        var model = Model(new WordReader(Shipped.Value.Heads, "停电"), linear: 1, weight: 0.1f);

        var loaded = Load(Save(model), parts => new WordReader(Shipped.Value.Heads, System.Text.Encoding.UTF8.GetString(parts["word"].Span)));

        Assert.That(loaded.Checksum, Is.EqualTo(model.Checksum));
        Assert.That(loaded.Checksum, Is.Not.EqualTo(Shipped.Value.Checksum));
        Assert.That(loaded.Predict(Text).Cause.Ranked, Is.EqualTo(model.Predict(Text).Cause.Ranked));
        Assert.That(Save(loaded), Is.EqualTo(Save(model)));
    }

    [Test]
    public void Load_OfAStackedModelWithoutALoader_SaysWhatIsMissing()
    {
        var bytes = Save(Model(new WordReader(Shipped.Value.Heads, "x"), linear: 1, weight: 0.1f));

        var error = Assert.Throws<ModelFormatException>(() => TicketTaggerModel.Load(new MemoryStream(bytes), SegmenterModel.LoadDefault()));

        Assert.That(error!.Fault, Is.EqualTo(ModelFault.ReaderMissing));
    }

    [TestCase("null")]
    [TestCase("{")]
    [TestCase("{}")]
    [TestCase("""{"heads": [], "tickets": 1}""")]
    [TestCase("""{"heads": [null, null, null], "tickets": 1}""")]
    [TestCase("""{"heads": [{"task": "cause", "linearWeight": -1, "readerWeight": 1, "calibration": {"sharpness": 1, "shift": 0}}], "tickets": 1}""")]
    public void Load_OfDamagedWeights_IsATypedError(string json)
    {
        var whole = ModelContainer.Load(new MemoryStream(Save(Model(new WordReader(Shipped.Value.Heads, "x"), linear: 1, weight: 0.1f))));
        var damaged = new ModelContainer();
        foreach (var name in whole.Names)
        {
            damaged.Add(name, name == "stack" ? System.Text.Encoding.UTF8.GetBytes(json) : whole[name]);
        }

        using var bytes = new MemoryStream();
        damaged.Save(bytes);

        var error = Assert.Throws<ModelFormatException>(() => Load(bytes.ToArray(), _ => new WordReader(Shipped.Value.Heads, "x")));
        Assert.That(error!.Fault, Is.EqualTo(ModelFault.Corrupt));
    }

    [Test]
    public void Construct_WithAReaderThatLacksAClass_NamesIt()
    {
        var reader = new WordReader(Shipped.Value.Heads, "x", leftOut: "OUT.SUDDEN");

        var error = Assert.Throws<ModelFormatException>(() => _ = new StackedReader(reader, Weights(1, 0.1f), Shipped.Value.Heads));

        Assert.That(error!.Message, Does.Contain("OUT.SUDDEN"));
    }

    [Test]
    public void Fit_OfAReaderThatKnows_GivesItWeightAndOneThatGuessesHardlyAny()
    {
        var unseen = Unseen().Take(400).ToList();
        var random = new Random(4);
        var reader = new WordReader(Shipped.Value.Heads, "x");

        var knowing = HeadStackTrainer.Fit(unseen, Scores(unseen, reader, ticket => ticket.Cause), Shipped.Value.Heads);
        var guessing = HeadStackTrainer.Fit(unseen, Scores(unseen, reader, _ => unseen[random.Next(unseen.Count)].Ticket.Cause), Shipped.Value.Heads);

        Assert.That(knowing.Heads[0].ReaderWeight, Is.GreaterThan(0.1f));
        Assert.That(guessing.Heads[0].ReaderWeight, Is.LessThan(0.04f));
        Assert.That(knowing.Tickets, Is.EqualTo(400));
    }

    [Test]
    public void Fit_WithoutScoresOfATicket_NamesTheTicket()
    {
        var unseen = Unseen().Take(3).ToList();
        var reader = new WordReader(Shipped.Value.Heads, "x");

        var error = Assert.Throws<TrainingDataException>(() => HeadStackTrainer.Fit(unseen, Scores(unseen[..2], reader, ticket => ticket.Cause), Shipped.Value.Heads));

        Assert.That(error!.Message, Does.Contain(unseen[2].Ticket.Id));
    }

    private static IEnumerable<TicketPrediction> Unseen()
    {
        using var tickets = File.OpenRead(Repository.Path("corpus/tickets.jsonl"));
        return TicketCorpus.Load(tickets, Shipped.Value.Taxonomy).Part(CorpusSplit.Test).Select(ticket => new TicketPrediction(ticket, Shipped.Value.Heads.Predict(ticket.Text))).ToList();
    }

    private static UnseenReaderScores Scores(List<TicketPrediction> unseen, TicketReader reader, Func<LabelledTicket, string> cause) => new(
        reader,
        unseen.ToDictionary(prediction => prediction.Ticket.Id, prediction => reader.Heads.SelectMany(head => head.Names.Select(label => label == cause(prediction.Ticket) ? 6f : 0)).ToArray()),
        ReaderUse.Both);

    private static TicketTaggerModel Model(TicketReader reader, float linear, float weight) => new(
        Shipped.Value.Heads,
        new TicketTaggerParts
        {
            Taxonomy = File.ReadAllBytes(Repository.Path("corpus/taxonomy.json")),
            UrgencyRules = File.ReadAllBytes(Repository.Path("models/urgency/rules.json")),
            UrgencyCombiner = File.ReadAllBytes(Repository.Path("models/urgency/combiner.json")),
            Routes = File.ReadAllBytes(Repository.Path("models/routing/routes.json")),
        },
        Shipped.Value.Review,
        new StackedReader(reader, Weights(linear, weight), Shipped.Value.Heads));

    private static byte[] Save(TicketTaggerModel model)
    {
        using var bytes = new MemoryStream();
        model.Save(bytes);
        return bytes.ToArray();
    }

    private static TicketTaggerModel Load(byte[] bytes, TicketReaderLoader loader) =>
        TicketTaggerModel.Load(new MemoryStream(bytes), SegmenterModel.LoadDefault(), loader);

    private static StackWeights Weights(float linear, float reader) => new()
    {
        Heads = [.. TicketHeads.Tasks.Select(task => new StackedHead(task, linear, reader, new MarginCalibration(5, 0)))],
        Tickets = 1,
    };

    /// <summary>Believes in one label, whatever the text; has the classes in another order than the heads.</summary>
    private sealed class WordReader(TicketHeads heads, string word, string? leftOut = null) : TicketReader
    {
        public override IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Parts { get; } =
            new Dictionary<string, ReadOnlyMemory<byte>> { ["word"] = System.Text.Encoding.UTF8.GetBytes(word) };

        public override IReadOnlyList<LabelSet> Heads { get; } =
            [.. heads.Manifest.Heads.Reverse().Select(head => new LabelSet(head.Task, [.. head.Labels.Reverse().Where(label => label != leftOut)]))];

        public override void Score(ReadOnlySpan<char> text, Span<float> scores)
        {
            var place = 0;
            foreach (var label in Heads.SelectMany(head => head.Names))
            {
                scores[place++] = label == word ? 8 : 0;
            }
        }
    }
}
