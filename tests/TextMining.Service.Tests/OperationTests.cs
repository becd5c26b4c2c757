using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using TextMining.Tests;
using TextMining.Tests.Snapshots;

namespace TextMining.Service.Tests;

public sealed class OperationTests
{
    [Test]
    public async Task OpenApi_Document_IsTheApprovedOne()
    {
        using var service = new TestService();

        Snapshot.Match(await service.Client.GetStringAsync("/openapi/v1.json"));
    }

    [Test]
    public async Task Docs_Page_NeedsNothingFromElsewhere()
    {
        using var service = new TestService();
        var page = await service.Client.GetStringAsync("/docs");

        var assets = Regex.Matches(page, "(?:src|href)=\"([^\"]+)\"", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(match => match.Groups[1].Value).ToList();

        Assert.That(assets, Has.Count.EqualTo(3).And.All.StartsWith("/docs/"));
        foreach (var asset in assets)
        {
            Assert.That((await service.Client.GetAsync(asset)).StatusCode, Is.EqualTo(HttpStatusCode.OK), asset);
        }
    }

    [Test]
    public async Task Metrics_AfterATicket_CountItInValidText()
    {
        using var service = new TestService();
        await service.Client.PutTicketAsync("M1", "整栋楼突然没电了");

        var text = await service.Client.GetStringAsync("/metrics");

        Assert.That(text, Does.Contain("textmining_tickets_stored_total{queue=\"urgent\"} 1").And.Contain("textmining_queue_open{queue=\"urgent\"} 1"));
        Assert.That(text, Does.Not.Match("(?m)^# TYPE [a-z_]+_count gauge$"), "the ending belongs to histograms");
        Assert.That(text.TrimEnd('\n').Split('\n'), Is.All.Match(@"^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{[a-z_]+=""[^""]*""(,[a-z_]+=""[^""]*"")*\})? (NaN|[-+0-9.eE]+))$"));
    }

    [Test]
    public async Task Reload_OfABrokenTable_IsRefusedAndTheOldOneStays()
    {
        var folder = Directory.CreateTempSubdirectory("textmining-routing-");
        foreach (var name in new[] { "routes.json", "sla.json", "calendar.json" })
        {
            File.Copy(Repository.Path("models", "routing", name), Path.Combine(folder.FullName, name));
        }

        using var service = new TestService(settings: new() { ["TextMining:RoutingPath"] = folder.FullName });
        var routes = Path.Combine(folder.FullName, "routes.json");
        var good = await File.ReadAllTextAsync(routes);
        await File.WriteAllTextAsync(routes, good.Replace("\"OUT.RATIONING\"", "\"OUT.NOWHERE\"", StringComparison.Ordinal));

        var refused = await service.Client.PostAsync("/v1/model/reload", null);
        var after = await (await service.Client.GetAsync("/v1/model")).ReadAsync();

        Assert.That((refused.StatusCode, await refused.CodeAsync()), Is.EqualTo((HttpStatusCode.Conflict, "model-refused")));
        Assert.That(after["routing"]!.GetValue<string>(), Is.EqualTo("2026.11"));

        await File.WriteAllTextAsync(routes, good.Replace("\"version\": \"2026.11\"", "\"version\": \"2026.12\"", StringComparison.Ordinal));
        var reloaded = await (await service.Client.PostAsync("/v1/model/reload", null)).ReadAsync();
        var rolledBack = await (await service.Client.PostAsync("/v1/model/rollback", null)).ReadAsync();

        Assert.That((reloaded["routing"]!.GetValue<string>(), rolledBack["routing"]!.GetValue<string>()), Is.EqualTo(("2026.12", "2026.11")));
        folder.Delete(recursive: true);
    }

    [Test]
    public async Task OpenInference_Infer_GivesTensorsOfEqualLength()
    {
        using var service = new TestService();

        var answer = await (await service.Client.PostAsync("/v2/models/tickets/infer", TestService.Json("""{"id":"1","inputs":[{"name":"text","shape":[2],"datatype":"BYTES","data":["整栋楼突然没电了","电费算错了"]}]}"""))).ReadAsync();

        Assert.That(answer["model_name"]!.GetValue<string>(), Is.EqualTo("tickets"));
        Assert.That(answer["outputs"]!.AsArray().Select(output => output!["name"]!.GetValue<string>() + output["data"]!.AsArray().Count), Is.EqualTo(new[] { "cause2", "business2", "urgency2", "queue2", "probability2" }));
    }

    [TestCase("TextMining:Storage:CommitSize", "0", "CommitSize must lie between 1 and 10000")]
    [TestCase("TextMining:Limits:TextLength", "0", "TextLength must lie between 1 and 1000000")]
    [TestCase("TextMining:Security:Burst", "0", "Burst must lie between 1 and 1000000")]
    [TestCase("TextMining:Drain:Delay", "01:00:00", "Delay must lie between 00:00:00 and 00:05:00")]
    [TestCase("TextMining:Security:Keys:0:Name", "a", "has no Hash")]
    public void Start_WithABadSetting_FailsWithItsName(string key, string value, string message)
    {
        var error = Assert.Catch(() => new TestService(settings: new() { [key] = value }).Dispose())!;

        Assert.That(error.ToString(), Does.Contain(nameof(OptionsValidationException)).And.Contain(message));
    }

    [Test]
    public void Start_WithoutItsModel_Fails() =>
        Assert.Catch(() => new TestService(settings: new() { ["TextMining:RoutingPath"] = "/nowhere" }).Dispose());

    [TestCase("http://127.0.0.1:5080", ExpectedResult = true)]
    [TestCase("http://localhost:5080", ExpectedResult = true)]
    [TestCase("http://[::1]:5080", ExpectedResult = true)]
    [TestCase("http://unix:/run/textmining.sock", ExpectedResult = true)]
    [TestCase("http://0.0.0.0:5080", ExpectedResult = false)]
    [TestCase("http://*:5080", ExpectedResult = false)]
    [TestCase("http://[::]:5080", ExpectedResult = false)]
    [TestCase("http://example.org:5080", ExpectedResult = false)]
    public bool Loopback_OfAnAddress_IsKnown(string address) => Security.LoopbackGuard.IsLoopback(address);
}
