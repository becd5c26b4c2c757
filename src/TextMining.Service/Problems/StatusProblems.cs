using Microsoft.AspNetCore.Diagnostics;

namespace TextMining.Service.Problems;

/// <summary>Gives a body to answers that the framework leaves empty: 404, 405, 415, timeouts.</summary>
internal static class StatusProblems
{
    public static Task WriteAsync(StatusCodeContext context)
    {
        var status = context.HttpContext.Response.StatusCode;
        var detail = status switch
        {
            StatusCodes.Status404NotFound => "没有这个地址，接口说明见 /docs。",
            StatusCodes.Status405MethodNotAllowed => $"这个地址不支持 {(context.HttpContext.Request.Method.Length <= 16 ? context.HttpContext.Request.Method : "该方法")}。",
            StatusCodes.Status415UnsupportedMediaType => "请用 application/json，或接口说明中列出的内容类型。",
            StatusCodes.Status503ServiceUnavailable => "处理超时或服务正忙，请稍后重试。",
            _ => "请求无法处理。",
        };
        return Problem.Create(ProblemKind.OfStatus(status), detail).ExecuteAsync(context.HttpContext);
    }
}
