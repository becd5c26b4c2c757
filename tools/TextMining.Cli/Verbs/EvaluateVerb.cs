using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TextMining.Classification;
using TextMining.Training.Evaluations;

namespace TextMining.Cli.Verbs;

/// <summary><c>evaluate</c>: how good is a model on labelled texts that it has not seen?</summary>
internal static class EvaluateVerb
{
    private static readonly JsonWriterOptions JsonOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var model = new Option<FileInfo>("--model") { Description = "The model file.", Required = true };
        var data = new Option<FileInfo[]>("--data") { Description = "Labelled rows that the model has not seen.", AllowMultipleArgumentsPerToken = true, Required = true };
        var label = new Option<string>("--label") { Description = "The field with the label.", Required = true };
        var text = new Option<string>("--text") { Description = "The field with the text.", DefaultValueFactory = _ => "text" };
        var json = new Option<bool>("--json") { Description = "Print one JSON object instead of tables." };
        var command = new Command("evaluate", "Measures a model on labelled texts.") { model, data, label, text, json };
        command.SetAction(result => Run(
            result.GetRequiredValue(model),
            LabelledRows.Read(result.GetRequiredValue(data), result.GetRequiredValue(label), result.GetRequiredValue(text)),
            result.GetValue(json)));
        return command;
    }

    private static int Run(FileInfo modelFile, LabelledRows rows, bool json)
    {
        using var stream = modelFile.OpenRead();
        var evaluation = Evaluator.Evaluate(TextClassifier.Load(stream, SegmenterSource.Load()), rows.Texts, rows.Labels);
        if (json)
        {
            using var output = Console.OpenStandardOutput();
            WriteJson(output, evaluation);
        }
        else
        {
            Console.Out.Write(Table(evaluation));
        }

        return ExitCode.Done;
    }

    private static void WriteJson(Stream output, Evaluation evaluation)
    {
        using (var writer = new Utf8JsonWriter(output, JsonOptions))
        {
            writer.WriteStartObject();
            writer.WriteString("task", evaluation.Task);
            writer.WriteNumber("n", evaluation.Count);
            WriteNumber(writer, "accuracy", evaluation.Matrix.Accuracy);
            WriteNumber(writer, "macroF1", evaluation.Matrix.MacroF1);
            WriteNumber(writer, "microF1", evaluation.Matrix.Accuracy);
            WriteNumber(writer, "weightedF1", evaluation.Matrix.WeightedF1);
            WriteNumber(writer, "top3", evaluation.TopAccuracy(3));
            WriteNumber(writer, "ece", evaluation.Calibration.Value);
            writer.WriteStartArray("labels");
            for (var k = 0; k < evaluation.Labels.Count; k++)
            {
                writer.WriteStartObject();
                writer.WriteString("label", evaluation.Labels[k]);
                WriteNumber(writer, "precision", evaluation.Matrix.Precision(k));
                WriteNumber(writer, "recall", evaluation.Matrix.Recall(k));
                WriteNumber(writer, "f1", evaluation.Matrix.F1(k));
                writer.WriteNumber("support", evaluation.Matrix.Support(k));
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteStartArray("confusion");
            for (var truth = 0; truth < evaluation.Labels.Count; truth++)
            {
                writer.WriteStartArray();
                for (var predicted = 0; predicted < evaluation.Labels.Count; predicted++)
                {
                    writer.WriteNumberValue(evaluation.Matrix[truth, predicted]);
                }

                writer.WriteEndArray();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    /// <summary>JSON has no NaN: a figure that is not defined is null.</summary>
    private static void WriteNumber(Utf8JsonWriter writer, string name, double value)
    {
        if (double.IsNaN(value))
        {
            writer.WriteNull(name);
        }
        else
        {
            writer.WriteNumber(name, value);
        }
    }

    private static string Table(Evaluation evaluation)
    {
        var matrix = evaluation.Matrix;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{evaluation.Task}: n {evaluation.Count}, accuracy {Percent(matrix.Accuracy)}, macro-F1 {Percent(matrix.MacroF1)}, micro-F1 {Percent(matrix.Accuracy)}, weighted F1 {Percent(matrix.WeightedF1)}, top 3 {Percent(evaluation.TopAccuracy(3))}, ECE {Percent(evaluation.Calibration.Value)}\n\n");
        text.Append(ConsoleTable.Format(
            ["label", "precision", "recall", "F1", "n"],
            Enumerable.Range(0, evaluation.Labels.Count).Select(k => (IReadOnlyList<string>)
            [evaluation.Labels[k], Percent(matrix.Precision(k)), Percent(matrix.Recall(k)), Percent(matrix.F1(k)), matrix.Support(k).ToString(CultureInfo.InvariantCulture)])));
        text.Append("\nMost frequent confusions\n\n");
        text.Append(ConsoleTable.Format(
            ["true", "predicted", "n"],
            evaluation.ConfusionPairs(10).Select(static pair => (IReadOnlyList<string>)
            [pair.Truth, pair.Predicted, pair.Count.ToString(CultureInfo.InvariantCulture)])));
        return text.ToString();
    }

    private static string Percent(double value) => double.IsNaN(value) ? "n/a" : value.ToString("F3", CultureInfo.InvariantCulture);
}
