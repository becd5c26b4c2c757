using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TextMining.Training.Evaluations;

namespace TextMining.Cli;

/// <summary>Prints an evaluation, as tables for people and as one JSON object for programs.</summary>
internal static class EvaluationText
{
    private const int ConfusionPairs = 10;

    public static readonly JsonWriterOptions JsonOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The fields of an evaluation, into an object that the caller has opened and will close.</summary>
    public static void WriteFields(Utf8JsonWriter writer, Evaluation evaluation, string split, int seed)
    {
        writer.WriteString("task", evaluation.Task);
        writer.WriteString("split", split);
        writer.WriteNumber("seed", seed);
        writer.WriteNumber("n", evaluation.Count);
        Number(writer, "accuracy", evaluation.Matrix.Accuracy);
        Number(writer, "macroF1", evaluation.Matrix.MacroF1);
        Number(writer, "microF1", evaluation.Matrix.Accuracy);
        Number(writer, "weightedF1", evaluation.Matrix.WeightedF1);
        Number(writer, "top3", evaluation.TopAccuracy(3));
        Number(writer, "hierarchicalAccuracy", evaluation.HierarchicalAccuracy);
        Number(writer, "ece", evaluation.Calibration.Value);
        Range(writer, "accuracyInterval", Bootstrap.Accuracy(evaluation, seed));
        Range(writer, "macroF1Interval", Bootstrap.MacroF1(evaluation, seed));
        writer.WriteStartArray("labels");
        for (var k = 0; k < evaluation.Labels.Count; k++)
        {
            writer.WriteStartObject();
            writer.WriteString("label", evaluation.Labels[k]);
            Number(writer, "precision", evaluation.Matrix.Precision(k));
            Number(writer, "recall", evaluation.Matrix.Recall(k));
            Number(writer, "f1", evaluation.Matrix.F1(k));
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
    }

    /// <summary>JSON has no NaN: a figure that is not defined is null.</summary>
    public static void Number(Utf8JsonWriter writer, string name, double value)
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

    public static void Range(Utf8JsonWriter writer, string name, Interval interval)
    {
        writer.WriteStartArray(name);
        writer.WriteNumberValue(interval.Low);
        writer.WriteNumberValue(interval.High);
        writer.WriteEndArray();
    }

    /// <summary>Writes one JSON object and a line end to standard output.</summary>
    public static void PrintObject(Action<Utf8JsonWriter> fields)
    {
        using var output = Console.OpenStandardOutput();
        using (var writer = new Utf8JsonWriter(output, JsonOptions))
        {
            writer.WriteStartObject();
            fields(writer);
            writer.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    public static string Table(Evaluation evaluation, string split, int seed)
    {
        var matrix = evaluation.Matrix;
        var (accuracy, macro) = (Bootstrap.Accuracy(evaluation, seed), Bootstrap.MacroF1(evaluation, seed));
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{evaluation.Task}: n {evaluation.Count}, split {split}, seed {seed}\n\n");
        text.Append(ConsoleTable.Format(
            ["figure", "value", "95 % interval"],
            [
                ["accuracy (micro-F1)", Figure(matrix.Accuracy), Ends(accuracy)],
                ["macro-F1", Figure(matrix.MacroF1), Ends(macro)],
                ["weighted F1", Figure(matrix.WeightedF1), ""],
                ["among the first 3", Figure(evaluation.TopAccuracy(3)), ""],
                ["hierarchical accuracy", Figure(evaluation.HierarchicalAccuracy), ""],
                ["calibration error", Figure(evaluation.Calibration.Value), ""],
            ]));
        text.Append('\n').Append(ConsoleTable.Format(
            ["label", "precision", "recall", "F1", "n"],
            Enumerable.Range(0, evaluation.Labels.Count).Select(k => (IReadOnlyList<string>)
            [evaluation.Labels[k], Figure(matrix.Precision(k)), Figure(matrix.Recall(k)), Figure(matrix.F1(k)), Whole(matrix.Support(k))])));
        text.Append("\nMost frequent confusions\n\n");
        text.Append(ConsoleTable.Format(
            ["true", "predicted", "n"],
            evaluation.ConfusionPairs(ConfusionPairs).Select(static pair => (IReadOnlyList<string>)[pair.Truth, pair.Predicted, Whole(pair.Count)])));
        return text.ToString();
    }

    public static string Figure(double value) => double.IsNaN(value) ? "n/a" : value.ToString("F3", CultureInfo.InvariantCulture);

    public static string Ends(Interval interval) => $"{Figure(interval.Low)}–{Figure(interval.High)}";

    public static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);
}
