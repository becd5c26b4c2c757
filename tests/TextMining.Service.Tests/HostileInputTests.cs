using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace TextMining.Service.Tests;

public sealed class HostileInputTests
{
    private const int Requests = 20_000;
    private const string Secret = "南塘老巷十四号";
    private TestService _service = null!;

    [OneTimeSetUp]
    public void Start()
    {
        var settings = TestService.Keys(("desk", "north", "Submit Read Correct Admin", ""), ("other", "south", "Submit Read Correct Personal", ""), ("reader", "north", "Read", ""));
        settings["TextMining:Security:RequestsPerSecond"] = "1000000";
        settings["TextMining:Security:Burst"] = "1000000";
        _service = new TestService(settings: settings);
    }

    [OneTimeTearDown]
    public void Stop() => _service?.Dispose();

    [Test]
    public async Task Service_UnderTwentyThousandHostileRequests_NeverFailsNorTellsOfOthers()
    {
        using var desk = _service.With("desk");
        await desk.PutTicketAsync("T1", $"{Secret}整栋楼突然没电了");
        using var client = _service.CreateClient();
        var hostile = new HostileRequests(seed: 1);
        var statuses = new ConcurrentDictionary<HttpStatusCode, int>();
        var faults = new ConcurrentBag<string>();

        // Requests are made in order of the seed; only their sending overlaps.
        foreach (var chunk in Enumerable.Range(0, Requests).Select(_ => hostile.Next()).Chunk(16))
        {
            await Task.WhenAll(chunk.Select(async request =>
            {
                using (request)
                {
                    using var response = await client.SendAsync(request);
                    var body = await response.Content.ReadAsStringAsync();
                    statuses.AddOrUpdate(response.StatusCode, 1, (_, count) => count + 1);
                    Judge(request, response, body, faults);
                }
            }));
        }

        await TestContext.Out.WriteLineAsync($"seed 1, n = {statuses.Values.Sum()}: " + string.Join(", ", statuses.OrderBy(pair => pair.Key).Select(pair => $"{(int)pair.Key}: {pair.Value}")));
        Assert.That(faults, Is.Empty);
        Assert.That((await _service.Client.GetAsync("/health/ready")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await desk.GetAsync("/v1/tickets/T1")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Put_TenMegabytes_Is413()
    {
        using var client = _service.With("desk");
        client.DefaultRequestHeaders.ExpectContinue = true;

        var response = await client.PutTicketAsync("BIG", new string('停', 10_000_000));

        Assert.That((response.StatusCode, await response.CodeAsync()), Is.EqualTo((HttpStatusCode.RequestEntityTooLarge, "too-large")));
    }

    [Test]
    public async Task Put_BodyThatNeverComes_IsCutOff()
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, _service.Client.BaseAddress!.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes("PUT /v1/tickets/SLOW HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer secret-desk\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));

        var answer = await new StreamReader(stream).ReadToEndAsync(patience.Token);

        Assert.That(answer, Does.StartWith("HTTP/1.1 408").And.Contain("\"code\":\"timeout\""));
    }

    [TestCase("GET / HTTP/1.1\r\n\r\n")]
    [TestCase("GET /v1/model HTTP/9.9\r\nHost: x\r\n\r\n")]
    [TestCase("PUT /v1/tickets/A HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n12345")]
    [TestCase("POST /v1/tags HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nZZZ\r\n")]
    [TestCase("\0\0\0\0\r\n\r\n")]
    public async Task Socket_WithBrokenHttp_IsRefused(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, _service.Client.BaseAddress!.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        client.Client.Shutdown(SocketShutdown.Send);

        var answer = await new StreamReader(stream).ReadToEndAsync();

        Assert.That(answer, Is.Empty.Or.StartWith("HTTP/1.1 4").Or.StartWith("HTTP/1.1 505"));
        Assert.That((await _service.Client.GetAsync("/health/live")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    private static void Judge(HttpRequestMessage request, HttpResponseMessage response, string body, ConcurrentBag<string> faults)
    {
        var status = (int)response.StatusCode;
        var what = $"{request.Method} {request.RequestUri} {request.Content?.Headers.ContentType} → {status}";
        if (status >= 500)
        {
            faults.Add($"{what}: {body}");
        }
        else if (status == 400 && body.Length == 0 && request.RequestUri!.OriginalString.Contains("%00", StringComparison.Ordinal))
        {
            // Not a request at all: the server refuses NUL in the request line before any of our code sees it.
        }
        else if (status >= 400 && request.Method != HttpMethod.Head)
        {
            var problem = Problem(body);
            if (problem?["code"] is null || problem["detail"]?.GetValue<string>().Any(character => character is >= '一' and <= '鿿') != true)
            {
                faults.Add($"{what}: names no fault in Chinese: {body}");
            }
        }

        if (body.Contains(Secret, StringComparison.Ordinal) && request.Headers.Authorization?.Parameter is not ("secret-desk" or "secret-reader"))
        {
            faults.Add($"{what}: tells of another tenant");
        }
    }

    private static JsonNode? Problem(string body)
    {
        try
        {
            return JsonNode.Parse(body);
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }
}
