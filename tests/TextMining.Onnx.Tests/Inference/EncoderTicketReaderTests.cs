using System.Text;
using System.Text.Json;
using TextMining.Classification;
using TextMining.Onnx.Inference;
using TextMining.Segmentation;
using TextMining.Tests;

namespace TextMining.Onnx.Tests.Inference;

public sealed class EncoderTicketReaderTests
{
    private const string Text = "停电了，电表坏了";
    private static readonly TicketTaggerModel Shipped = Open();

    [Test]
    public void Load_OfAStackedModelFile_ReadsAsTheReaderAndHeadsThatWereSaved()
    {
        using var reader = Reader(Configuration(TicketHeads.Tasks));
        var model = Stacked(reader);
        using var bytes = new MemoryStream();
        model.Save(bytes);
        bytes.Position = 0;

        var loaded = TicketTaggerModel.Load(bytes, SegmenterModel.LoadDefault(), EncoderTicketReader.Load);

        Assert.That(loaded.Predict(Text).Cause.Ranked, Is.EqualTo(model.Predict(Text).Cause.Ranked));
        Assert.That(loaded.Predict(Text).Cause.Ranked.Select(label => label.Score), Is.Not.EqualTo(Shipped.Predict(Text).Cause.Ranked.Select(label => label.Score)));
        Assert.That(loaded.Checksum, Is.EqualTo(model.Checksum));
        (loaded.Reader!.Reader as IDisposable)!.Dispose();
    }

    [Test]
    public void Tag_WithAStackedModelFromManyThreads_GivesTheSameTags()
    {
        using var reader = Reader(Configuration(TicketHeads.Tasks));
        var tagger = new TicketTagger(Stacked(reader));
        var expected = tagger.Tag(Text).Cause.Best;

        Parallel.For(0, 400, new ParallelOptions { MaxDegreeOfParallelism = 8 }, _ => Assert.That(tagger.Tag(Text).Cause.Best, Is.EqualTo(expected)));
    }

    [Test]
    public void Load_WithoutATaskOfTheTagger_NamesIt()
    {
        var error = Assert.Throws<OnnxModelException>(() => Reader(Configuration(["cause", "business", "mood"])));

        Assert.That(error!.Fault, Is.EqualTo(OnnxModelFault.Labels));
        Assert.That(error.Message, Does.Contain("urgency"));
    }

    [Test]
    public void Load_WithoutAPart_NamesIt()
    {
        var error = Assert.Throws<OnnxModelException>(() => EncoderTicketReader.Load(new Dictionary<string, ReadOnlyMemory<byte>>()));

        Assert.That(error!.Message, Does.Contain("model"));
    }

    private static TicketTaggerModel Stacked(EncoderTicketReader reader) => new(
        Shipped.Heads,
        new TicketTaggerParts
        {
            Taxonomy = File.ReadAllBytes(Repository.Path("corpus/taxonomy.json")),
            UrgencyRules = File.ReadAllBytes(Repository.Path("models/urgency/rules.json")),
            UrgencyCombiner = File.ReadAllBytes(Repository.Path("models/urgency/combiner.json")),
            Routes = File.ReadAllBytes(Repository.Path("models/routing/routes.json")),
        },
        Shipped.Review,
        new StackedReader(
            reader,
            new StackWeights { Heads = [.. TicketHeads.Tasks.Select(task => new StackedHead(task, 1, 0.2f, new MarginCalibration(4, 0)))], Tickets = 1 },
            Shipped.Heads));

    private static EncoderTicketReader Reader(byte[] configuration)
    {
        var tiny = new TinyEncoder(classes: Shipped.Heads.Manifest.Heads.Sum(head => head.Labels.Count));
        return EncoderTicketReader.Load(new MemoryStream(tiny.Write()), new MemoryStream(tiny.Vocabulary), new MemoryStream(configuration), new EncoderOptions { Threads = 1 });
    }

    private static byte[] Configuration(IEnumerable<string> tasks) => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new
    {
        heads = Shipped.Heads.Manifest.Heads.Zip(tasks, (head, task) => new { task, labels = head.Labels }),
        max_position_embeddings = TinyEncoder.Places,
    }));

    private static TicketTaggerModel Open()
    {
        using var stream = ModelPackage.Open("TextMining.Models.Power", "power.model");
        return TicketTaggerModel.Load(stream, SegmenterModel.LoadDefault());
    }
}
