using System.Net.Http.Headers;
using System.Text;

namespace TextMining.Service.Tests;

/// <summary>Makes requests that no honest client sends, from a seed.</summary>
internal sealed class HostileRequests(int seed)
{
    private static readonly (string Method, string Path)[] Addresses =
    [
        ("PUT", "/v1/tickets/{0}"), ("PUT", "/v1/tickets/H1"), ("POST", "/v1/tickets"), ("POST", "/v1/tickets/batch"), ("POST", "/v1/tags"), ("POST", "/v1/files"),
        ("POST", "/v1/tickets/{0}/corrections"), ("POST", "/v1/tickets/T1/corrections"), ("POST", "/v1/tickets/T1/events"), ("GET", "/v1/tickets/{0}"),
        ("GET", "/v1/corrections/export"), ("GET", "/v1/queues/{0}"), ("GET", "/v1/queues/urgent"), ("GET", "/v1/review"), ("GET", "/v1/taxonomy"), ("GET", "/v1/model"),
        ("POST", "/v2/models/{0}/infer"), ("POST", "/v2/models/tickets/infer"), ("GET", "/health/{0}"), ("GET", "/metrics"), ("GET", "/{0}"),
    ];

    private static readonly string[] Methods = ["PUT", "POST", "GET", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"];

    private static readonly string[] Types =
    [
        "application/json", "application/json; charset=gbk", "application/x-ndjson", "text/csv", "text/plain", "application/xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "multipart/form-data; boundary=x", "multipart/form-data", "application/x-www-form-urlencoded",
    ];

    private static readonly string[] Segments =
    [
        "..", "%2e%2e%2f%2e%2e%2fetc%2fpasswd", "..%5c..%5cwindows", "%00", "a%00b", "%ff%fe", "'; DROP TABLE tickets; --", "1%27%20OR%20%271%27=%271", "{{7*7}}", "%0d%0aSet-Cookie:x=1",
        "T1", "工单", "batch", "export", "$%7Bjndi:ldap://x%7D", "CON", "a/b", "....//", "~root", "*", "%25",
    ];

    private static readonly string[] Keys = ["", "Bearer", "Bearer ", "Bearer wrong", "Basic YTpi", "Bearer ~!@#$%^&*()", "Bearer secret-desk", "Bearer secret-other", "Bearer secret-reader"];

    private readonly Random _random = new(seed);

    public HttpRequestMessage Next()
    {
        var segment = _random.Next(4) == 0 ? new string('9', _random.Next(1, 4000)) : Pick(Segments);
        var (method, path) = Addresses[_random.Next(Addresses.Length)];
        method = _random.Next(8) == 0 ? Pick(Methods) : method;
        var request = new HttpRequestMessage(new HttpMethod(method), Relative(string.Format(System.Globalization.CultureInfo.InvariantCulture, path, segment)));
        var key = _random.Next(4) == 0 ? Pick(Keys) : "Bearer secret-desk";
        if (key.Length > 0)
        {
            request.Headers.TryAddWithoutValidation("Authorization", key);
        }

        if (request.Method != HttpMethod.Get && request.Method.Method != "TRACE")
        {
            request.Content = new ByteArrayContent(Body());
            // A server may refuse a large body before it has read it; without this the client would see a closed connection instead.
            request.Headers.ExpectContinue = request.Content.Headers.ContentLength > 100_000;
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(_random.Next(3) > 0 ? Types[0] : Pick(Types));
        }

        return request;
    }

    private static Uri Relative(string path)
    {
        // Dangerous raw characters are kept: only what HttpClient itself cannot send is escaped.
        var escaped = new StringBuilder(path.Length);
        foreach (var character in path)
        {
            escaped.Append(character is > ' ' and < '\u007f' and not ('"' or '<' or '>' or '\\' or '^' or '`' or '{' or '|' or '}') ? character.ToString() : Uri.EscapeDataString(character.ToString()));
        }

        return new Uri(escaped.ToString() + Query(path.Length), UriKind.Relative);
    }

    private static string Query(int salt) => (salt % 7) switch
    {
        0 => "?limit=99999999999999999999&offset=-1",
        1 => "?text=%00&limit=NaN",
        2 => "?limit[]=1&limit=2&a=%ff",
        _ => "",
    };

    private byte[] Body() => _random.Next(22) switch
    {
        0 => [],
        1 => Text("{"),
        2 => Text("""{"text":123,"receivedAt":"yesterday"}"""),
        3 => Text("""{"text":"停电","receivedAt":"9999-12-31T23:59:59+00:00"}"""),
        4 => Text("""{"text":"停电","weather":{"temperature":1e999}}"""),
        5 => Text("""{"text":"停电","serviceTimeUsed":-1e308,"area":7}"""),
        6 => Text(new string('[', 5000) + new string(']', 5000)),
        7 => Text("{\"text\":" + string.Concat(Enumerable.Repeat("{\"a\":", 200)) + "1" + new string('}', 200) + "}"),
        8 => Text("""{"text":"\ud800停电\udc00","number":"A1"}"""),
        9 => Text("""{"text":"停电\u0000","number":"A\u0000"}"""),
        10 => Text("{\"text\":\"" + new string('停', _random.Next(20_000, 100_000)) + "\"}"),
        11 => [0xFF, 0xFE, 0x00, 0x01, .. Text("{\"text\":\"停电\"}")],
        12 => Text("""{"text":"停电","number":"../../etc/passwd"}"""),
        13 => Text("""{"text":"=cmd|' /C calc'!A0","number":"F1","customer":{"number":"@SUM(1+1)","flags":[null,"x",7]}}"""),
        14 => Text("""{"text":"停电","plannedOutages":[null],"earlierTickets":[{"receivedAt":"2026-01-01T00:00:00Z","cause":"'; DROP TABLE tickets; --"}]}"""),
        15 => Text("text,note\n=HYPERLINK(\"http://x\"),\"unclosed\n"),
        16 => [0x50, 0x4B, 0x03, 0x04, .. Random(300)],
        17 => Random(_random.Next(1, 2000)),
        18 => Text("""{"who":"甲","why":"'; DROP TABLE tickets; --","cause":"BIL.HIGH' OR 1=1","urgency":"U99999999999"}"""),
        19 => Text("""{"kind":"rerouted","who":"\u0000","from":"OPS","to":"OPS","reason":"\u0000","at":"0001-01-01T00:00:00Z"}"""),
        20 => Text("""{"inputs":[{"name":"text","shape":[9223372036854775807,9223372036854775807],"datatype":"BYTES","data":["a",null]}],"outputs":[null]}"""),
        _ => Text("""{"text":"停电了，请处理","number":"OK","__proto__":{"x":1}}"""),
    };

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private byte[] Random(int length)
    {
        var bytes = new byte[length];
        _random.NextBytes(bytes);
        return bytes;
    }

    private string Pick(string[] list) => list[_random.Next(list.Length)];
}
