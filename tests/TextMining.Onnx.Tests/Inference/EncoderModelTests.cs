using TextMining.Onnx.Inference;

namespace TextMining.Onnx.Tests.Inference;

public sealed class EncoderModelTests
{
    private static readonly string[] Texts = ["停电了", "电压低。用户没有电", "电费高", "", "kV 100 ★ 电表", new string('电', 500), "修电表的用户费用高了吗"];

    [Test]
    public void Score_OfTexts_EqualsTheDefinition()
    {
        var tiny = new TinyEncoder();
        using var model = tiny.Load();

        foreach (var text in Texts)
        {
            var scores = new float[3];
            model.Score(text, scores);

            Assert.That(scores, Is.EqualTo(tiny.Expect(model.Tokenizer.Encode(text, TinyEncoder.Places))).Within(1e-5f), text);
        }
    }

    [Test]
    public void Score_InBatches_EqualsOneByOneInTheSameOrder([Values(1, 2, 3, 16)] int batchSize)
    {
        var tiny = new TinyEncoder();
        using var model = tiny.Load(new EncoderOptions { BatchSize = batchSize, Threads = 2 });

        var batched = model.Score(Texts);

        for (var i = 0; i < Texts.Length; i++)
        {
            var alone = new float[3];
            model.Score(Texts[i], alone);
            Assert.That(batched[i], Is.EqualTo(alone).Within(1e-6f), Texts[i]);
        }
    }

    [Test]
    public void Score_OfNoTexts_IsEmpty()
    {
        using var model = new TinyEncoder().Load();

        Assert.That(model.Score([]), Is.Empty);
    }

    [Test]
    public void Score_IntoTooLittleRoom_IsRefused()
    {
        using var model = new TinyEncoder().Load();

        Assert.Throws<ArgumentException>(() => model.Score("电", new float[2]));
    }

    [Test]
    public void Predict_FromManyThreads_GivesTheSameAnswers()
    {
        using var model = new TinyEncoder().Load();
        var classifier = new EncoderClassifier(model);
        var expected = Texts.Select(text => classifier.Predict(text).Best).ToArray();

        Parallel.For(0, 4000, new ParallelOptions { MaxDegreeOfParallelism = 8 }, index =>
            Assert.That(classifier.Predict(Texts[index % Texts.Length]).Best, Is.EqualTo(expected[index % Texts.Length])));
    }

    [Test]
    public void Score_OfAHundredThousandTexts_KeepsTheMemory()
    {
        using var model = new TinyEncoder().Load();
        var random = new Random(5);
        var scores = new float[3];
        Read(20_000);
        var before = Environment.WorkingSet;

        Read(100_000);

        Assert.That(Environment.WorkingSet - before, Is.LessThan(24L << 20), "bytes of working set after 100,000 texts of 0 to 300 characters");

        void Read(int count)
        {
            for (var i = 0; i < count; i++)
            {
                model.Score(string.Concat(Enumerable.Repeat("停电压低", random.Next(75))), scores);
            }
        }
    }

    [Test]
    public void Probabilities_OfAPrediction_AreTheSoftmaxOfItsScores()
    {
        using var model = new TinyEncoder().Load();

        var prediction = new EncoderClassifier(model).Predict("电压低");

        Assert.That(prediction.Ranked.Sum(label => label.Probability), Is.EqualTo(1).Within(1e-5));
        Assert.That(MathF.Log(prediction.Ranked[0].Probability / prediction.Ranked[1].Probability), Is.EqualTo(prediction.Lead).Within(1e-4));
    }

    [Test]
    public void PredictAll_OfTexts_EqualsPredict()
    {
        using var model = new TinyEncoder().Load();
        var classifier = new EncoderClassifier(model, EncoderConfiguration.DefaultTask);

        var all = classifier.PredictAll(Texts);

        Assert.That(all.Select(prediction => prediction.Best.Label), Is.EqualTo(Texts.Select(text => classifier.Predict(text).Best.Label)));
    }

    [Test]
    public void Load_OfAConfigurationWithHeads_GivesAClassifierForEach()
    {
        var tiny = new TinyEncoder(classes: 5);
        var configuration = """{"heads": [{"task": "a", "labels": ["x", "y"], "temperature": 2}, {"task": "b", "labels": ["p", "q", "r"]}]}"""u8.ToArray();
        using var model = EncoderModel.Load(new MemoryStream(tiny.Write()), new MemoryStream(tiny.Vocabulary), new MemoryStream(configuration), new EncoderOptions { LongestText = 32 });
        var (all, second) = (new float[5], new float[3]);

        model.Score("电费", all);
        new EncoderClassifier(model, "b").Score("电费", second);

        Assert.That(second, Is.EqualTo(all[2..]));
        Assert.Throws<ArgumentException>(() => _ = new EncoderClassifier(model, "c"));
        Assert.Throws<ArgumentException>(() => _ = new EncoderClassifier(model));
    }
}
