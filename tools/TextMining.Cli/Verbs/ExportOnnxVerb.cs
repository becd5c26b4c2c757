using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using TextMining.Classification;
using TextMining.Export;
using TextMining.Persistence;

namespace TextMining.Cli.Verbs;

/// <summary><c>export-onnx MODEL</c>: the linear heads as an ONNX graph; with <c>--rows</c> texts as the rows that it reads.</summary>
internal static class ExportOnnxVerb
{
    public static Command Create()
    {
        var model = new Argument<FileInfo>("MODEL") { Description = "A model file: a classifier or a ticket tagger." };
        var output = new Option<FileInfo?>("--out") { Description = "The ONNX file to write." };
        var rows = new Option<FileInfo?>("--rows") { Description = "A text a line; prints each as one JSON object with the indices and values that the graph reads, and the scores of this program." };
        var command = new Command("export-onnx", "Writes the linear heads as ONNX (sparse indices and values in, scores and probabilities out), so that other languages can score.") { model, output, rows };
        command.Validators.Add(result =>
        {
            if (result.GetValue(output) is null && result.GetValue(rows) is null)
            {
                result.AddError("Give --out, --rows, or both.");
            }
        });
        command.SetAction(result =>
        {
            var (manifest, linear) = ModelFiles.Linear(result.GetRequiredValue(model));
            if (result.GetValue(output) is { } file)
            {
                Write(manifest, linear, file);
            }

            if (result.GetValue(rows) is { } texts)
            {
                Print(manifest, linear, texts);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(ModelManifest manifest, LinearModel model, FileInfo file)
    {
        using var bytes = new MemoryStream();
        LinearOnnxExport.Write(manifest, model, bytes);
        file.Directory?.Create();
        File.WriteAllBytes(file.FullName, bytes.ToArray());
        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{file.Name}: {model.Vocabulary.Count} features, heads {string.Join(", ", manifest.Heads.Select(head => $"{head.Task} ({head.Labels.Count})"))}, {bytes.Length / 1e6:F1} MB."));
    }

    private static void Print(ModelManifest manifest, LinearModel model, FileInfo texts)
    {
        using var output = Console.OpenStandardOutput();
        using var writer = new Utf8JsonWriter(output);
        var (columns, values, margins) = (new List<int>(), new List<float>(), new float[model.Lanes]);
        foreach (var text in TextLines.Read(texts))
        {
            columns.Clear();
            values.Clear();
            model.Vectorize(text, columns, values);
            model.Score(text, margins);
            writer.WriteStartObject();
            WriteNumbers(writer, "indices", columns, static (to, number) => to.WriteNumberValue(number));
            WriteNumbers(writer, "values", values, static (to, number) => to.WriteNumberValue(number));
            WriteNumbers(writer, "scores", margins[..manifest.Heads.Sum(head => head.Labels.Count)], static (to, number) => to.WriteNumberValue(number));
            writer.WriteEndObject();
            writer.Flush();
            writer.Reset();
            output.WriteByte((byte)'\n');
        }
    }

    private static void WriteNumbers<T>(Utf8JsonWriter writer, string name, IReadOnlyList<T> numbers, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (var number in numbers)
        {
            write(writer, number);
        }

        writer.WriteEndArray();
    }
}
