using System.Text.Json;
using System.Text.Json.Nodes;
using TextMining.Service.Tags;
using TextMining.Tests;
using TextMining.Tests.Snapshots;

namespace TextMining.Service.Tests;

public sealed class TagsTests
{
    private TestService _service = null!;

    [OneTimeSetUp]
    public void Start() => _service = new TestService();

    [OneTimeTearDown]
    public void Stop() => _service?.Dispose();

    [Test]
    public async Task Answer_OfManyTickets_HasTheShapeOfTheOpenApiDocument()
    {
        foreach (var ticket in Corpus().Where((_, index) => index % 40 == 0))
        {
            var response = await _service.Client.PostAsync("/v1/tags", TestService.Json(new JsonObject { ["text"] = ticket.Text, ["receivedAt"] = "2026-11-24T10:00:00+08:00" }.ToJsonString()));

            // Unknown and missing members are errors for this reader.
            var answer = JsonSerializer.Deserialize(await response.Content.ReadAsStringAsync(), ServiceJson.Default.TagAnswer)!;

            Assert.That(answer.Deadlines, Is.Not.Empty);
            Assert.That(answer.Entities.Select(entity => entity.Text), Is.EqualTo(answer.Entities.Select(entity => ticket.Text.Substring(entity.Start, entity.Length))));
        }
    }

    [Test]
    public async Task Urgency_ForEveryValueGroup_IsTheSame()
    {
        foreach (var ticket in Corpus().Where((_, index) => index % 100 == 7))
        {
            var levels = new HashSet<string>();
            foreach (var tier in new[] { null, "vip", "bronze", "最低" })
            {
                var body = new JsonObject { ["text"] = ticket.Text, ["customer"] = new JsonObject { ["number"] = "1", ["tier"] = tier } };
                var answer = await (await _service.Client.PostAsync("/v1/tags", TestService.Json(body.ToJsonString()))).ReadAsync();
                levels.Add(answer["urgency"]!["level"]!.GetValue<string>());
            }

            Assert.That(levels, Has.Count.EqualTo(1), ticket.Id);
        }
    }

    [Test]
    public async Task Answer_OfATicket_IsTheApprovedOne()
    {
        var response = await _service.Client.PostAsync("/v1/tags", TestService.Json("""{"number":"W1","text":"整栋楼突然没电了，已经三个小时，麻烦派人来看一下","channel":"95598","area":"urban","receivedAt":"2026-11-24T20:00:00+08:00"}"""));
        var answer = await response.ReadAsync();
        // The model's name, the exact probabilities and what follows from them change with every training.
        answer["model"] = "MODEL";
        foreach (var label in new[] { answer["cause"]!, answer["business"]! }.Concat(answer["alternatives"]!.AsArray().Select(label => label!)))
        {
            label["probability"] = 0;
        }

        answer["alternatives"] = new JsonArray();
        answer["evidence"] = new JsonArray();
        answer["review"] = new JsonObject();

        Snapshot.Match(answer.ToJsonString(new JsonSerializerOptions { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    [Test]
    public async Task Remembered_ThirdTicketOfACustomerAboutOneMatter_OpensTheGreenChannel()
    {
        var green = new List<bool>();
        for (var day = 1; day <= 3; day++)
        {
            var put = await _service.Client.PutTicketAsync($"R{day}", "这个月停了六次电了，三天两头停", $$""","receivedAt":"2026-11-0{{day}}T10:00:00+08:00","customer":{"number":"70001"} """);
            green.Add((await put.ReadAsync())["route"]!["green"]!.GetValue<bool>());
        }

        Assert.That(green, Is.EqualTo(new[] { false, false, true }));
    }

    private static IEnumerable<(string Id, string Text)> Corpus() =>
        File.ReadLines(Repository.Path("corpus", "tickets.jsonl")).Select(line => JsonNode.Parse(line)!).Select(row => (row["id"]!.GetValue<string>(), row["text"]!.GetValue<string>()));
}
