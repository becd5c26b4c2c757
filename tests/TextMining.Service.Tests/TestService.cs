using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;

namespace TextMining.Service.Tests;

/// <summary>The service on a real socket with a database of its own.</summary>
internal sealed class TestService : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("textmining-service-").FullName;
    private readonly Dictionary<string, string?> _settings;

    public TestService(DatabaseKind kind = DatabaseKind.Sqlite, Dictionary<string, string?>? settings = null)
    {
        _settings = Databases.New(kind, _folder);
        _settings["TextMining:Drain:Delay"] = "00:00:00";
        foreach (var (key, value) in settings ?? [])
        {
            _settings[key] = value;
        }

        UseKestrel(0);
        try
        {
            StartServer();
        }
        catch
        {
            // A start that a test expects to fail leaves no folder behind.
            Directory.Delete(_folder, recursive: true);
            throw;
        }

        Client = CreateClient();
    }

    /// <summary>A client without a key.</summary>
    public HttpClient Client { get; }

    /// <summary>A folder for files of the test.</summary>
    public string Folder => _folder;

    /// <summary>The lines that the service logged.</summary>
    public CollectedLog Log { get; } = new();

    /// <summary>Settings of keys: the key itself is <c>secret-</c> and its name.</summary>
    public static Dictionary<string, string?> Keys(params (string Name, string Tenant, string Scopes, string Queues)[] keys)
    {
        var settings = new Dictionary<string, string?>();
        for (var i = 0; i < keys.Length; i++)
        {
            var prefix = $"TextMining:Security:Keys:{i}:";
            settings[prefix + "Name"] = keys[i].Name;
            settings[prefix + "Tenant"] = keys[i].Tenant;
            settings[prefix + "Hash"] = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes("secret-" + keys[i].Name)));
            AddList(settings, prefix + "Scopes:", keys[i].Scopes);
            AddList(settings, prefix + "Queues:", keys[i].Queues);
        }

        return settings;
    }

    /// <summary>A client with the key of a name.</summary>
    public HttpClient With(string keyName)
    {
        var client = CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "secret-" + keyName);
        return client;
    }

    public static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    public static StringContent Lines(params string[] lines) => new(string.Join('\n', lines), Encoding.UTF8, "application/x-ndjson");

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach (var (key, value) in _settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Log));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(_folder))
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(_folder, recursive: true);
        }
    }

    private static void AddList(Dictionary<string, string?> settings, string prefix, string list)
    {
        foreach (var (value, index) in list.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((value, index) => (value, index)))
        {
            settings[prefix + index] = value;
        }
    }
}

internal static class HttpExtensions
{
    public static async Task<JsonNode> ReadAsync(this HttpResponseMessage response) => JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

    public static Task<HttpResponseMessage> PutTicketAsync(this HttpClient client, string number, string text, string more = "") =>
        client.PutAsync($"/v1/tickets/{number}", TestService.Json($$"""{"text":{{System.Text.Json.JsonSerializer.Serialize(text)}}{{more}}}"""));

    public static async Task<string> CodeAsync(this HttpResponseMessage response) => (await response.ReadAsync())["code"]!.GetValue<string>();
}
