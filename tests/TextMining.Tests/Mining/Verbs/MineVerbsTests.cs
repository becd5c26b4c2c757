using System.Diagnostics;
using System.Text.Json.Nodes;

namespace TextMining.Tests.Mining.Verbs;

/// <summary>The program's mining verbs with their tables beside the tickets, as a process.</summary>
[TestFixture]
public sealed class MineVerbsTests
{
    private const string Outages =
        """
        {"id":"1","date":"2026-03-02 08:00:00","text":"锦禾花园3栋突然停电"}
        {"id":"2","date":"2026-03-02 08:40:00","text":"锦禾花园小区没电了,什么时候来电"}
        """;

    private string _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("textmining-mine-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [TestCase("锦禾花园", true)]
    [TestCase("望溪苑", false)]
    public void Events_WithPlannedOutages_SayWhetherAnnounced(string place, bool announced)
    {
        var planned = Write("planned.jsonl", $$"""{"place":"{{place}}","start":"2026-03-02 07:30","end":"2026-03-02 12:00"}""");

        var events = Json("mine", "events", Write("tickets.jsonl", Outages), "--planned", planned, "--json");

        Assert.That(events.AsArray().Single()!["announced"]!.GetValue<bool>(), Is.EqualTo(announced));
    }

    [Test]
    public void Events_PlannedOutageThatEndsBeforeItStarts_IsBadInput()
    {
        var planned = Write("planned.jsonl", """{"place":"锦禾花园","start":"2026-03-02 12:00","end":"2026-03-02 07:30"}""");

        var (status, _, error) = Run("mine", "events", Write("tickets.jsonl", Outages), "--planned", planned);

        Assert.That(status, Is.EqualTo(2));
        Assert.That(error, Does.Contain("ends before it starts"));
    }

    [Test]
    public void WeakPoints_WithSizes_ExpectByThem()
    {
        var tickets = Enumerable.Range(0, 20).Select(i => $$"""{"id":"{{i}}","text":"停电","unit":"{{(i < 10 ? "东站" : "西站")}}"}""");
        var sizes = Write("sizes.csv", "name,size\n东站,3000\n西站,1000\n");

        var points = Json("mine", "weak-points", Write("tickets.jsonl", string.Join('\n', tickets)), "--sizes", sizes, "--json");

        Assert.That(points.AsArray().Select(point => $"{point!["name"]} {point["expected"]}"), Is.EquivalentTo(new[] { "东站 15", "西站 5" }));
    }

    [TestCase("2", true)]
    [TestCase("200", false)]
    public void Trends_WithCapacity_WarnAboveIt(string capacity, bool warned)
    {
        var tickets = Enumerable.Range(0, 140).Select(i => $$"""{"id":"{{i}}","date":"2026-03-{{1 + (i / 5):00}} 09:00:00","text":"停电","cause":"OUT.SUDDEN"}""");
        var table = Write("capacity.csv", $"name,capacity\nOUT.SUDDEN,{capacity}\n");

        var series = Json("mine", "trends", Write("tickets.jsonl", string.Join('\n', tickets)), "--capacity", table, "--json");

        Assert.That(series.AsArray().Single(one => one!["name"]!.GetValue<string>() == "OUT.SUDDEN")!["passesCapacity"]!.GetValue<bool>(), Is.EqualTo(warned));
    }

    [TestCase("none")]
    [TestCase("0")]
    [TestCase("-3")]
    public void Trends_CapacityThatIsNoNumberAboveZero_IsBadInput(string capacity)
    {
        var (status, _, error) = Run("mine", "trends", Write("tickets.jsonl", Outages), "--capacity", Write("capacity.csv", $"name,capacity\nX,{capacity}\n"));

        Assert.That(status, Is.EqualTo(2));
        Assert.That(error, Does.Contain("expected a number above 0"));
    }

    [Test]
    public void Repeats_Html_HoldsTheGroup()
    {
        var twice = """
            {"id":"R1","date":"2026-03-02","text":"锦禾花园楼下的变压器夜里嗡嗡响,噪音很大"}
            {"id":"R2","date":"2026-03-03","text":"锦禾花园楼下的变压器夜里嗡嗡响。噪音很大!"}
            """;
        var page = Path.Combine(_folder, "repeats.html");

        Run("mine", "repeats", Write("tickets.jsonl", twice), "--html", page);

        Assert.That(File.ReadAllText(page), Does.Contain("重复工单").And.Contain("R1、R2"));
    }

    [Test]
    public void Similar_ToAText_PrintsWhatWasDone()
    {
        var handled = """{"id":"H1","text":"锦禾花园楼下的变压器夜里嗡嗡响,噪音很大","handlingNote":"更换减振垫"}""";

        var cases = Json("mine", "similar", Write("tickets.jsonl", handled), "--text", "望溪苑变压器噪音大,夜里嗡嗡响", "--json");

        Assert.That(cases.AsArray().Select(found => $"{found!["ticket"]} {found["handling"]}"), Is.EqualTo(new[] { "H1 更换减振垫" }));
    }

    [Test]
    public void Similar_WithoutTextOrTicket_IsBadUsage() => Assert.That(Run("mine", "similar", Write("tickets.jsonl", Outages)).Status, Is.EqualTo(2));

    private string Write(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, content);
        return path;
    }

    private static JsonNode Json(params string[] arguments)
    {
        var (status, output, error) = Run(arguments);
        Assert.That(status, Is.Zero, error);
        return JsonNode.Parse(output)!;
    }

    private static (int Status, string Output, string Error) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8 };
        start.Environment["TEXTMINING_CHECKOUT"] = Repository.Root;
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "TextMining.Cli.dll"), .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }
}
