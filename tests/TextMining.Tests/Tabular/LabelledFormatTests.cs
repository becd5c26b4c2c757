using System.Text;
using TextMining.Tabular;

namespace TextMining.Tests.Tabular;

/// <summary>The formats of annotation tools and of fastText, in and out.</summary>
public sealed class LabelledFormatTests
{
    private static readonly RecordLayout Layout = new("text", ["cause", "secondary"], ["id", "text", "cause", "secondary", "n"]);

    [TestCase("tickets.json", "[{\"data\":{\"text\":\"停电\"}}]", "停电")]
    [TestCase("tickets.json", "{\"text\":\"复电\"}", "复电")]
    [TestCase("lines.txt", "__label__OUT 停电", "停电")]
    [TestCase("lines.txt", "停电", "停电")]
    public void Read_ByNameAndBeginning_FindsTheFormat(string name, string content, string expected) =>
        Assert.That(RecordReader.Read(Open(content), name).Single()["text"], Is.EqualTo(expected));

    [Test]
    public void Read_LabelStudioExport_TakesGroundTruthBeforeOthersAndNeverPredictions()
    {
        const string Export = """
            [
             {"id":7,"data":{"text":"灯一闪一闪","channel":"app"},
              "annotations":[
               {"was_cancelled":true,"result":[{"from_name":"cause","to_name":"text","type":"choices","value":{"choices":["A"]}}]},
               {"result":[{"from_name":"cause","to_name":"text","type":"choices","value":{"choices":["B"]}}]},
               {"ground_truth":true,"result":[
                 {"from_name":"span","to_name":"text","type":"labels","value":{"start":0,"end":1,"labels":["X"]}},
                 {"from_name":"cause","to_name":"text","type":"choices","value":{"choices":["PQ.UNSTABLE"]}},
                 {"from_name":"secondary","to_name":"text","type":"choices","value":{"choices":["PQ.DAMAGE","STF.CONDUCT"]}}]}],
              "predictions":[{"result":[{"from_name":"urgency","to_name":"text","type":"choices","value":{"choices":["U1"]}}]}]},
             {"id":8,"data":{"text":"停电"},"annotations":[]}
            ]
            """;

        var rows = RecordReader.Read(Open(Export), RecordFormat.LabelStudio).ToList();

        Assert.That(rows[0]["cause"], Is.EqualTo("PQ.UNSTABLE"));
        Assert.That(LabelList.Parse(rows[0]["secondary"]), Is.EqualTo(new[] { "PQ.DAMAGE", "STF.CONDUCT" }));
        Assert.That((rows[0]["channel"], rows[0]["urgency"], rows[0]["span"], rows[0]["id"]), Is.EqualTo(("app", (string?)null, (string?)null, "7")));
        Assert.That((rows[1]["cause"], rows[1].LineNumber), Is.EqualTo(((string?)null, 11)));
    }

    [Test]
    public void Read_SmallLabelStudioExport_TakesOneChoiceAndSeveral()
    {
        var row = RecordReader.Read(Open("[{\"id\":1,\"text\":\"停电\",\"cause\":\"A\",\"more\":{\"choices\":[\"B\",\"C\"]}}]"), RecordFormat.LabelStudio).Single();

        Assert.That((row["text"], row["cause"], row["more"]), Is.EqualTo(("停电", "A", "[\"B\",\"C\"]")));
    }

    [TestCase("[{\"data\":{\"text\":\"a\"}},\n 5]", 2, "Number")]
    [TestCase("[\n{\"data\":\"a\"}]", 2, "'data'")]
    [TestCase("[{\"data\":{},\"annotations\":[{}]}]", 1, "'result'")]
    [TestCase("[{\"data\":{},\"annotations\":[{\"result\":[{\"type\":\"choices\",\"from_name\":\"c\",\"value\":{\"choices\":[3]}}]}]}]", 1, "expected a string")]
    [TestCase("[{\"data\":{\"c\":\"x\"},\"annotations\":[{\"result\":[{\"type\":\"choices\",\"from_name\":\"c\",\"value\":{\"choices\":[\"y\"]}}]}]}]", 1, "both")]
    [TestCase("[{\"data\":{\"text\":\"a\"}},\n{\"data\":", 2, "not JSON")]
    [TestCase("", 0, "empty")]
    public void Read_BrokenLabelStudioTask_NamesLineAndExpectation(string content, int line, string part) =>
        AssertFault(RecordFormat.LabelStudio, content, line, part);

    [TestCase("{\"text\":\"a\",\"label\":[[0,1,\"X\"]]}", 1, "spans")]
    [TestCase("{\"text\":\"a\",\"label\":[\"X\"]}\n{\"label\":[]}", 2, "no 'text'")]
    [TestCase("{\"text\":7,\"label\":[]}", 1, "no string")]
    public void Read_BrokenDoccanoLine_NamesLineAndExpectation(string content, int line, string part) =>
        AssertFault(RecordFormat.Doccano, content, line, part);

    [TestCase("__label__A 停电\n__label__ 复电", 2, "without a name")]
    [TestCase("__label__A __label__B", 1, "2 labels and no text")]
    [TestCase("__label__A 停电 __label__B", 1, "within the text")]
    public void Read_BrokenFastTextLine_NamesLineAndExpectation(string content, int line, string part) =>
        AssertFault(RecordFormat.FastText, content, line, part);

    [Test]
    public void Read_DoccanoCsv_TakesDataForTextAndSplitsLabels()
    {
        var row = RecordReader.Read(Open("id,data,label\n1,停电,A#B\n"), RecordFormat.DoccanoCsv).Single();

        Assert.That((row["text"], row["label"]), Is.EqualTo(("停电", "[\"A\",\"B\"]")));
    }

    [TestCase(RecordFormat.JsonLines)]
    [TestCase(RecordFormat.Csv)]
    [TestCase(RecordFormat.Xlsx)]
    [TestCase(RecordFormat.LabelStudio)]
    public void Write_EveryField_ReadsBackTheSame(RecordFormat format)
    {
        var rows = Rows();

        var back = RecordReader.Read(Written(format, rows), format).ToList();

        Assert.That(back, Has.Count.EqualTo(rows.Count));
        for (var i = 0; i < rows.Count; i++)
        {
            Assert.That(Layout.Columns.Select(column => back[i][column]), Is.EqualTo(Layout.Columns.Select(column => rows[i][column])), $"row {i}");
        }
    }

    [TestCase(RecordFormat.JsonLines)]
    [TestCase(RecordFormat.LabelStudio)]
    public void Write_NumbersAndLists_KeepTheirTypes(RecordFormat format)
    {
        var back = RecordReader.Read(Written(format, Rows()), format).First();

        Assert.That(back.JsonFields, Is.EquivalentTo(new[] { "n", "secondary" }));
    }

    [TestCase(RecordFormat.Doccano)]
    [TestCase(RecordFormat.DoccanoCsv)]
    [TestCase(RecordFormat.FastText)]
    public void Write_TextAndLabels_ReadBackTheSame(RecordFormat format)
    {
        var back = RecordReader.Read(Written(format, Rows()), format).Select(row => (row["text"]!, string.Join(" ", LabelList.Parse(row["label"])))).ToList();

        var text = format == RecordFormat.FastText ? "灯一闪一闪， 冰箱坏了😡" : "灯一闪一闪，\n冰箱坏了😡";
        Assert.That(back, Is.EqualTo(new[] { (text, "PQ.UNSTABLE PQ.DAMAGE STF.CONDUCT"), ("[图片] 停电", "OUT.SUDDEN"), ("没有标签", "") }));
    }

    [TestCase(RecordFormat.FastText, "A B", "停电", "white space")]
    [TestCase(RecordFormat.FastText, "A", "停电 __label__X", "read as a label")]
    [TestCase(RecordFormat.DoccanoCsv, "A#B", "停电", "joins labels")]
    [TestCase(RecordFormat.LabelStudio, "A", null, "no text")]
    public void Write_RowThatTheFormatCannotHold_IsAnError(RecordFormat format, string label, string? text, string part)
    {
        using var writer = LabelledWriter.Create(new MemoryStream(), format, new RecordLayout("text", ["label"], ["text", "label"]));

        var error = Assert.Throws<RecordFormatException>(() => writer.Write(new DataRecord(9, ["text", "label"], [text, label])))!;

        Assert.That(error.Message, Does.Contain("Line 9").And.Contain(part));
    }

    [Test]
    public void Write_FieldThatDoccanoWouldTakeForText_IsAnError() =>
        Assert.Throws<RecordFormatException>(() => LabelledWriter.Create(new MemoryStream(), RecordFormat.Doccano, new RecordLayout("body", ["label"], ["text", "body", "label"])));

    [Test]
    public void Write_Suggestions_ArePredictionsAndNoLabels()
    {
        using var stream = new MemoryStream();
        using (var writer = LabelledWriter.Create(stream, RecordFormat.LabelStudio, Layout))
        {
            writer.Write(new DataRecord(1, ["text"], ["停电"]), [new SuggestedLabels("cause", ["OUT.SUDDEN"], 0.9, "m1"), new SuggestedLabels("secondary", [], 0.8, "m1")]);
        }

        Assert.That(Encoding.UTF8.GetString(stream.ToArray()), Is.EqualTo(
            "[{\"data\":{\"text\":\"停电\"},\"predictions\":[{\"model_version\":\"m1\",\"score\":0.8,\"result\":"
            + "[{\"id\":\"r1\",\"from_name\":\"cause\",\"to_name\":\"text\",\"type\":\"choices\",\"value\":{\"choices\":[\"OUT.SUDDEN\"]}}]}]}]\n"));
        stream.Position = 0;
        Assert.That(RecordReader.Read(stream, RecordFormat.LabelStudio).Single()["cause"], Is.Null);
    }

    [Test]
    public void Write_SuggestionsWhereThereIsNoRoom_IsMisuse()
    {
        using var writer = LabelledWriter.Create(new MemoryStream(), RecordFormat.JsonLines, Layout);

        Assert.Throws<ArgumentException>(() => writer.Write(Rows()[0], [new SuggestedLabels("cause", ["A"], null, "m")]));
    }

    [Test]
    public void Interface_OfLabels_LetsSeveralBeChosenWhereRowsHaveSeveral()
    {
        var xml = new StringWriter();

        LabelStudioInterface.Write(xml, Layout, [LabelChoices.Of(Rows(), "cause"), LabelChoices.Of(Rows(), "secondary")]);

        Assert.That(xml.ToString(), Does.Contain("<Text name=\"text\" value=\"$text\" />").And.Contain("<Choices name=\"cause\" toName=\"text\" choice=\"single\">")
            .And.Contain("<Choices name=\"secondary\" toName=\"text\" choice=\"multiple\">").And.Contain("<Choice value=\"PQ.DAMAGE\" />"));
    }

    [Test]
    public void Read_MutatedFiles_GiveRowsOrTypedErrors()
    {
        var random = new Random(4);
        var (read, refused) = (0, 0);
        foreach (var format in new[] { RecordFormat.LabelStudio, RecordFormat.Doccano, RecordFormat.DoccanoCsv, RecordFormat.FastText })
        {
            var bytes = Written(format, Rows()).ToArray();
            for (var i = 0; i < 2_000; i++)
            {
                var mutated = bytes.ToArray();
                mutated[random.Next(mutated.Length)] = (byte)random.Next(256);
                mutated = mutated[..random.Next(mutated.Length / 2, mutated.Length + 1)];
                try
                {
                    read += RecordReader.Read(new MemoryStream(mutated), format).Count();
                }
                catch (RecordFormatException)
                {
                    refused++;
                }
            }
        }

        Assert.That(Math.Min(read, refused), Is.GreaterThan(1_000), $"{read} rows, {refused} files refused");
    }

    private static List<DataRecord> Rows() =>
    [
        new(1, ["id", "text", "cause", "secondary", "n"], ["T1", "灯一闪一闪，\n冰箱坏了😡", "PQ.UNSTABLE", "[\"PQ.DAMAGE\",\"STF.CONDUCT\"]", "3"]) { JsonFields = new HashSet<string> { "secondary", "n" } },
        new(2, ["id", "text", "cause", "secondary", "n"], ["T2", "[图片] 停电", "OUT.SUDDEN", null, null]),
        new(3, ["text"], ["没有标签"]),
    ];

    private static MemoryStream Written(RecordFormat format, List<DataRecord> rows)
    {
        var stream = new MemoryStream();
        using (var writer = LabelledWriter.Create(stream, format, Layout))
        {
            rows.ForEach(row => writer.Write(row));
        }

        stream.Position = 0;
        return stream;
    }

    private static void AssertFault(RecordFormat format, string content, int line, string part)
    {
        var error = Assert.Throws<RecordFormatException>(() => RecordReader.Read(Open(content), format).ToList())!;

        Assert.That(error.LineNumber, Is.EqualTo(line));
        Assert.That(error.Message, Does.Contain(part));
    }

    private static MemoryStream Open(string content) => new(Encoding.UTF8.GetBytes(content));
}
