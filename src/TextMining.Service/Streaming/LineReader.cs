using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;
using TextMining.Service.Problems;
using TextMining.Service.Tickets;

namespace TextMining.Service.Streaming;

/// <summary>Cuts a request body into lines, some at a time, without ever holding more than one line's limit of an endless one.</summary>
internal sealed class LineReader(PipeReader body, int longestLine)
{
    private static readonly LineFault TooLong = new(ProblemKind.TooLarge, "这一行超过了允许的长度。");

    private int _number;
    private bool _skipping;

    /// <summary>The next lines: those that have arrived, at most <paramref name="most"/>; empty at the end of the body.</summary>
    public async Task<IReadOnlyList<RawLine>> ReadAsync(int most, CancellationToken cancellationToken)
    {
        var lines = new List<RawLine>(most);
        while (true)
        {
            var result = await body.ReadAsync(cancellationToken);
            var buffer = result.Buffer;
            while (lines.Count < most && TryCut(ref buffer, out var line))
            {
                Add(lines, line);
            }

            if (lines.Count == 0 && result.IsCompleted && !buffer.IsEmpty)
            {
                Add(lines, buffer);
                buffer = buffer.Slice(buffer.End);
            }

            // What no newline has ended yet is looked at again when more has arrived, unless it is too long to be a ticket.
            if (lines.Count < most && buffer.Length > longestLine)
            {
                if (!_skipping)
                {
                    lines.Add(new RawLine(++_number, null, TooLong));
                    _skipping = true;
                }

                buffer = buffer.Slice(buffer.End);
            }

            body.AdvanceTo(buffer.Start, lines.Count >= most ? buffer.Start : buffer.End);
            if (lines.Count > 0 || result.IsCompleted)
            {
                return lines;
            }
        }
    }

    private void Add(List<RawLine> lines, ReadOnlySequence<byte> line)
    {
        if (_skipping)
        {
            // The end of a line that was refused already.
            _skipping = false;
            return;
        }

        _number++;
        if (line.Length > longestLine)
        {
            lines.Add(new RawLine(_number, null, TooLong));
        }
        else if (!IsBlank(line))
        {
            lines.Add(new RawLine(_number, line.ToArray(), null));
        }
    }

    private static bool TryCut(ref ReadOnlySequence<byte> buffer, out ReadOnlySequence<byte> line)
    {
        var reader = new SequenceReader<byte>(buffer);
        if (!reader.TryReadTo(out line, (byte)'\n'))
        {
            return false;
        }

        buffer = buffer.Slice(reader.Position);
        return true;
    }

    private static bool IsBlank(ReadOnlySequence<byte> line)
    {
        foreach (var segment in line)
        {
            if (segment.Span.ContainsAnyExcept(" \t\r"u8))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>A line as it came, or why it was refused.</summary>
internal readonly record struct RawLine(int Number, byte[]? Bytes, LineFault? Fault)
{
    public ParsedLine Parse()
    {
        if (Fault is not null)
        {
            return new ParsedLine(Number, null, Fault);
        }

        try
        {
            var bytes = Bytes.AsSpan();
            var request = JsonSerializer.Deserialize(bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes, ServiceJson.Default.TicketRequest);
            return request is null
                ? new ParsedLine(Number, null, new LineFault(ProblemKind.BadRequest, "这一行是 null，须为一张工单。"))
                : new ParsedLine(Number, request, null);
        }
        catch (JsonException error)
        {
            return new ParsedLine(Number, null, new LineFault(ProblemKind.MalformedJson, ProblemExceptionHandler.JsonDetail(error)));
        }
    }
}
