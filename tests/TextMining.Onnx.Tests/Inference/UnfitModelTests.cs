using System.Text;
using TextMining.Onnx.Inference;

namespace TextMining.Onnx.Tests.Inference;

public sealed class UnfitModelTests
{
    private readonly TinyEncoder _tiny = new();

    [Test]
    public void Load_OfOtherInputs_NamesWhatWasFound()
    {
        var error = Assert.Throws<OnnxModelException>(() => _tiny.Load(_tiny.Write(ids: "pixel_values")));

        Assert.That(error!.Fault, Is.EqualTo(OnnxModelFault.Inputs));
        Assert.That(error.Message, Does.Contain("pixel_values").And.Contain("input_ids"));
    }

    [TestCase(2)]
    [TestCase(4)]
    public void Load_OfAnotherNumberOfLabels_SaysBothNumbers(int classes)
    {
        var other = new TinyEncoder(classes);

        var error = Assert.Throws<OnnxModelException>(() => _tiny.Load(other.Write()));

        Assert.That(error!.Fault, Is.EqualTo(OnnxModelFault.Labels));
        Assert.That(error.Message, Does.Contain(classes.ToString()).And.Contain("3 labels"));
    }

    [Test]
    public void Load_OfALargerVocabulary_IsRefused()
    {
        var larger = new TinyEncoder(pieces: [.. _tiny.Pieces, "多", "余"]);

        var error = Assert.Throws<OnnxModelException>(() => larger.Load(_tiny.Write()));

        Assert.That(error!.Fault, Is.EqualTo(OnnxModelFault.Vocabulary));
    }

    [Test]
    public void Load_WithMorePlacesThanTheModelHas_IsRefused()
    {
        var configuration = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(_tiny.Configuration).Replace("64", "512", StringComparison.Ordinal));

        var error = Assert.Throws<OnnxModelException>(() => EncoderModel.Load(new MemoryStream(_tiny.Write()), new MemoryStream(_tiny.Vocabulary), new MemoryStream(configuration)));

        Assert.That(error!.Fault, Is.EqualTo(OnnxModelFault.Configuration));
    }

    [TestCase("")]
    [TestCase("not a model")]
    public void Load_OfForeignBytes_IsRefused(string content)
    {
        var error = Assert.Throws<OnnxModelException>(() => _tiny.Load(Encoding.UTF8.GetBytes(content)));

        Assert.That(error!.Fault, Is.EqualTo(OnnxModelFault.NotLoadable).Or.EqualTo(OnnxModelFault.Inputs));
    }

    [TestCase("{}")]
    [TestCase("[]")]
    [TestCase("nothing")]
    [TestCase("""{"id2label": {"0": "a", "2": "b"}}""")]
    [TestCase("""{"id2label": {"0": "a", "1": "a"}}""")]
    [TestCase("""{"id2label": {"x": "a", "1": "b"}}""")]
    [TestCase("""{"heads": [{"task": "t", "labels": ["a", "b"], "temperature": 0}]}""")]
    [TestCase("""{"heads": [{"labels": ["a", "b"]}]}""")]
    [TestCase("""{"id2label": {"0": "a", "1": "b"}, "max_position_embeddings": -1}""")]
    [TestCase("""{"id2label": {"0": "a", "1": "b"}, "max_position_embeddings": "x"}""")]
    public void Configuration_ThatCannotBeUsed_IsRefused(string json)
    {
        var error = Assert.Throws<OnnxModelException>(() => EncoderConfiguration.Load(new MemoryStream(Encoding.UTF8.GetBytes(json))));

        Assert.That(error!.Fault, Is.EqualTo(OnnxModelFault.Configuration));
    }

    [Test]
    public void Options_OutOfRange_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => _tiny.Load(new EncoderOptions { BatchSize = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => _tiny.Load(new EncoderOptions { Threads = -1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => _tiny.Load(new EncoderOptions { LongestText = 4 }));
    }

    [Test]
    public void Load_OfMutatedModels_WorksOrIsATypedError()
    {
        var whole = _tiny.Write();
        var random = new Random(11);
        var refused = 0;
        for (var round = 0; round < 1500; round++)
        {
            var bytes = Mutate(whole, random, round);
            try
            {
                using var model = _tiny.Load(bytes);
                model.Score("停电压低", new float[3]);
            }
            catch (OnnxModelException)
            {
                refused++;
            }
        }

        // Most changes hit a weight, which no reader can notice; many hit the structure.
        Assert.That(refused, Is.InRange(400, 1499));
    }

    private static byte[] Mutate(byte[] whole, Random random, int round)
    {
        if (round % 5 == 0)
        {
            return whole[..random.Next(whole.Length)];
        }

        var bytes = whole.ToArray();
        for (var change = random.Next(1, 4); change > 0; change--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return bytes;
    }
}
