using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Dapper;
using TextMining.Service.Storage;

namespace TextMining.Service.Tests;

/// <summary>The service as a real process: killed under load, and asked to stop.</summary>
public sealed class ProcessTests
{
    private const int Clients = 16;
    private DirectoryInfo _folder = null!;

    [SetUp]
    public void CreateFolder() => _folder = Directory.CreateTempSubdirectory("textmining-process-");

    [TearDown]
    public void DeleteFolder()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    /// <summary><c>DURABILITY_CYCLES</c> sets the number of kills; <c>tools/bench durability</c> asks for 200 and 20.</summary>
    [TestCase(DatabaseKind.Sqlite, 5)]
    [TestCase(DatabaseKind.Postgres, 3)]
    public async Task Kill_UnderLoad_LosesAndDoublesNoAcknowledgedTicket(DatabaseKind kind, int cycles)
    {
        cycles = int.Parse(Environment.GetEnvironmentVariable($"DURABILITY_CYCLES_{kind.ToString().ToUpperInvariant()}") ?? cycles.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var settings = Databases.New(kind, _folder.FullName);
        var acknowledged = new ConcurrentDictionary<string, string>();
        var moments = new Random(1);
        for (var cycle = 0; cycle < cycles; cycle++)
        {
            using var service = new ServiceProcess(settings, ServiceProcess.FreePort());
            await service.WaitUntilReadyAsync();
            var clients = Enumerable.Range(0, Clients).Select(client => PutUntilRefusedAsync(service.Client, $"{cycle}-{client}", acknowledged)).ToArray();
            await Task.Delay(moments.Next(50, 700));
            service.KillNow();
            await Task.WhenAll(clients);
        }

        var (stored, faults) = Compare(settings, acknowledged);
        await TestContext.Out.WriteLineAsync($"{kind}: {cycles} kills, seed 1, {acknowledged.Count} tickets acknowledged, {stored} stored, {faults.Count} lost, doubled or changed");
        Assert.That(acknowledged, Is.Not.Empty);
        Assert.That(faults, Is.Empty);
    }

    [Test]
    public async Task Terminate_UnderLoad_TurnsNotReadyFinishesWhatRunsAndEndsWithZero()
    {
        var settings = Databases.New(DatabaseKind.Sqlite, _folder.FullName);
        settings["TextMining:Drain:Delay"] = "00:00:02";
        using var service = new ServiceProcess(settings, ServiceProcess.FreePort());
        await service.WaitUntilReadyAsync();
        var acknowledged = new ConcurrentDictionary<string, string>();
        var clients = Enumerable.Range(0, Clients).Select(client => PutUntilRefusedAsync(service.Client, $"t-{client}", acknowledged)).ToArray();
        await Task.Delay(300);

        service.AskToStop();
        await Task.Delay(500);
        var ready = await service.Client.GetAsync("/health/ready");
        var exitCode = await service.WaitForExitAsync();
        await Task.WhenAll(clients);

        Assert.That(ready.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(exitCode, Is.Zero);
        Assert.That(Compare(settings, acknowledged).Faults, Is.Empty);
        Assert.That(string.Concat(await service.Output), Does.Not.Contain("停电"), "ticket text never gets into the log");
    }

    [Test]
    public async Task Start_BeyondLoopbackWithoutKeys_IsRefusedWithAReason()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "--urls", $"http://0.0.0.0:{ServiceProcess.FreePort()}"]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["TextMining__Storage__Path"] = Path.Combine(_folder.FullName, "x.db");
        using var process = Process.Start(start)!;

        var output = await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.That(process.ExitCode, Is.Not.Zero);
        Assert.That(output, Does.Contain("may listen on loopback only"));
    }

    private static async Task PutUntilRefusedAsync(HttpClient client, string prefix, ConcurrentDictionary<string, string> acknowledged)
    {
        try
        {
            for (var i = 0; ; i++)
            {
                var number = $"{prefix}-{i}";
                using var response = await client.PutTicketAsync(number, $"第{i}户停电了，请派人来看");
                var answer = await response.Content.ReadAsStringAsync();
                if (response.StatusCode != HttpStatusCode.Created)
                {
                    throw new InvalidOperationException($"{number}: {response.StatusCode} {answer}");
                }

                acknowledged[number] = answer;
            }
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            // The service is gone. A ticket that was under way may or may not be stored; nobody was told that it is.
        }
    }

    private static (int Stored, List<string> Faults) Compare(Dictionary<string, string?> settings, ConcurrentDictionary<string, string> acknowledged)
    {
        Database database = settings.TryGetValue("TextMining:Storage:Path", out var path) ? new SqliteDatabase(path!) : new PostgresDatabase(settings["TextMining:Storage:ConnectionString"]!);
        using var connection = database.OpenReader();
        var rows = connection.Query<(string Number, string Answer)>("SELECT number, answer FROM tickets").AsList();
        var stored = rows.ToLookup(row => row.Number, row => row.Answer);
        var faults = acknowledged.Where(ticket => stored[ticket.Key].Count() != 1 || stored[ticket.Key].Single() != ticket.Value).Select(ticket => ticket.Key).ToList();
        var decided = connection.ExecuteScalar<long>("SELECT COUNT(*) FROM decisions");
        if (decided != rows.Count)
        {
            faults.Add($"{decided} decisions for {rows.Count} tickets");
        }

        if (database is SqliteDatabase && connection.ExecuteScalar<string>("PRAGMA integrity_check") is not "ok" and var verdict)
        {
            faults.Add($"integrity_check: {verdict}");
        }

        return (rows.Count, faults);
    }
}
