using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using TextMining.Tabular;

namespace TextMining.Service.Tests;

public sealed class FilesTests
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private TestService _service = null!;

    [OneTimeSetUp]
    public void Start() => _service = new TestService();

    [OneTimeTearDown]
    public void Stop() => _service?.Dispose();

    [TestCase("utf-8")]
    [TestCase("GB18030")]
    public async Task Post_Csv_GivesTheSameRowsWithTagsAndReasons(string encoding)
    {
        var csv = "编号,工单内容\n1,整栋楼突然没电了\n2,\n3,\"电费，算错了\"\n";

        var rows = await TagAsync(CodePagesEncodingProvider.Instance.GetEncoding(encoding)?.GetBytes(csv) ?? Encoding.UTF8.GetBytes(csv), "text/csv", RecordFormat.Csv);

        Assert.Multiple(() =>
        {
            Assert.That(rows.Select(row => row["编号"]), Is.EqualTo(new[] { "1", "2", "3" }));
            Assert.That(rows[0]["紧急程度"], Is.EqualTo("U2"));
            Assert.That(rows[0]["错误"], Is.Null);
            Assert.That(rows[1]["错误"], Does.Contain("不能为空"));
            Assert.That(rows[2]["工单内容"], Is.EqualTo("电费，算错了"));
        });
    }

    [Test]
    public async Task Post_Xlsx_GivesAnXlsxWithTags()
    {
        using var sheet = new MemoryStream();
        using (var writer = RecordWriter.Create(sheet, RecordFormat.Xlsx))
        {
            writer.Write(["编号", "内容"]);
            writer.Write(["1", "整栋楼突然没电了"]);
        }

        var rows = await TagAsync(sheet.ToArray(), Xlsx, RecordFormat.Xlsx);

        Assert.That(rows.Single()["紧急程度"], Is.EqualTo("U2"));
    }

    [Test]
    public async Task Post_Form_IsReadByItsFileField()
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes("text\n停电了\n")), "file", "../../etc/passwd.csv" } };

        var response = await _service.Client.PostAsync("/v1/files", form);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(response.Content.Headers.ContentDisposition!.FileName, Is.EqualTo("tagged.csv"));
    }

    [Test]
    public async Task Post_CellsThatLookLikeFormulas_AreNeutralised()
    {
        var csv = "text,note\n停电了,=HYPERLINK(1)\n停电了,@SUM(1)\n停电了,＝1+1\n停电了,-5\n停电了,+8.5\n";

        var rows = await TagAsync(Encoding.UTF8.GetBytes(csv), "text/csv", RecordFormat.Csv);

        Assert.That(rows.Select(row => row["note"]), Is.EqualTo(new[] { "'=HYPERLINK(1)", "'@SUM(1)", "'＝1+1", "-5", "+8.5" }));
    }

    [Test]
    public async Task Post_AskedColumn_IsTheText()
    {
        var rows = await TagAsync(Encoding.UTF8.GetBytes("甲,乙\n无,整栋楼突然没电了\n"), "text/csv", RecordFormat.Csv, "?text=" + Uri.EscapeDataString("乙"));

        Assert.That(rows.Single()["紧急程度"], Is.EqualTo("U2"));
    }

    [Test]
    public async Task Post_ZipBomb_IsRefused()
    {
        using var bomb = new MemoryStream();
        using (var archive = new ZipArchive(bomb, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 200; i++)
            {
                entry.Write(zeros);
            }
        }

        var response = await PostAsync(bomb.ToArray(), Xlsx);

        Assert.That((response.StatusCode, await response.CodeAsync()), Is.EqualTo((HttpStatusCode.UnprocessableEntity, "bad-file")));
    }

    [TestCase("text/csv", "甲,乙\n1,2\n", HttpStatusCode.UnprocessableEntity)]
    [TestCase("text/csv", "", HttpStatusCode.UnprocessableEntity)]
    [TestCase("text/csv", "text\n1,2,3\n", HttpStatusCode.UnprocessableEntity)]
    [TestCase(Xlsx, "no archive", HttpStatusCode.UnprocessableEntity)]
    [TestCase("image/png", "x", HttpStatusCode.UnsupportedMediaType)]
    [TestCase("multipart/form-data; boundary=x", "--x\r\nbroken", HttpStatusCode.BadRequest)]
    public async Task Post_WhatIsNoSheet_IsRefusedInChinese(string type, string content, HttpStatusCode expected)
    {
        var response = await PostAsync(Encoding.UTF8.GetBytes(content), type);

        Assert.That(response.StatusCode, Is.EqualTo(expected), await response.Content.ReadAsStringAsync());
        Assert.That((await response.ReadAsync())["detail"]!.GetValue<string>(), Does.Match(@"\p{IsCJKUnifiedIdeographs}"));
    }

    private async Task<List<DataRecord>> TagAsync(byte[] bytes, string type, RecordFormat format, string query = "")
    {
        var response = await PostAsync(bytes, type, query);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK), await response.Content.ReadAsStringAsync());
        return RecordReader.Read(await response.Content.ReadAsStreamAsync(), format).ToList();
    }

    private Task<HttpResponseMessage> PostAsync(byte[] bytes, string type, string query = "")
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return _service.Client.PostAsync("/v1/files" + query, content);
    }
}
