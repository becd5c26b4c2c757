using TextMining.Tabular;

namespace TextMining.Tests.Tabular;

public sealed class RecordWriterTests
{
    [TestCase(RecordFormat.Csv)]
    [TestCase(RecordFormat.Xlsx)]
    public void Write_Rows_ReadBackTheSame(RecordFormat format)
    {
        using var stream = new MemoryStream();
        using (var writer = RecordWriter.Create(stream, format))
        {
            writer.Write(["编号", "内容"]);
            writer.Write(["007", "停电，“两次”\n又停😡"]);
            writer.Write([null, " 前后有空格 "]);
        }

        stream.Position = 0;
        var rows = RecordReader.Read(stream, format).Select(row => (row["编号"], row["内容"]));

        Assert.That(rows, Is.EqualTo(new (string?, string?)[] { ("007", "停电，“两次”\n又停😡"), (null, " 前后有空格 ") }));
    }

    [TestCase("=1+1", "'=1+1")]
    [TestCase("@x", "'@x")]
    [TestCase("-cmd", "'-cmd")]
    [TestCase("＋1+1", "'＋1+1")]
    [TestCase("-12.5", "-12.5")]
    [TestCase("+8", "+8")]
    [TestCase("停电=没电", "停电=没电")]
    public void Write_TextThatCouldBeAFormula_IsNeutralised(string cell, string expected)
    {
        using var stream = new MemoryStream();
        using (var writer = RecordWriter.Create(stream, RecordFormat.Csv))
        {
            writer.Write(["a"]);
            writer.Write([cell]);
        }

        stream.Position = 0;
        Assert.That(RecordReader.Read(stream, RecordFormat.Csv).Single()["a"], Is.EqualTo(expected));
    }

    [Test]
    public void Write_CharactersThatXmlCannotHold_AreReplaced()
    {
        using var stream = new MemoryStream();
        using (var writer = RecordWriter.Create(stream, RecordFormat.Xlsx))
        {
            writer.Write(["a"]);
            writer.Write(["停\u0001电\uD800"]);
        }

        stream.Position = 0;
        Assert.That(RecordReader.Read(stream, RecordFormat.Xlsx).Single()["a"], Is.EqualTo("停\uFFFD电\uFFFD"));
    }

    [Test]
    public void Create_ForLines_IsMisuse() => Assert.Throws<ArgumentException>(() => RecordWriter.Create(Stream.Null, RecordFormat.JsonLines));
}
