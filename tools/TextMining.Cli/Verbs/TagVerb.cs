using System.Buffers;
using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace TextMining.Cli.Verbs;

/// <summary><c>tag</c>: tickets in, one JSON line each out, in order; a filter for pipes.</summary>
internal static class TagVerb
{
    // Chinese text stays readable; the lines are data, never part of a page.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var model = new Option<FileInfo>("--model") { Description = "Model file of a ticket tagger; default: the one that the program carries." };
        var text = new Option<string>("--text") { Description = "The field with the text.", DefaultValueFactory = _ => "text" };
        var command = new Command("tag", "Reads tickets (JSONL, or a plain text a line) from standard input and writes one JSON line each.") { model, text };
        command.SetAction(result => Run(TaggerFiles.Load(result.GetValue(model)), result.GetRequiredValue(text)));
        return command;
    }

    private static int Run(TicketTagger tagger, string textField)
    {
        using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16);
        using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
        var buffer = new ArrayBufferWriter<byte>(4096);
        using var json = new Utf8JsonWriter(buffer, Readable);
        var status = ExitCode.Done;
        for (var lineNumber = 1; input.ReadLine() is { } line; lineNumber++)
        {
            buffer.ResetWrittenCount();
            json.Reset(buffer);
            if (!TryTag(tagger, line, textField, lineNumber, json))
            {
                status = ExitCode.FoundFaults;
            }

            json.Flush();
            output.Write(buffer.WrittenSpan);
            output.WriteByte((byte)'\n');
            // A reader at the other end of a pipe may wait for this answer before it sends the next ticket.
            if (input.Peek() < 0)
            {
                output.Flush();
            }
        }

        return status;
    }

    private static bool TryTag(TicketTagger tagger, string line, string textField, int lineNumber, Utf8JsonWriter json)
    {
        try
        {
            var ticket = TicketLines.Parse(line, textField);
            TicketTagsWriter.Write(json, ticket, tagger.Tag(ticket), tagger.Taxonomy);
            return true;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            json.WriteStartObject();
            json.WriteStartObject("error");
            json.WriteString("code", "bad-line");
            json.WriteNumber("line", lineNumber);
            json.WriteString("message", error.Message);
            json.WriteEndObject();
            json.WriteEndObject();
            return false;
        }
    }
}
