using System.CommandLine;
using System.Globalization;
using TextMining.Training.Evaluations;

namespace TextMining.Cli.Verbs;

/// <summary><c>evaluate</c>: how good is a model on labelled texts that it has not seen?</summary>
internal static class EvaluateVerb
{
    public static Command Create()
    {
        var model = new Option<FileInfo>("--model") { Description = "The model file of a classifier, or of a ticket tagger: then --label names the head, cause, business or urgency.", Required = true };
        var data = new LabelledDataOptions();
        var head = HeadOption.Create();
        var json = new Option<bool>("--json") { Description = "Print one JSON object instead of tables." };
        var speed = new Option<bool>("--speed") { Description = "Also measure texts per second, latency and memory on one thread." };
        var seed = new Option<int>("--seed") { Description = "Seed of the bootstrap intervals.", DefaultValueFactory = _ => 1 };
        var command = new Command("evaluate", "Measures a model on labelled texts that it has not seen.") { model, head, json, speed, seed };
        data.AddTo(command);
        command.SetAction(result =>
        {
            var rows = data.Read(result);
            var split = string.Join(", ", result.GetRequiredValue(data.Data).Select(file => file.Name));
            var classifier = ModelFiles.Classifier(result.GetRequiredValue(model), HeadOption.Of(result, head, data));
            var evaluation = Evaluator.Evaluate(classifier, rows.Texts, rows.Labels);
            SpeedMeasure? measured = result.GetValue(speed) ? SpeedMeasure.Of(classifier, rows.Texts) : null;
            Print(evaluation, split, result.GetValue(seed), measured, result.GetValue(json));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(Evaluation evaluation, string split, int seed, SpeedMeasure? speed, bool json)
    {
        if (!json)
        {
            Console.Out.Write(EvaluationText.Table(evaluation, split, seed));
            if (speed is { } s)
            {
                Console.Out.Write(string.Create(CultureInfo.InvariantCulture, $"\nspeed, one thread: {s.TextsPerSecond:N0} texts/s, p50 {s.P50Microseconds:F1} µs, p99 {s.P99Microseconds:F1} µs, peak memory {s.PeakMemoryBytes / 1e6:F0} MB\n"));
            }

            return;
        }

        EvaluationText.PrintObject(writer =>
        {
            EvaluationText.WriteFields(writer, evaluation, split, seed);
            if (speed is { } s)
            {
                writer.WriteStartObject("speed");
                writer.WriteNumber("textsPerSecond", s.TextsPerSecond);
                writer.WriteNumber("p50Microseconds", s.P50Microseconds);
                writer.WriteNumber("p99Microseconds", s.P99Microseconds);
                writer.WriteNumber("peakMemoryBytes", s.PeakMemoryBytes);
                writer.WriteEndObject();
            }
        });
    }
}
