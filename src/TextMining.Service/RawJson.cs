using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TextMining.Service;

/// <summary>An answer whose JSON text exists already, or is written by generated code straight into the response.</summary>
internal static class RawJson
{
    public static IResult Of(string json, int status) => new TextResult(json, status);

    public static IResult Of<T>(T value, JsonTypeInfo<T> type) => new ValueResult<T>(value, type);

    /// <summary>JSON text of a value.</summary>
    public static string ToText<T>(T value, JsonTypeInfo<T> type)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        Write(buffer, value, type);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static void Write<T>(IBufferWriter<byte> output, T value, JsonTypeInfo<T> type)
    {
        using var writer = new Utf8JsonWriter(output, ServiceJson.WriterOptions);
        JsonSerializer.Serialize(writer, value, type);
    }

    private static void SetHeaders(HttpResponse response, int status)
    {
        response.StatusCode = status;
        response.ContentType = "application/json; charset=utf-8";
    }

    private sealed class TextResult(string json, int status) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            SetHeaders(httpContext.Response, status);
            httpContext.Response.ContentLength = Encoding.UTF8.GetByteCount(json);
            Encoding.UTF8.GetBytes(json, httpContext.Response.BodyWriter);
            return httpContext.Response.BodyWriter.FlushAsync(httpContext.RequestAborted).AsTask();
        }
    }

    private sealed class ValueResult<T>(T value, JsonTypeInfo<T> type) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            SetHeaders(httpContext.Response, StatusCodes.Status200OK);
            Write(httpContext.Response.BodyWriter, value, type);
            return httpContext.Response.BodyWriter.FlushAsync(httpContext.RequestAborted).AsTask();
        }
    }
}
