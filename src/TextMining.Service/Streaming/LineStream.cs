using System.Buffers;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http.Features;

namespace TextMining.Service.Streaming;

/// <summary>
/// Reads lines, works on them on all cores and writes the results in the order of the lines, while the request is still arriving.
/// Memory is bounded by the number of chunks under way, whatever the length of the stream.
/// </summary>
internal static class LineStream
{
    private const int ChunkLines = 64;
    private const string MediaType = "application/x-ndjson";

    public static bool IsRequested(HttpRequest request) =>
        request.ContentType?.StartsWith(MediaType, StringComparison.OrdinalIgnoreCase) == true
        || request.ContentType?.StartsWith("application/jsonl", StringComparison.OrdinalIgnoreCase) == true;

    public static async Task RunAsync(HttpContext context, LineWork work, int longestLine, CancellationToken cancellationToken)
    {
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        context.Response.ContentType = MediaType + "; charset=utf-8";
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        // A stored chunk waits for a commit most of its time, so more chunks than cores are under way.
        var chunks = Channel.CreateBounded<Task<ArrayBufferWriter<byte>>>(Environment.ProcessorCount * 4);
        var reading = ReadAsync(new LineReader(context.Request.BodyReader, longestLine), work, chunks.Writer, stop.Token);
        try
        {
            await WriteAsync(context.Response, chunks.Reader, stop.Token);
        }
        finally
        {
            await stop.CancelAsync();
            await reading;
        }
    }

    private static async Task ReadAsync(LineReader reader, LineWork work, ChannelWriter<Task<ArrayBufferWriter<byte>>> chunks, CancellationToken cancellationToken)
    {
        try
        {
            while (await reader.ReadAsync(ChunkLines, cancellationToken) is { Count: > 0 } lines)
            {
                await chunks.WriteAsync(Task.Run(() => WorkAsync(lines, work, cancellationToken), cancellationToken), cancellationToken);
            }

            chunks.Complete();
        }
        catch (Exception error) when (error is IOException or OperationCanceledException or BadHttpRequestException)
        {
            // The writing side ends with the same error; nothing is lost.
            chunks.Complete(error);
        }
    }

    private static async Task<ArrayBufferWriter<byte>> WorkAsync(IReadOnlyList<RawLine> lines, LineWork work, CancellationToken cancellationToken)
    {
        var output = new ArrayBufferWriter<byte>(lines.Count * 1024);
        await work.RunAsync([.. lines.Select(line => line.Parse())], output, LineSeparators.Instance, cancellationToken);
        return output;
    }

    private static async Task WriteAsync(HttpResponse response, ChannelReader<Task<ArrayBufferWriter<byte>>> chunks, CancellationToken cancellationToken)
    {
        while (await chunks.WaitToReadAsync(cancellationToken))
        {
            while (chunks.TryRead(out var chunk))
            {
                var output = await chunk;
                response.BodyWriter.Write(output.WrittenSpan);
                await response.BodyWriter.FlushAsync(cancellationToken);
            }
        }
    }
}
