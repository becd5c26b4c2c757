using System.Globalization;
using System.Text;
using System.Text.Json;
using TextMining.Review;
using TextMining.Training.Evaluations;
using TextMining.Training.Tagging;
using TextMining.Training.Urgency;

namespace TextMining.Cli;

/// <summary>Prints the evaluation of a ticket tagger, as tables for people and as one JSON object for programs.</summary>
internal static class TicketEvaluationText
{
    private static readonly string[] Levels = ["U1", "U2", "U3", "U4"];

    public static void WriteFields(Utf8JsonWriter writer, TicketEvaluation evaluation, string model, string split, int seed)
    {
        writer.WriteString("model", model);
        writer.WriteString("split", split);
        writer.WriteNumber("seed", seed);
        writer.WriteNumber("n", evaluation.Count);
        foreach (var head in Heads(evaluation))
        {
            writer.WriteStartObject(head.Task);
            EvaluationText.WriteFields(writer, head, split, seed);
            writer.WriteEndObject();
        }

        WriteUrgency(writer, evaluation.Urgency);
        WriteSecondary(writer, evaluation.Secondary);
        writer.WriteStartObject("review");
        foreach (var (level, (count, right, among)) in evaluation.Review)
        {
            writer.WriteStartObject(level.ToString().ToLowerInvariant());
            writer.WriteNumber("n", count);
            EvaluationText.Number(writer, "coverage", Share(count, evaluation.Cause.Count));
            EvaluationText.Number(writer, "accuracy", Share(right, count));
            EvaluationText.Number(writer, "top3", Share(among, count));
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    public static string Tables(TicketEvaluation evaluation, string model, string split, int seed)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{model}: n {evaluation.Count}, split {split}, seed {seed}\n\n");
        foreach (var head in Heads(evaluation))
        {
            text.Append(EvaluationText.Table(head, split, seed)).Append('\n');
        }

        AppendUrgency(text, evaluation.Urgency);
        AppendSecondary(text, evaluation.Secondary);
        text.Append("\nreview\n\n").Append(ConsoleTable.Format(
            ["level", "n", "coverage", "cause right", "among the first 3"],
            evaluation.Review.Select(pair => (IReadOnlyList<string>)
            [
                pair.Key.ToString().ToLowerInvariant(),
                EvaluationText.Whole(pair.Value.Count),
                EvaluationText.Figure(Share(pair.Value.Count, evaluation.Cause.Count)),
                EvaluationText.Figure(Share(pair.Value.Right, pair.Value.Count)),
                EvaluationText.Figure(Share(pair.Value.AmongThree, pair.Value.Count)),
            ])));
        return text.ToString();
    }

    private static IEnumerable<Evaluation> Heads(TicketEvaluation evaluation) => new[] { evaluation.Cause, evaluation.Business }.Where(static head => head.Count > 0);

    private static void WriteUrgency(Utf8JsonWriter writer, UrgencyMeasure urgency)
    {
        writer.WriteStartObject("urgency");
        writer.WriteNumber("n", urgency.Count);
        EvaluationText.Number(writer, "accuracy", Accuracy(urgency));
        EvaluationText.Number(writer, "macroF1", urgency.MacroF1);
        EvaluationText.Number(writer, "criticalRecall", urgency.Recall);
        EvaluationText.Number(writer, "criticalRecallBound", urgency.RecallBound);
        EvaluationText.Number(writer, "criticalPrecision", urgency.Precision);
        writer.WriteNumber("falseAlarms", urgency.FalseAlarms);
        writer.WriteStartArray("confusion");
        for (var wanted = 0; wanted < Levels.Length; wanted++)
        {
            writer.WriteStartArray();
            for (var given = 0; given < Levels.Length; given++)
            {
                writer.WriteNumberValue(urgency[wanted, given]);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteSecondary(Utf8JsonWriter writer, SecondaryMeasure secondary)
    {
        writer.WriteStartObject("secondary");
        writer.WriteNumber("n", secondary.Count);
        writer.WriteNumber("labelled", secondary.Labelled);
        writer.WriteNumber("decided", secondary.Decided);
        writer.WriteNumber("right", secondary.Right);
        writer.WriteNumber("misplaced", secondary.Misplaced);
        EvaluationText.Number(writer, "precision", secondary.Precision);
        EvaluationText.Number(writer, "precisionBound", secondary.PrecisionBound);
        EvaluationText.Number(writer, "recall", secondary.Recall);
        EvaluationText.Number(writer, "f1", secondary.F1);
        EvaluationText.Number(writer, "exact", Share(secondary.Exact, secondary.Count));
        writer.WriteEndObject();
    }

    private static void AppendUrgency(StringBuilder text, UrgencyMeasure urgency)
    {
        text.Append(CultureInfo.InvariantCulture, $"urgency as decided by rules and combiner: n {urgency.Count}\n\n");
        text.Append(ConsoleTable.Format(
            ["figure", "value"],
            [
                ["accuracy", EvaluationText.Figure(Accuracy(urgency))],
                ["macro-F1", EvaluationText.Figure(urgency.MacroF1)],
                ["U1 recall", EvaluationText.Figure(urgency.Recall)],
                ["U1 recall, 95 % lower bound", EvaluationText.Figure(urgency.RecallBound)],
                ["U1 precision", EvaluationText.Figure(urgency.Precision)],
                ["U1 without a danger word, found", $"{urgency.Unnamed.Found} of {urgency.Unnamed.All}"],
                ["traps wrongly U1", $"{urgency.Traps.Wrong} of {urgency.Traps.All}"],
            ]));
        text.Append('\n').Append(ConsoleTable.Format(
            ["true", .. Levels, "F1"],
            Levels.Select((level, wanted) => (IReadOnlyList<string>)[level, .. Levels.Select((_, given) => EvaluationText.Whole(urgency[wanted, given])), EvaluationText.Figure(urgency.F1(wanted))])));
    }

    private static void AppendSecondary(StringBuilder text, SecondaryMeasure secondary)
    {
        text.Append(CultureInfo.InvariantCulture, $"\nfurther causes: n {secondary.Count} tickets with {secondary.Labelled} labelled\n\n");
        text.Append(ConsoleTable.Format(
            ["figure", "value", "of"],
            [
                ["precision", EvaluationText.Figure(secondary.Precision), $"{secondary.Right} of {secondary.Decided}"],
                ["precision, 95 % lower bound", EvaluationText.Figure(secondary.PrecisionBound), ""],
                ["recall", EvaluationText.Figure(secondary.Recall), $"{secondary.Right} of {secondary.Labelled}"],
                ["F1", EvaluationText.Figure(secondary.F1), ""],
                ["exactly as labelled", EvaluationText.Figure(Share(secondary.Exact, secondary.Count)), $"{secondary.Exact} of {secondary.Count}"],
                ["wrong, but the cause itself", EvaluationText.Whole(secondary.Misplaced), ""],
            ]));
    }

    private static double Accuracy(UrgencyMeasure urgency) => Share(Enumerable.Range(0, Levels.Length).Sum(level => urgency[level, level]), urgency.Count);

    private static double Share(int part, int whole) => whole == 0 ? double.NaN : (double)part / whole;
}
