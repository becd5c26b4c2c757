using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using TextMining.Privacy;

namespace TextMining.Cli.Verbs;

/// <summary><c>mask</c>: a filter that treats personal data in lines or in fields of JSON lines.</summary>
internal static class MaskVerb
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var file = new Argument<FileInfo?>("FILE") { Description = "Input; standard input without it.", Arity = ArgumentArity.ZeroOrOne };
        var mode = new Option<MaskingMode>("--mode") { Description = "mask, pseudonymize, anonymize, or detect (prints one JSON array of spans a line).", DefaultValueFactory = _ => MaskingMode.Mask };
        var key = new Option<FileInfo?>("--key") { Description = "File with the secret key of --mode pseudonymize: at least 16 bytes." };
        var keyId = new Option<string>("--key-id") { Description = "Name of the key, written into the tokens.", DefaultValueFactory = _ => "k1" };
        var fields = new Option<string[]>("--field") { Description = "Read JSON lines and treat these fields only; may be given more than once.", AllowMultipleArgumentsPerToken = true };
        var command = new Command("mask", "Masks, pseudonymises or anonymises personal data; hotlines and ticket numbers stay.") { file, mode, key, keyId, fields };
        command.SetAction(result => Run(
            result.GetValue(file),
            new MaskingOptions
            {
                Mode = result.GetValue(mode),
                Key = result.GetValue(key) is { } secret ? File.ReadAllBytes(secret.FullName) : ReadOnlyMemory<byte>.Empty,
                KeyId = result.GetValue(keyId)!,
            },
            result.GetValue(fields) ?? []));
        return command;
    }

    private static int Run(FileInfo? file, MaskingOptions options, string[] fields)
    {
        var masker = new PersonalDataMasker(options);
        var faults = 0;
        using var reader = file is null ? Console.In : new StreamReader(file.FullName);
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n", AutoFlush = Console.IsOutputRedirected is false };
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (options.Mode == MaskingMode.Detect)
            {
                output.WriteLine(Spans(masker, line));
            }
            else if (fields.Length == 0)
            {
                output.WriteLine(masker.Apply(line));
            }
            else if (Fields(masker, line, fields) is { } treated)
            {
                output.WriteLine(treated);
            }
            else
            {
                // The line itself may hold what must not get out, so only its number is told.
                faults++;
                output.WriteLine($$"""{"error":"not a JSON object","line":{{number}}}""");
            }
        }

        return faults == 0 ? ExitCode.Done : ExitCode.FoundFaults;
    }

    private static string? Fields(PersonalDataMasker masker, string line, string[] fields)
    {
        try
        {
            if (JsonNode.Parse(line) is not JsonObject record)
            {
                return null;
            }

            foreach (var field in fields)
            {
                if (record[field] is JsonValue value && value.TryGetValue(out string? text))
                {
                    record[field] = masker.Apply(text);
                }
            }

            return record.ToJsonString(Readable);
        }
        catch (Exception error) when (error is JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string Spans(PersonalDataMasker masker, string line) =>
        JsonSerializer.Serialize(
            masker.Detect(line).Select(entity => new { kind = Entities.EntityKindNames.Name(entity.Kind), start = entity.Start, length = entity.Length }), Readable);
}
