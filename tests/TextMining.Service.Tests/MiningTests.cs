using System.Net;
using System.Text.Json.Nodes;

namespace TextMining.Service.Tests;

/// <summary>Mining over stored tickets, on a real socket, read by the background refresher.</summary>
[TestFixture(DatabaseKind.Sqlite)]
[TestFixture(DatabaseKind.Postgres)]
public sealed class MiningTests(DatabaseKind kind)
{
    private const string TipOff = "举报装表的师傅要我给辛苦费，不给就不装";
    private const string Phone = "13812345678";
    private TestService _service = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        var settings = TestService.Keys(
            ("desk", "north", "Submit Correct", ""), ("reader", "north", "Read", ""), ("officer", "north", "Read Personal", ""),
            ("inspector", "north", "Read Correct Personal", "discipline"), ("other", "south", "Submit Read", ""));
        settings["TextMining:Mining:Interval"] = "00:00:00.1";
        _service = new TestService(kind, settings);
        using var desk = _service.With("desk");
        string[] noisy = ["锦禾花园小区变压器噪音大，嗡嗡响一整夜，老人睡不着", "投诉锦禾花园门口的变压器，噪音扰民，夜里嗡嗡响", "锦禾花园的变压器噪音太大，夜里嗡嗡响，请移走", "住在锦禾花园，楼下变压器夜里噪音嗡嗡响"];
        for (var at = 0; at < noisy.Length; at++)
        {
            await PutAsync(desk, $"N{at}", noisy[at], at);
        }

        await PutAsync(desk, "O1", "望溪苑3栋突然停电", 2);
        await PutAsync(desk, "O2", "望溪苑小区没电了，什么时候来电", 2);
        await PutAsync(desk, "R1", "三月电费翻倍，怀疑电表抄错读数，请重新抄表", 1);
        await PutAsync(desk, "R2", "三月电费翻倍。怀疑电表抄错读数！请重新抄表", 3);
        await PutAsync(desk, "T1", TipOff, 1);
        await PutAsync(desk, "T2", TipOff + "！", 2);
        await desk.PostAsync("/v1/tickets/N0/events", TestService.Json($$"""{"kind":"closed","who":"班组","reason":"已加装减振垫，回访电话{{Phone}}"}"""));
    }

    [OneTimeTearDown]
    public void Stop() => _service?.Dispose();

    [Test]
    public async Task Topics_OfStoredTickets_GroupOneMatter()
    {
        var answer = await WhenAsync("reader", "/v1/mining/topics", answer => answer["mined"]!.GetValue<int>() == 8);

        var topic = answer["topics"]!.AsArray().Single(topic => topic!["members"]!.AsArray().Any(id => id!.GetValue<string>() == "N0"))!;
        Assert.That(Numbers(topic["members"]!), Is.EquivalentTo(new[] { "N0", "N1", "N2", "N3" }));
        Assert.That(topic["title"]!.GetValue<string>(), Does.Contain("锦禾花园"));
    }

    [Test]
    public async Task Events_OfStoredTickets_NameMasterAndChild()
    {
        var answer = await WhenAsync("reader", "/v1/mining/events", answer => answer["events"]!.AsArray().Count > 0);

        var found = answer["events"]!.AsArray().Single()!;
        Assert.That(Numbers(found["children"]!).Append(found["master"]!.GetValue<string>()), Is.EquivalentTo(new[] { "O1", "O2" }));
    }

    [Test]
    public async Task Repeats_WithTipOffs_ShowThemToTheirQueueOnly()
    {
        var seen = await WhenAsync("inspector", "/v1/mining/repeats", answer => answer["mined"]!.GetValue<int>() == 10);
        var hidden = await WhenAsync("officer", "/v1/mining/repeats", answer => answer["mined"]!.GetValue<int>() == 8);

        Assert.That(Groups(seen), Does.Contain("T1 T2").And.Contain("R1 R2"));
        Assert.That(Groups(hidden), Does.Contain("R1 R2").And.Not.Contain("T1 T2"));
    }

    [Test]
    public async Task Similar_ToAStoredTicket_GivesWhatWasDone_MaskedWithoutTheScope()
    {
        var masked = await WhenAsync("reader", "/v1/mining/similar?ticket=N1", answer => answer["cases"]?.AsArray().Count > 0);
        var open = await WhenAsync("officer", "/v1/mining/similar?ticket=N1", answer => answer["cases"]?.AsArray().Count > 0);

        var handling = masked["cases"]!.AsArray().Single()!["handling"]!.GetValue<string>();
        Assert.That(handling, Does.Contain("已加装减振垫").And.Not.Contain(Phone));
        Assert.That(open["cases"]!.AsArray().Single()!["handling"]!.GetValue<string>(), Does.Contain(Phone));
    }

    [TestCase("reader")]
    [TestCase("officer")]
    public async Task Similar_ToAHiddenTipOff_Is404(string key)
    {
        await WhenAsync("inspector", "/v1/mining/repeats", answer => answer["mined"]!.GetValue<int>() == 10);

        var response = await _service.With(key).GetAsync("/v1/mining/similar?ticket=T1");

        Assert.That((response.StatusCode, await response.CodeAsync()), Is.EqualTo((HttpStatusCode.NotFound, "ticket-not-found")));
    }

    [Test]
    public async Task Trends_OfStoredTickets_CountDays()
    {
        var answer = await WhenAsync("reader", "/v1/mining/trends", answer => answer["mined"]!.GetValue<int>() == 8);

        var all = answer["series"]!.AsArray()[0]!;
        Assert.That(all["name"]!.GetValue<string>(), Is.EqualTo("*"));
        Assert.That(all["daily"]!.AsArray().Select(count => count!.GetValue<int>()), Is.EqualTo(new[] { 1, 2, 3, 2 }));
    }

    [Test]
    public async Task WeakPoints_OfFewTickets_AreNotShown()
    {
        var answer = await WhenAsync("reader", "/v1/mining/weak-points?by=channel", answer => answer["mined"]!.GetValue<int>() == 8);

        Assert.That(answer["points"]!.AsArray().Select(point => $"{point!["name"]} {point["alleged"]}"), Is.EqualTo(new[] { "95598 8" }));
    }

    [Test]
    public async Task Topics_OfAnotherTenant_AreItsOwnAndFollowNewTickets()
    {
        using var other = _service.With("other");
        var before = (await (await other.GetAsync("/v1/mining/repeats")).ReadAsync())["mined"]!.GetValue<int>();
        await PutAsync(other, "X1", "电表显示屏不亮", 1);

        var after = await WhenAsync("other", "/v1/mining/repeats", answer => answer["mined"]!.GetValue<int>() == before + 1);

        Assert.That((before, after["groups"]!.AsArray().Count), Is.EqualTo((0, 0)));
    }

    [TestCase("/v1/mining/topics?top=0", "top")]
    [TestCase("/v1/mining/events?top=101", "top")]
    [TestCase("/v1/mining/similar?ticket=N1&top=21", "top")]
    [TestCase("/v1/mining/trends?by=post", "by")]
    public async Task Get_BadQuery_IsNamed(string path, string field)
    {
        var response = await _service.With("reader").GetAsync(path);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await response.ReadAsync())["errors"]!.AsObject().Select(pair => pair.Key), Is.EqualTo(new[] { field }));
    }

    [TestCase("topics")]
    [TestCase("events")]
    [TestCase("repeats")]
    [TestCase("weak-points")]
    [TestCase("trends")]
    [TestCase("similar?ticket=N1")]
    public async Task Get_WithoutTheScope_Is403(string what) =>
        Assert.That((await _service.With("desk").GetAsync($"/v1/mining/{what}")).StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));

    private static async Task PutAsync(HttpClient client, string number, string text, int day)
    {
        var response = await client.PutTicketAsync(number, text, $$""","channel":"95598","receivedAt":"2026-11-1{{day}}T10:00:00+08:00" """);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created));
    }

    /// <summary>The answer once the refresher has come so far.</summary>
    private async Task<JsonNode> WhenAsync(string key, string path, Func<JsonNode, bool> ready)
    {
        using var client = _service.With(key);
        for (var deadline = Environment.TickCount64 + 30_000; ;)
        {
            var answer = await (await client.GetAsync(path)).ReadAsync();
            if (ready(answer))
            {
                return answer;
            }

            Assert.That(Environment.TickCount64, Is.LessThan(deadline), () => $"{answer.ToJsonString()} {string.Join('\n', _service.Log.Lines)}");
            await Task.Delay(50);
        }
    }

    private static IEnumerable<string> Numbers(JsonNode list) => list.AsArray().Select(id => id!.GetValue<string>());

    private static IEnumerable<string> Groups(JsonNode answer) => answer["groups"]!.AsArray().Select(group => string.Join(' ', Numbers(group!["members"]!)));
}
