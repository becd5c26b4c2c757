using System.Security.Cryptography;
using TextMining.Classification;
using TextMining.Persistence;
using TextMining.Tests.Classification;
using TextMining.Tests.Segmentation;

namespace TextMining.Tests.Persistence;

[TestFixture]
public sealed class ModelFileTests
{
    private const int ChecksumLength = 32;
    private static readonly byte[] Model = TrainedClassifier.Bytes(TrainedClassifier.Shared);

    [Test]
    public void Load_EveryShortPrefix_IsAFormatError()
    {
        for (var length = 0; length < Model.Length; length += length < 300 ? 1 : 9_973)
        {
            AssertFails(Model[..length]);
        }
    }

    [Test]
    public void Load_RandomDamage_IsAFormatError()
    {
        var random = new Random(7);
        for (var run = 0; run < 60; run++)
        {
            var bytes = (byte[])Model.Clone();
            bytes[random.Next(bytes.Length)] ^= (byte)random.Next(1, 256);

            AssertFails(bytes);
        }
    }

    [Test]
    public void Load_DamageUnderACorrectChecksum_IsAFormatErrorOrALoadableModel()
    {
        var random = new Random(11);
        for (var run = 0; run < 150; run++)
        {
            var bytes = (byte[])Model.Clone();
            var place = run % 2 == 0 ? random.Next(8, 2_000) : random.Next(8, bytes.Length - ChecksumLength);
            bytes[place] = (byte)random.Next(256);
            SHA256.HashData(bytes.AsSpan(0, bytes.Length - ChecksumLength)).CopyTo(bytes.AsSpan(bytes.Length - ChecksumLength));

            try
            {
                using var stream = new MemoryStream(bytes);
                TextClassifier.Load(stream, ShippedSegmenter.Model).Predict("小区停电三个小时");
            }
            catch (ModelFormatException)
            {
                // The one error that a file may cause.
            }
        }
    }

    [Test]
    public void Load_NewerVersion_NamesBothVersions()
    {
        var bytes = (byte[])Model.Clone();
        bytes[8] = 99;

        var error = AssertFails(bytes);

        Assert.That((error.Fault, error.FoundVersion, error.SupportedVersion), Is.EqualTo((ModelFault.UnsupportedVersion, 99, ModelContainer.FormatVersion)));
    }

    [Test]
    public void Load_AnotherSegmenterModel_IsAFormatError()
    {
        using var stream = new MemoryStream(Model);

        Assert.That(() => TextClassifier.Load(stream), Throws.TypeOf<ModelFormatException>().With.Message.Contains("segmenter"));
    }

    [Test]
    public void Save_Container_ReadsBackSectionBySection()
    {
        var container = new ModelContainer();
        container.Add("first", new byte[] { 1, 2, 3 });
        container.Add("empty", ReadOnlyMemory<byte>.Empty);
        using var stream = new MemoryStream();

        container.Save(stream);
        stream.Position = 0;
        var read = ModelContainer.Load(stream);

        Assert.That(read.Names, Is.EqualTo(new[] { "first", "empty" }));
        Assert.That(read["first"].ToArray(), Is.EqualTo(new byte[] { 1, 2, 3 }));
        Assert.That(read["empty"].Length, Is.Zero);
        Assert.That(() => read["third"], Throws.TypeOf<ModelFormatException>().With.Message.Contains("third"));
    }

    private static ModelFormatException AssertFails(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return Assert.Throws<ModelFormatException>(() => TextClassifier.Load(stream, ShippedSegmenter.Model))!;
    }
}
