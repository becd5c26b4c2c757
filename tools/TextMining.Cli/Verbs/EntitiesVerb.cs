using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using TextMining.Entities;

namespace TextMining.Cli.Verbs;

/// <summary><c>entities</c>: one ticket a line in, one JSON object a line out.</summary>
internal static class EntitiesVerb
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var file = new Argument<FileInfo?>("FILE") { Description = "Text, one ticket a line; standard input without it.", Arity = ArgumentArity.ZeroOrOne };
        var received = new Option<DateTimeOffset?>("--received") { Description = "When the tickets were received (ISO 8601): 昨晚 is read from here." };
        var kinds = new Option<bool>("--kinds") { Description = "Print the names of all kinds instead." };
        var command = new Command("entities", "Finds numbers, names, places, quantities and times, and prints them as JSON lines.") { file, received, kinds, EntitiesEvaluateVerb.Create() };
        command.SetAction(result => result.GetValue(kinds) ? PrintKinds() : Run(result.GetValue(file), result.GetValue(received)));
        return command;
    }

    private static int PrintKinds()
    {
        foreach (var name in EntityKindNames.All)
        {
            Console.Out.WriteLine(name);
        }

        return ExitCode.Done;
    }

    private static int Run(FileInfo? file, DateTimeOffset? received)
    {
        var extractor = new EntityExtractor();
        using var reader = file is null ? Console.In : new StreamReader(file.FullName);
        using var output = Console.OpenStandardOutput();
        var buffer = new MemoryStream();
        while (reader.ReadLine() is { } line)
        {
            buffer.SetLength(0);
            using (var writer = new Utf8JsonWriter(buffer, Readable))
            {
                Write(writer, line, extractor.Extract(line, received));
            }

            buffer.WriteByte((byte)'\n');
            buffer.WriteTo(output);
        }

        return ExitCode.Done;
    }

    private static void Write(Utf8JsonWriter writer, string text, IReadOnlyList<Entity> entities)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("entities");
        foreach (var entity in entities)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", entity.Kind.Name());
            writer.WriteNumber("start", entity.Start);
            writer.WriteNumber("length", entity.Length);
            writer.WriteString("text", entity.In(text));
            writer.WriteString("value", entity.Value);
            if (double.IsFinite(entity.Number))
            {
                writer.WriteNumber("number", Math.Round(entity.Number, 6));
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
