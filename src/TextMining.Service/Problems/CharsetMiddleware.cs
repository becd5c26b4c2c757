using Microsoft.Net.Http.Headers;

namespace TextMining.Service.Problems;

/// <summary>JSON is UTF-8 here (RFC 8259); a body that says otherwise is refused instead of guessed at.</summary>
internal sealed class CharsetMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var type = context.Request.ContentType;
        return type is null || !type.Contains("charset", StringComparison.OrdinalIgnoreCase) || IsAccepted(type)
            ? next(context)
            : Problem.Create(ProblemKind.UnsupportedMediaType, "请求体须用 UTF-8 编码（CSV 文件不必声明字符集，GB18030 会自动识别）。").ExecuteAsync(context);
    }

    private static bool IsAccepted(string type) =>
        MediaTypeHeaderValue.TryParse(type, out var parsed)
        && (parsed.Charset.Length == 0 || parsed.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || parsed.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase)
            || parsed.MediaType.Equals("text/csv", StringComparison.OrdinalIgnoreCase));
}
