using System.Net;
using System.Text.Json.Nodes;

namespace TextMining.Service.Tests;

[TestFixture(DatabaseKind.Sqlite)]
[TestFixture(DatabaseKind.Postgres)]
public sealed class TicketsTests(DatabaseKind kind)
{
    private const string Outage = "整栋楼突然没电了，麻烦派人来看一下";
    private TestService _service = null!;

    [OneTimeSetUp]
    public void Start() => _service = new TestService(kind);

    [OneTimeTearDown]
    public void Stop() => _service?.Dispose();

    [Test]
    public async Task Put_NewTicket_AnswersTagsAndRouteAndKeepsThem()
    {
        var put = await _service.Client.PutTicketAsync("P1", Outage, ""","channel":"95598","area":"urban","receivedAt":"2026-11-24T10:00:00+08:00" """);
        var answer = await put.ReadAsync();
        var stored = await (await _service.Client.GetAsync("/v1/tickets/P1")).ReadAsync();

        Assert.Multiple(() =>
        {
            Assert.That(put.StatusCode, Is.EqualTo(HttpStatusCode.Created));
            Assert.That(put.Headers.Location!.ToString(), Is.EqualTo("/v1/tickets/P1"));
            Assert.That(answer["id"]!.GetValue<string>(), Is.EqualTo("P1"));
            Assert.That(answer["urgency"]!["level"]!.GetValue<string>(), Is.EqualTo("U2"));
            Assert.That(answer["route"]!["queue"]!.GetValue<string>(), Is.EqualTo("urgent"));
            Assert.That(JsonNode.DeepEquals(stored["answer"], answer), Is.True);
            Assert.That(stored["text"]!.GetValue<string>(), Is.EqualTo(Outage));
            Assert.That(stored["receivedAt"]!.GetValue<DateTimeOffset>(), Is.EqualTo(DateTimeOffset.Parse("2026-11-24T10:00:00+08:00", System.Globalization.CultureInfo.InvariantCulture)));
        });
    }

    [Test]
    public async Task Put_SameAgain_GivesTheStoredAnswer()
    {
        var first = await _service.Client.PutTicketAsync("P2", Outage, ""","channel":"95598","area":"rural" """);
        var again = await _service.Client.PutAsync("/v1/tickets/P2", TestService.Json($$"""{ "area": "rural", "text": "{{Outage}}", "channel": "95598" }"""));

        Assert.That((first.StatusCode, again.StatusCode), Is.EqualTo((HttpStatusCode.Created, HttpStatusCode.OK)));
        Assert.That(await again.Content.ReadAsStringAsync(), Is.EqualTo(await first.Content.ReadAsStringAsync()));
    }

    [Test]
    public async Task Post_SameNumberOtherText_IsRefused()
    {
        var first = await _service.Client.PostAsync("/v1/tickets", TestService.Json("""{"number":"P3","text":"电费算错了"}"""));
        var other = await _service.Client.PostAsync("/v1/tickets", TestService.Json("""{"number":"P3","text":"电费没算错"}"""));

        Assert.That(first.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        Assert.That(other.StatusCode, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        Assert.That(await other.CodeAsync(), Is.EqualTo("number-taken"));
    }

    [Test]
    public async Task Put_SameTicketManyTimesAtOnce_IsStoredOnce()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => _service.Client.PutTicketAsync("P4", Outage, ""","receivedAt":"2026-11-24T10:00:00+08:00" """)));

        Assert.That(answers.Count(answer => answer.StatusCode == HttpStatusCode.Created), Is.EqualTo(1));
        Assert.That(answers.Count(answer => answer.StatusCode == HttpStatusCode.OK), Is.EqualTo(31));
    }

    [TestCase("""{"text":""}""", "text")]
    [TestCase("""{"text":"   "}""", "text")]
    [TestCase("""{}""", "text")]
    [TestCase("""{"text":"停电\u0000"}""", "text")]
    [TestCase("""{"text":"停电","area":"moon"}""", "area")]
    [TestCase("""{"text":"停电","receivedAt":"1999-01-01T00:00:00Z"}""", "receivedAt")]
    [TestCase("""{"text":"停电","customer":{"flags":["rich"]}}""", "customer.flags")]
    [TestCase("""{"text":"停电","plannedOutages":[{"start":"2026-01-02T00:00:00Z","end":"2026-01-01T00:00:00Z"}]}""", "plannedOutages")]
    [TestCase("""{"text":"停电","weather":{"temperature":400}}""", "weather.temperature")]
    [TestCase("""{"text":"停电","number":"other"}""", "number")]
    public async Task Put_BadField_IsNamedInChinese(string body, string field)
    {
        var response = await _service.Client.PutAsync("/v1/tickets/bad", TestService.Json(body));
        var problem = await response.ReadAsync();

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(problem["code"]!.GetValue<string>(), Is.EqualTo("invalid-fields"));
        Assert.That(problem["errors"]!.AsObject().Select(pair => pair.Key), Is.EqualTo(new[] { field }));
        Assert.That(problem["detail"]!.GetValue<string>(), Does.Match(@"\p{IsCJKUnifiedIdeographs}"));
    }

    [TestCase("""{"text":"停电",""")]
    [TestCase("""{"text":12}""")]
    [TestCase("""{"text":"停电","unknown":1}""")]
    [TestCase("""{"text":"停电","text":"复电"}""")]
    [TestCase("""{"text":"\ud800"}""")]
    [TestCase("""[1]""")]
    [TestCase("null")]
    [TestCase("")]
    public async Task Put_MalformedJson_Is400WithAReason(string body)
    {
        var response = await _service.Client.PutAsync("/v1/tickets/bad", TestService.Json(body));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That((await response.ReadAsync())["detail"]!.GetValue<string>(), Does.Match(@"\p{IsCJKUnifiedIdeographs}"));
    }

    [Test]
    public async Task Batch_Array_AnswersEachInItsPlace()
    {
        var response = await _service.Client.PostAsync("/v1/tickets/batch", TestService.Json("""[{"number":"B1","text":"电费算错了"},{"number":"B2","text":""},{"number":"B1","text":"另一份"}]"""));
        var results = (await response.ReadAsync()).AsArray();

        Assert.That(results.Select(result => result!["id"]?.GetValue<string>() + ":" + result["error"]?["code"]?.GetValue<string>()), Is.EqualTo(new[] { "B1:", "B2:invalid-fields", "B1:number-taken" }));
    }

    [Test]
    public async Task Batch_MoreThanAThousand_IsRefused()
    {
        var response = await _service.Client.PostAsync("/v1/tickets/batch", TestService.Json("[" + string.Join(',', Enumerable.Repeat("""{"number":"X","text":"停电"}""", 1001)) + "]"));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task Batch_Lines_KeepTheirOrderAndErrorsTheirPlace()
    {
        var lines = Enumerable.Range(0, 500).Select(i => i % 7 == 3 ? "{broken" : $$"""{"number":"L{{i}}","text":"第{{i}}次来电，电费算错了"}""").ToArray();

        var response = await _service.Client.PostAsync("/v1/tickets/batch", TestService.Lines(lines));
        var results = (await response.Content.ReadAsStringAsync()).TrimEnd('\n').Split('\n').Select(line => JsonNode.Parse(line)!).ToList();

        Assert.That(results, Has.Count.EqualTo(500));
        for (var i = 0; i < 500; i++)
        {
            if (i % 7 == 3)
            {
                Assert.That((results[i]["line"]!.GetValue<int>(), results[i]["error"]!["code"]!.GetValue<string>()), Is.EqualTo((i + 1, "malformed-json")));
            }
            else
            {
                Assert.That(results[i]["id"]!.GetValue<string>(), Is.EqualTo($"L{i}"));
            }
        }
    }

    [Test]
    public async Task Tags_LinesWithAnEndlessOne_RefusesItAndGoesOn()
    {
        var lines = TestService.Lines("""{"text":"停电了"}""", new string('x', 3_000_000), "", """{"text":"复电了"}""");

        var response = await _service.Client.PostAsync("/v1/tags", lines);
        var results = (await response.Content.ReadAsStringAsync()).TrimEnd('\n').Split('\n').Select(line => JsonNode.Parse(line)!).ToList();

        Assert.That(results.Select(result => result["error"]?["code"]?.GetValue<string>() ?? "ok"), Is.EqualTo(new[] { "ok", "too-large", "ok" }));
    }

    [Test]
    public async Task Get_UnknownTicket_Is404()
    {
        var response = await _service.Client.GetAsync("/v1/tickets/none");

        Assert.That((response.StatusCode, await response.CodeAsync()), Is.EqualTo((HttpStatusCode.NotFound, "ticket-not-found")));
    }

    [Test]
    public async Task Correction_OfALabel_BecomesTheLabelAndTrainingData()
    {
        await _service.Client.PutTicketAsync("C1", "电费比上个月翻了一倍，请核实");

        var made = await _service.Client.PostAsync("/v1/tickets/C1/corrections", TestService.Json("""{"who":"质检一班","why":"用户说的是抄表","cause":"MTR.READING","business":"OPINION","urgency":"U3"}"""));
        var stored = await (await _service.Client.GetAsync("/v1/tickets/C1")).ReadAsync();
        var export = await _service.Client.GetStringAsync("/v1/corrections/export");

        Assert.Multiple(() =>
        {
            Assert.That(made.StatusCode, Is.EqualTo(HttpStatusCode.Created));
            Assert.That(stored["labels"]!.ToJsonString(), Is.EqualTo("""{"cause":"MTR.READING","business":"OPINION","urgency":"U3"}"""));
            Assert.That(stored["corrections"]!.AsArray().Select(correction => correction!["field"]!.GetValue<string>()), Is.EqualTo(new[] { "cause", "business", "urgency" }));
            Assert.That(export.Split('\n').Select(line => line.Length > 0 ? JsonNode.Parse(line)! : null).Count(line => line?["id"]!.GetValue<string>() == "C1" && line["cause"]!.GetValue<string>() == "MTR.READING"), Is.EqualTo(1));
        });
    }

    [TestCase("""{"who":"甲","why":"错","cause":"NO.SUCH"}""", "cause")]
    [TestCase("""{"who":"甲","why":"错"}""", "cause")]
    [TestCase("""{"why":"错","cause":"BIL.HIGH"}""", "who")]
    [TestCase("""{"who":"甲","cause":"BIL.HIGH"}""", "why")]
    [TestCase("""{"who":"甲","why":"错","urgency":"U9"}""", "urgency")]
    public async Task Correction_BadField_IsNamed(string body, string field)
    {
        var response = await _service.Client.PostAsync("/v1/tickets/C1/corrections", TestService.Json(body));

        Assert.That((await response.ReadAsync())["errors"]!.AsObject().Select(pair => pair.Key), Is.EqualTo(new[] { field }));
    }

    [Test]
    public async Task Events_OfATicket_MoveItOn()
    {
        await _service.Client.PutTicketAsync("E1", "窗口不受理报装也不给说法");

        await EventAsync("E1", """{"kind":"acknowledged","who":"座席7"}""");
        var rerouted = await EventAsync("E1", """{"kind":"rerouted","who":"座席7","from":"SVC","to":"CON","reason":"属报装"}""");
        await EventAsync("E1", """{"kind":"closed","who":"座席7"}""");
        var late = await EventAsync("E1", """{"kind":"dispatched","who":"座席7"}""");

        Assert.Multiple(() =>
        {
            Assert.That((rerouted["lead"]!.GetValue<string>(), rerouted["queue"]!.GetValue<string>()), Is.EqualTo(("CON", "connection")));
            Assert.That(late["status"]!.GetValue<string>(), Is.EqualTo("closed"));
            Assert.That(late["events"]!.AsArray(), Has.Count.EqualTo(4));
        });
    }

    [TestCase("""{"kind":"vanished","who":"甲"}""", "kind")]
    [TestCase("""{"kind":"rerouted","who":"甲","from":"SVC","to":"MOON","reason":"x"}""", "to")]
    [TestCase("""{"kind":"rerouted","who":"甲","from":"SVC","to":"CON"}""", "reason")]
    [TestCase("""{"kind":"closed"}""", "who")]
    public async Task Event_BadField_IsNamed(string body, string field)
    {
        var response = await _service.Client.PostAsync("/v1/tickets/E1/events", TestService.Json(body));

        Assert.That((await response.ReadAsync())["errors"]!.AsObject().Select(pair => pair.Key), Is.EqualTo(new[] { field }));
    }

    [Test]
    public async Task Queue_OfUrgentTickets_IsOrderedByUrgencyAndWaiting()
    {
        await _service.Client.PutTicketAsync("Q1", Outage, ""","receivedAt":"2026-11-02T10:00:00+08:00" """);
        await _service.Client.PutTicketAsync("Q2", Outage, ""","receivedAt":"2026-11-01T10:00:00+08:00" """);

        var queue = await (await _service.Client.GetAsync("/v1/queues/urgent?limit=500")).ReadAsync();

        var numbers = queue["tickets"]!.AsArray().Select(ticket => ticket!["number"]!.GetValue<string>()).ToList();
        Assert.That(numbers.IndexOf("Q2"), Is.GreaterThanOrEqualTo(0).And.LessThan(numbers.IndexOf("Q1")));
        Assert.That(queue["open"]!.GetValue<long>(), Is.EqualTo(numbers.Count));
    }

    [TestCase("/v1/queues/nowhere", HttpStatusCode.NotFound)]
    [TestCase("/v1/queues/urgent?limit=0", HttpStatusCode.BadRequest)]
    [TestCase("/v1/queues/urgent?limit=abc", HttpStatusCode.BadRequest)]
    [TestCase("/v1/queues/urgent?offset=-1", HttpStatusCode.BadRequest)]
    [TestCase("/v1/review?limit=1000", HttpStatusCode.BadRequest)]
    public async Task Listing_BadQuestion_IsRefused(string path, HttpStatusCode expected) =>
        Assert.That((await _service.Client.GetAsync(path)).StatusCode, Is.EqualTo(expected));

    private async Task<JsonNode> EventAsync(string number, string body) =>
        await (await _service.Client.PostAsync($"/v1/tickets/{number}/events", TestService.Json(body))).ReadAsync();
}
