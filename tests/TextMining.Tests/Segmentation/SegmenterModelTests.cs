using System.Buffers.Binary;
using System.IO.Compression;
using System.Numerics;
using System.Security.Cryptography;
using TextMining.Segmentation;
using TextMining.Segmentation.Compilation;

namespace TextMining.Tests.Segmentation;

public class SegmenterModelTests
{
    private const int HeaderLength = 32;
    private const string Sources = "/usr/lib/python3/dist-packages/jieba";

    private static readonly byte[] Shipped = File.ReadAllBytes(ShippedSegmenter.Path);

    [Test]
    public void Sha256_ShippedModel_IsThatOfTheFile()
        => Assert.That(ShippedSegmenter.Model.Sha256, Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(Shipped))));

    [Test]
    public void Load_StreamThatCannotSeek_GivesTheSameModel()
    {
        using var packed = new MemoryStream();
        using (var packing = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            packing.Write(Shipped);
        }

        packed.Position = 0;
        using var stream = new GZipStream(packed, CompressionMode.Decompress);

        Assert.That(SegmenterModel.Load(stream).Sha256, Is.EqualTo(ShippedSegmenter.Model.Sha256));
    }

    [Test]
    public void Load_OtherFile_SaysNotAModel() => AssertFault("PK\u0003\u0004 something else altogether, long enough"u8.ToArray(), ModelFault.NotAModel);

    [Test]
    public void Load_EmptyFile_SaysTruncated() => AssertFault([], ModelFault.Truncated);

    [TestCase(5)]
    [TestCase(31)]
    [TestCase(32)]
    [TestCase(1000)]
    [TestCase(5_000_000)]
    public void Load_ShortFile_SaysTruncated(int length)
    {
        AssertFault(Shipped[..length], ModelFault.Truncated);
        var error = Assert.Throws<ModelFormatException>(() => SegmenterModel.Load(new SlowStream(Shipped[..length])));
        Assert.That(error!.Fault, Is.EqualTo(ModelFault.Truncated));
    }

    [Test]
    public void Load_NewerVersion_SaysWhichAndWhichIsRead()
    {
        byte[] bytes = [.. Shipped];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(8), 7);

        var error = AssertFault(bytes, ModelFault.UnsupportedVersion);

        Assert.That((error.FoundVersion, error.SupportedVersion), Is.EqualTo((7, 1)));
        Assert.That(error.Message, Does.Contain("version 7").And.Contain("version 1"));
    }

    [Test]
    public void Load_OneBitFlippedAnywhereInTheBody_SaysCorrupt()
    {
        var random = new Random(11);
        for (int i = 0; i < 40; i++)
        {
            byte[] bytes = [.. Shipped];
            bytes[random.Next(HeaderLength, bytes.Length)] ^= (byte)(1 << random.Next(8));

            AssertFault(bytes, ModelFault.Corrupt);
        }
    }

    [Test]
    public void Load_HugeLengthInHeader_NeitherAllocatesNorHangs()
    {
        byte[] bytes = Shipped[..4096];
        foreach (ulong length in new[] { 0UL, 31UL, 1UL << 27, 1UL << 40, ulong.MaxValue })
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(16), length);
            long before = GC.GetAllocatedBytesForCurrentThread();

            Assert.Throws<ModelFormatException>(() => SegmenterModel.Load(new SlowStream(bytes)));

            Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1_000_000), $"length {length}");
        }
    }

    // The checksum is made right again, so that every later check is reached.
    [Test]
    public void Load_MutatedWithMatchingChecksum_GivesATypedErrorOrAModelThatWorks()
    {
        var random = new Random(12);
        int refused = 0;
        for (int i = 0; i < 60; i++)
        {
            byte[] bytes = Mutate(random);
            try
            {
                var model = SegmenterModel.Load(new MemoryStream(bytes));
                UseEverything(model);
            }
            catch (ModelFormatException)
            {
                refused++;
            }
        }

        Assert.That(refused, Is.GreaterThan(10));
    }

    [Test]
    public void Compile_InstalledSources_GivesTheShippedFile()
    {
        if (!Directory.Exists(Sources))
        {
            Assert.Ignore($"Not rebuilt: {Sources} is not there. Install Debian's python3-jieba to run this test.");
        }

        using var result = new MemoryStream();
        SegmenterModelCompiler.Compile(
            new SegmenterSources
            {
                Dictionary = Open("dict.txt"),
                InverseDocumentFrequencies = Open("analyse/idf.txt"),
                HmmStart = Open("finalseg/prob_start.py"),
                HmmTransitions = Open("finalseg/prob_trans.py"),
                HmmEmissions = Open("finalseg/prob_emit.py"),
                TagStart = Open("posseg/prob_start.py"),
                TagTransitions = Open("posseg/prob_trans.py"),
                TagEmissions = Open("posseg/prob_emit.py"),
                TagStates = Open("posseg/char_state_tab.py"),
            },
            result);

        Assert.That(result.ToArray().AsSpan().SequenceEqual(Shipped));
    }

    [TestCase("一 x n")]
    [TestCase("一 3")]
    public void Compile_BadDictionaryLine_SaysWhichLine(string line)
    {
        var sources = new SegmenterSources
        {
            Dictionary = new StringReader($"二 3 m\n{line}\n"),
            InverseDocumentFrequencies = new StringReader(""),
            HmmStart = TextReader.Null,
            HmmTransitions = TextReader.Null,
            HmmEmissions = TextReader.Null,
            TagStart = TextReader.Null,
            TagTransitions = TextReader.Null,
            TagEmissions = TextReader.Null,
            TagStates = TextReader.Null,
        };

        var error = Assert.Throws<LexiconFormatException>(() => SegmenterModelCompiler.Compile(sources, Stream.Null));

        Assert.That(error!.LineNumber, Is.EqualTo(2));
    }

    private static StreamReader Open(string name) => new(Path.Combine(Sources, name));

    private static ModelFormatException AssertFault(byte[] bytes, ModelFault fault)
    {
        var error = Assert.Throws<ModelFormatException>(() => SegmenterModel.Load(new MemoryStream(bytes)));
        Assert.That(error!.Fault, Is.EqualTo(fault), error.Message);
        return error;
    }

    private static byte[] Mutate(Random random)
    {
        byte[] bytes = [.. Shipped];
        int sections = (int)BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(12));
        int table = HeaderLength + 16 * random.Next(sections);
        int offset = (int)BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(table));
        int length = (int)BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(table + 8));
        if (random.Next(4) == 0)
        {
            bytes[table + random.Next(16)] = (byte)random.Next(256);
        }
        else
        {
            int count = random.Next(1, 200);
            for (int i = 0; i < count; i++)
            {
                bytes[offset + random.Next(length)] = (byte)random.Next(256);
            }
        }

        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(24), Checksum(bytes.AsSpan(HeaderLength)));
        return bytes;
    }

    private static uint Checksum(ReadOnlySpan<byte> body)
    {
        uint crc = uint.MaxValue;
        int at = 0;
        for (; at + 8 <= body.Length; at += 8)
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(body[at..]));
        }

        for (; at < body.Length; at++)
        {
            crc = BitOperations.Crc32C(crc, body[at]);
        }

        return ~crc;
    }

    private static void UseEverything(SegmenterModel model)
    {
        const string Text = "昨晚台区变压器跳闸，李小明说23.4%的用户停电了𠮷鿕😀。";
        var answers = new JiebaAnswers(model.Lexicon);
        foreach (string mode in JiebaAnswers.Modes)
        {
            Assert.That(answers[mode, Text], Is.Not.Empty);
        }
    }

    /// <summary>Hands out a few bytes at a time and does not know its length.</summary>
    private sealed class SlowStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 50_000));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 7)]);
    }
}
