using System.Net;
using Microsoft.Extensions.Logging;

namespace TextMining.Service.Tests;

[TestFixture(DatabaseKind.Sqlite)]
[TestFixture(DatabaseKind.Postgres)]
public sealed class SecurityTests(DatabaseKind kind)
{
    private const string Phone = "13812345678";
    private const string TipOff = "举报装表的师傅要我给辛苦费，不给就不装";
    private TestService _service = null!;

    [OneTimeSetUp]
    public void Start() => _service = new TestService(kind, TestService.Keys(
        ("desk", "north", "Submit", ""),
        ("reader", "north", "Read", ""),
        ("officer", "north", "Read Personal", ""),
        ("inspector", "north", "Read Correct Personal", "discipline"),
        ("boss", "north", "Admin Read", ""),
        ("other", "south", "Submit Read Correct Personal", "discipline")));

    [OneTimeTearDown]
    public void Stop() => _service?.Dispose();

    [TestCase("")]
    [TestCase("wrong")]
    public async Task Request_WithoutARightKey_Is401(string key)
    {
        using var client = key.Length == 0 ? _service.CreateClient() : _service.With(key);

        var response = await client.PutTicketAsync("S0", "停电了");

        Assert.That((response.StatusCode, await response.CodeAsync()), Is.EqualTo((HttpStatusCode.Unauthorized, "unauthenticated")));
    }

    [TestCase("reader", "PUT", "/v1/tickets/S0")]
    [TestCase("desk", "GET", "/v1/tickets/S0")]
    [TestCase("desk", "GET", "/v1/queues/urgent")]
    [TestCase("desk", "GET", "/v1/corrections/export")]
    [TestCase("reader", "POST", "/v1/tickets/S0/corrections")]
    [TestCase("reader", "POST", "/v1/tickets/S0/events")]
    [TestCase("reader", "POST", "/v1/model/reload")]
    [TestCase("reader", "POST", "/v1/tags")]
    [TestCase("desk", "GET", "/metrics")]
    public async Task Request_WithoutTheScope_Is403(string key, string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Content = method == "GET" ? null : TestService.Json("""{"text":"停电了"}""");

        var response = await _service.With(key).SendAsync(request);

        Assert.That((response.StatusCode, await response.CodeAsync()), Is.EqualTo((HttpStatusCode.Forbidden, "forbidden")));
    }

    [TestCase("/health/live")]
    [TestCase("/health/ready")]
    [TestCase("/docs")]
    [TestCase("/openapi/v1.json")]
    public async Task Request_OfAnOpenAddress_NeedsNoKey(string path) =>
        Assert.That((await _service.Client.GetAsync(path)).StatusCode, Is.EqualTo(HttpStatusCode.OK));

    [Test]
    public async Task Key_InItsOwnHeader_IsAccepted()
    {
        using var client = _service.CreateClient();
        client.DefaultRequestHeaders.Add("X-Api-Key", "secret-reader");

        Assert.That((await client.GetAsync("/v1/taxonomy")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Tenant_NeverSeesTheTicketsOfAnother()
    {
        await _service.With("desk").PutTicketAsync("T1", "整栋楼突然没电了");
        var foreign = _service.With("other");

        Assert.Multiple(async () =>
        {
            Assert.That((await foreign.GetAsync("/v1/tickets/T1")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That((await foreign.PostAsync("/v1/tickets/T1/events", TestService.Json("""{"kind":"closed","who":"甲"}"""))).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That((await foreign.PostAsync("/v1/tickets/T1/corrections", TestService.Json("""{"who":"甲","why":"错","urgency":"U4"}"""))).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(await foreign.GetStringAsync("/v1/queues/urgent"), Does.Not.Contain("T1"));
            Assert.That(await foreign.GetStringAsync("/v1/review"), Does.Not.Contain("T1"));
            Assert.That((await foreign.PutTicketAsync("T1", "电费算错了")).StatusCode, Is.EqualTo(HttpStatusCode.Created), "the number is free in the other tenant");
        });
    }

    [Test]
    public async Task PersonalData_InWhatIsRead_IsMaskedWithoutTheScope()
    {
        await _service.With("desk").PutTicketAsync("M1", $"整栋楼突然没电了，电话{Phone}");

        foreach (var path in new[] { "/v1/tickets/M1", "/v1/queues/urgent?limit=500" })
        {
            Assert.That(await _service.With("reader").GetStringAsync(path), Does.Not.Contain(Phone).And.Contain("M1"), path);
            Assert.That(await _service.With("officer").GetStringAsync(path), Does.Contain(Phone), path);
        }
    }

    [Test]
    public async Task TipOff_IsSeenOnlyFromItsQueue()
    {
        var answer = await (await _service.With("desk").PutTicketAsync("G1", TipOff)).ReadAsync();
        Assert.That(answer["route"]!["queue"]!.GetValue<string>(), Is.EqualTo("discipline"), answer.ToJsonString());

        Assert.Multiple(async () =>
        {
            Assert.That((await _service.With("officer").GetAsync("/v1/tickets/G1")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(await _service.With("officer").GetStringAsync("/v1/queues/discipline"), Does.Not.Contain("G1"));
            Assert.That(await _service.With("officer").GetStringAsync("/v1/review?limit=100"), Does.Not.Contain("G1"));
            Assert.That((await _service.With("inspector").GetAsync("/v1/tickets/G1")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(await _service.With("inspector").GetStringAsync("/v1/queues/discipline"), Does.Contain("G1"));
        });
    }

    [Test]
    public async Task Log_OfEverythingAbove_HoldsNoTicketText()
    {
        await _service.With("desk").PutTicketAsync("L1", $"墙角的旧箱子响个不停，电话{Phone}");
        await _service.With("desk").PutAsync("/v1/tickets/L2", TestService.Json("""{"text":"墙角的旧箱子响个不停","oops":1}"""));

        Assert.That(_service.Log.Lines.Where(line => line.Level >= LogLevel.Information).Select(line => line.Text), Has.None.Contains("旧箱子").And.None.Contains(Phone));
    }
}
