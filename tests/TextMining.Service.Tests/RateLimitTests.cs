using System.Net;

namespace TextMining.Service.Tests;

public sealed class RateLimitTests
{
    [Test]
    public async Task Requests_BeyondTheBucketOfAKey_AreToldWhenToComeBackAndOtherKeysGoOn()
    {
        var settings = TestService.Keys(("greedy", "default", "Read", ""), ("modest", "default", "Read", ""));
        settings["TextMining:Security:RequestsPerSecond"] = "1";
        settings["TextMining:Security:Burst"] = "5";
        using var service = new TestService(settings: settings);
        using var greedy = service.With("greedy");

        var answers = new List<HttpResponseMessage>();
        for (var i = 0; i < 12; i++)
        {
            answers.Add(await greedy.GetAsync("/v1/model"));
        }

        var refused = answers.Where(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).ToList();
        Assert.That(answers.Count(answer => answer.StatusCode == HttpStatusCode.OK), Is.InRange(5, 7));
        Assert.That(refused.Select(answer => answer.Headers.RetryAfter?.Delta), Is.All.GreaterThanOrEqualTo(TimeSpan.FromSeconds(1)));
        Assert.That(await refused[0].CodeAsync(), Is.EqualTo("too-many-requests"));
        Assert.That((await service.With("modest").GetAsync("/v1/model")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }
}
