using System.IO.Compression;
using System.Text;
using TextMining.Tabular;

namespace TextMining.Tests.Tabular;

public sealed class RecordReaderTests
{
    [TestCase("tickets.jsonl", RecordFormat.JsonLines)]
    [TestCase("Tickets.CSV.gz", RecordFormat.Csv)]
    [TestCase("/a/b.xlsx", RecordFormat.Xlsx)]
    [TestCase("lines.txt", RecordFormat.PlainText)]
    public void FormatOf_KnownExtension_IsThatFormat(string name, RecordFormat expected) =>
        Assert.That(RecordReader.FormatOf(name), Is.EqualTo(expected));

    [Test]
    public void FormatOf_UnknownExtension_NamesWhatIsExpected()
    {
        var error = Assert.Throws<RecordFormatException>(() => RecordReader.FormatOf("x.pdf"))!;

        Assert.That(error.Message, Does.Contain(".pdf").And.Contain(".jsonl"));
    }

    [Test]
    public void Read_JsonLines_KeepsOrderNullsAndNestedValues()
    {
        var records = Read("{\"text\":\"停电\",\"n\":3,\"x\":null,\"list\":[1,2]}\n\n{\"text\":\"复电\"}\n"u8.ToArray(), RecordFormat.JsonLines);

        Assert.That(records, Has.Count.EqualTo(2));
        Assert.That(records[0]["text"], Is.EqualTo("停电"));
        Assert.That(records[0]["n"], Is.EqualTo("3"));
        Assert.That(records[0]["list"], Is.EqualTo("[1,2]"));
        Assert.That(records[0].TryGetValue("x", out _), Is.False);
        Assert.That(records[1].LineNumber, Is.EqualTo(3));
    }

    [Test]
    public void Read_BrokenJsonLine_NamesTheLine()
    {
        var error = Assert.Throws<RecordFormatException>(() => Read("{\"text\":\"a\"}\n{\"text\":"u8.ToArray(), RecordFormat.JsonLines))!;

        Assert.That(error.LineNumber, Is.EqualTo(2));
    }

    [TestCase("utf-8", false)]
    [TestCase("utf-8", true)]
    [TestCase("GB18030", false)]
    public void Read_CsvInAnEncoding_GivesTheSameText(string name, bool mark)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        var bytes = encoding.GetBytes("编号,text\r\n1,\"停电,\n三天\"\r\n2,复电㐂\r\n");

        var records = Read(mark ? [0xEF, 0xBB, 0xBF, .. bytes] : bytes, RecordFormat.Csv);

        Assert.That(records.Select(record => record["text"]), Is.EqualTo(new[] { "停电,\n三天", "复电㐂" }));
        Assert.That(records[0]["编号"], Is.EqualTo("1"));
    }

    [Test]
    public void Read_CsvRowWithTooManyCells_NamesTheRow()
    {
        var error = Assert.Throws<RecordFormatException>(() => Read("text\na\nb,c\n"u8.ToArray(), RecordFormat.Csv))!;

        Assert.That(error.Message, Does.Contain("Line 3").And.Contain("2 cells"));
    }

    [Test]
    public void Read_GzippedText_IsUnpacked()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
        {
            gzip.Write("停电\n复电"u8);
        }

        Assert.That(Read(packed.ToArray(), RecordFormat.PlainText).Select(record => record["text"]), Is.EqualTo(new[] { "停电", "复电" }));
    }

    [Test]
    public void Read_NeitherUtf8NorGb18030_IsAnError() =>
        Assert.Throws<RecordFormatException>(() => Read([0x61, 0xFF, 0xFF, 0x0A], RecordFormat.PlainText));

    [Test]
    public void Read_ZipBombAsWorkbook_IsRefusedBeforeItFillsMemory()
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("xl/worksheets/sheet1.xml").Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 64; i++)
            {
                entry.Write(zeros);
            }
        }

        var error = Assert.Throws<RecordFormatException>(() => Read(packed.ToArray(), RecordFormat.Xlsx))!;

        Assert.That(error.Message, Does.Contain("unpacks to more than"));
    }

    [Test]
    public void Read_NotAWorkbook_IsAnError() =>
        Assert.Throws<RecordFormatException>(() => Read("text\n停电"u8.ToArray(), RecordFormat.Xlsx));

    private static List<DataRecord> Read(byte[] bytes, RecordFormat format) =>
        [.. RecordReader.Read(new MemoryStream(bytes), format)];
}
