namespace TextMining.Service.Problems;

/// <summary>A kind of error: a stable English code for programs, a status, and a Chinese title for people.</summary>
internal sealed record ProblemKind(string Code, int Status, string Title)
{
    public static ProblemKind MalformedJson { get; } = new("malformed-json", StatusCodes.Status400BadRequest, "请求体不是合法的 JSON");

    public static ProblemKind BadRequest { get; } = new("bad-request", StatusCodes.Status400BadRequest, "请求有误");

    public static ProblemKind InvalidFields { get; } = new("invalid-fields", StatusCodes.Status400BadRequest, "字段不符合要求");

    public static ProblemKind Unauthenticated { get; } = new("unauthenticated", StatusCodes.Status401Unauthorized, "缺少密钥或密钥无效");

    public static ProblemKind Forbidden { get; } = new("forbidden", StatusCodes.Status403Forbidden, "没有权限");

    public static ProblemKind NotFound { get; } = new("not-found", StatusCodes.Status404NotFound, "没有这个资源");

    public static ProblemKind TicketNotFound { get; } = new("ticket-not-found", StatusCodes.Status404NotFound, "没有这张工单");

    public static ProblemKind MethodNotAllowed { get; } = new("method-not-allowed", StatusCodes.Status405MethodNotAllowed, "不支持这个方法");

    public static ProblemKind Timeout { get; } = new("timeout", StatusCodes.Status408RequestTimeout, "请求超时");

    public static ProblemKind ModelRefused { get; } = new("model-refused", StatusCodes.Status409Conflict, "新的数据未通过校验，继续使用原来的");

    public static ProblemKind TooLarge { get; } = new("too-large", StatusCodes.Status413PayloadTooLarge, "请求体过大");

    public static ProblemKind UnsupportedMediaType { get; } = new("unsupported-media-type", StatusCodes.Status415UnsupportedMediaType, "不支持的内容类型");

    public static ProblemKind NumberTaken { get; } = new("number-taken", StatusCodes.Status422UnprocessableEntity, "工单编号已用于另一份内容");

    public static ProblemKind BadFile { get; } = new("bad-file", StatusCodes.Status422UnprocessableEntity, "文件无法读取");

    public static ProblemKind TooManyRequests { get; } = new("too-many-requests", StatusCodes.Status429TooManyRequests, "请求过于频繁");

    public static ProblemKind HeadersTooLarge { get; } = new("headers-too-large", StatusCodes.Status431RequestHeaderFieldsTooLarge, "请求头过大");

    public static ProblemKind Internal { get; } = new("internal", StatusCodes.Status500InternalServerError, "服务内部错误");

    public static ProblemKind Unavailable { get; } = new("unavailable", StatusCodes.Status503ServiceUnavailable, "服务暂不可用");

    private static ProblemKind[] Defaults { get; } =
    [
        BadRequest, Unauthenticated, Forbidden, NotFound, MethodNotAllowed, Timeout, TooLarge, UnsupportedMediaType, TooManyRequests, HeadersTooLarge, Internal, Unavailable,
    ];

    /// <summary>The general kind of a status.</summary>
    public static ProblemKind OfStatus(int status) =>
        Array.Find(Defaults, kind => kind.Status == status) ?? (status >= 500 ? Internal with { Status = status } : BadRequest with { Status = status });
}
