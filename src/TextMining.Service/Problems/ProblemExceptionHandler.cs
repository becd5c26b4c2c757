using System.Data.Common;
using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;

namespace TextMining.Service.Problems;

/// <summary>Turns what was thrown into an answer that names the fault without showing the request's text.</summary>
internal sealed partial class ProblemExceptionHandler(ILogger<ProblemExceptionHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to read an answer.
            httpContext.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            return true;
        }

        var (kind, detail) = Describe(exception);
        if (kind.Status >= 500)
        {
            Failed(httpContext.Request.Method, httpContext.GetEndpoint()?.DisplayName, exception);
        }

        await Problem.Create(kind, detail).ExecuteAsync(httpContext);
        return true;
    }

    private static (ProblemKind Kind, string Detail) Describe(Exception exception) => exception switch
    {
        BadHttpRequestException { InnerException: JsonException json } => (ProblemKind.MalformedJson, JsonDetail(json)),
        JsonException json => (ProblemKind.MalformedJson, JsonDetail(json)),
        BadHttpRequestException bad => (ProblemKind.OfStatus(bad.StatusCode), Detail(bad.StatusCode)),
        DbException => (ProblemKind.Unavailable, "数据库暂时不可用，工单未被受理，请稍后重试。"),
        OperationCanceledException => (ProblemKind.Unavailable, "处理超时，请稍后重试。"),
        _ => (ProblemKind.Internal, "请联系管理员，并提供请求时间。"),
    };

    public static string JsonDetail(JsonException json)
    {
        var place = string.IsNullOrEmpty(json.Path) || json.Path == "$" ? "" : $"字段 {json.Path}，";
        return $"{place}第 {(json.LineNumber ?? 0) + 1} 行第 {(json.BytePositionInLine ?? 0) + 1} 字节附近无法解析：类型不符、字段未知或重复、格式有误，或含有不成对的代理字符。";
    }

    private static string Detail(int status) => status switch
    {
        StatusCodes.Status413PayloadTooLarge => "请求体超过了允许的大小。",
        StatusCodes.Status408RequestTimeout => "请求体到达得太慢。",
        StatusCodes.Status415UnsupportedMediaType => "请用 application/json。",
        StatusCodes.Status431RequestHeaderFieldsTooLarge => "请求头超过了允许的大小。",
        _ => "请求缺少请求体，或请求体、参数格式有误。",
    };

    [LoggerMessage(1201, LogLevel.Error, "{Method} {Endpoint} failed")]
    private partial void Failed(string method, string? endpoint, Exception error);
}
