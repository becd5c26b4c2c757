using System.Diagnostics;
using System.Text;
using TextMining.Mining;
using TextMining.Mining.Events;
using TextMining.Mining.Repeats;
using TextMining.Mining.Reports;
using TextMining.Mining.Topics;
using TextMining.Mining.Trends;

namespace TextMining.Tests.Mining.Reports;

/// <summary>The report in a real browser. The page forbids itself to fetch anything, so that a request would show as an error of the console.</summary>
[TestFixture]
public sealed class MiningReportBrowserTests
{
    private static readonly string[] Browsers = ["chromium", "chromium-browser", "google-chrome"];

    [Test]
    public void WriteHtml_InABrowser_DrawsItsChartsWithoutErrorOrRequest()
    {
        var (page, messages) = Render(html => html);

        Assert.That(messages, Is.Empty);
        Assert.That(Count(page, "<svg"), Is.EqualTo(4), "a chart of topics and three series");
        Assert.That(page, Does.Contain("热点问题").And.Contain("停电事件").And.Contain("重复工单").And.Contain("趋势与预测"));
    }

    [Test]
    public void WriteHtml_WithARequestPutIn_IsCaught()
    {
        var (_, messages) = Render(html => html.Replace("</body>", "<img src=\"https://example.org/x.png\"><script>nowhere()</script></body>", StringComparison.Ordinal));

        Assert.That(messages, Has.Some.Contains("Content Security Policy").And.Some.Contains("nowhere"));
    }

    private static (string Page, IReadOnlyList<string> Messages) Render(Func<string, string> change)
    {
        var browser = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).SelectMany(folder => Browsers.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
        if (browser is null)
        {
            const string reason = "No browser was found on PATH (chromium, chromium-browser or google-chrome); on Debian: apt-get install chromium.";
            TestContext.Out.WriteLine(reason);
            Assert.Ignore(reason);
        }

        var folder = Directory.CreateTempSubdirectory("textmining-report-").FullName;
        try
        {
            var path = Path.Combine(folder, "report.html");
            File.WriteAllText(path, change(Html()), Encoding.UTF8);
            return Open(browser!, folder, path);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (string Page, IReadOnlyList<string> Messages) Open(string browser, string folder, string path)
    {
        var start = new ProcessStartInfo(browser) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8 };
        foreach (var argument in (string[])
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--no-first-run", "--enable-logging=stderr",
            $"--user-data-dir={Path.Combine(folder, "profile")}", "--virtual-time-budget=10000", "--dump-dom", new Uri(path).AbsoluteUri,
        ])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var log = process.StandardError.ReadToEndAsync();
        var page = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromMinutes(3)))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail("The browser did not end within three minutes.");
        }

        return (page.Result, [.. log.Result.Split('\n').Where(line => line.Contains(":CONSOLE", StringComparison.Ordinal))]);
    }

    private static string Html()
    {
        var tickets = InventedTickets.Topics().Select(ticket => ticket with { Cause = ticket.Id[..1] }).ToList();
        MiningTicket[] outages = [InventedTickets.Ticket("o1", "锦禾花园3栋突然停电", 1), InventedTickets.Ticket("o2", "锦禾花园小区没电了", 1, hour: 10)];
        MiningTicket[] twice = [InventedTickets.Ticket("r1", tickets[0].Text, 1), InventedTickets.Ticket("r2", tickets[0].Text, 2)];
        var report = new MiningReport
        {
            Topics = new TopicMiner(InventedTickets.Segmenter, InventedTickets.Extractor).Mine(tickets),
            Events = new OutageMiner(InventedTickets.Extractor).Mine(outages),
            Repeats = new RepeatFinder(InventedTickets.Segmenter, InventedTickets.Extractor).Find(twice),
            Trends = new TrendMiner(new TrendOptions { Top = 2 }).Mine(tickets),
        };
        using var page = new StringWriter();
        report.WriteHtml(page);
        return page.ToString();
    }

    private static int Count(string text, string what) => text.Split(what).Length - 1;
}
