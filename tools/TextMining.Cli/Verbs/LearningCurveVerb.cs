using System.CommandLine;
using System.Globalization;
using TextMining.Training;
using TextMining.Training.Evaluations;

namespace TextMining.Cli.Verbs;

/// <summary><c>learning-curve</c>: what would more labelled rows bring?</summary>
internal static class LearningCurveVerb
{
    public static Command Create()
    {
        var data = new LabelledDataOptions();
        var folds = new Option<int>("--folds") { Description = "Number of folds.", DefaultValueFactory = _ => 5 };
        var group = new Option<string?>("--group") { Description = "Keep rows of one group in one fold: a field, or 'near-duplicates'." };
        var seed = new Option<int>("--seed") { Description = "Seed of every random order.", DefaultValueFactory = _ => 1 };
        var json = new Option<bool>("--json") { Description = "Print one JSON object instead of a table." };
        var command = new Command("learning-curve", "Measures quality against the number of rows learnt from.") { folds, group, seed, json };
        data.AddTo(command);
        command.SetAction((result, cancellationToken) =>
        {
            var rows = data.Read(result);
            var plan = CrossValidateVerb.Plan(rows, result.GetValue(group), time: null, result.GetValue(folds), result.GetValue(seed));
            var points = new LearningCurve(new TrainerOptions { Seed = result.GetValue(seed) }, SegmenterSource.Load())
                .Measure(result.GetRequiredValue(data.Label), rows.Texts, rows.Labels, plan, LearningCurve.DefaultShares, cancellationToken);
            Print(rows.Texts.Count, plan, points, result.GetValue(seed), result.GetValue(json));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static void Print(int count, FoldPlan plan, IReadOnlyList<LearningPoint> points, int seed, bool json)
    {
        if (!json)
        {
            Console.Out.Write(string.Create(CultureInfo.InvariantCulture, $"n {count}, {plan.Name}\n\n"));
            Console.Out.Write(ConsoleTable.Format(
                ["learnt from", "macro-F1", "accuracy"],
                points.Select(point => (IReadOnlyList<string>)[EvaluationText.Whole(point.Documents), EvaluationText.Figure(point.MacroF1), EvaluationText.Figure(point.Accuracy)])));
            return;
        }

        EvaluationText.PrintObject(writer =>
        {
            writer.WriteNumber("n", count);
            writer.WriteString("split", plan.Name);
            writer.WriteNumber("seed", seed);
            writer.WriteStartArray("points");
            foreach (var point in points)
            {
                writer.WriteStartObject();
                writer.WriteNumber("documents", point.Documents);
                writer.WriteNumber("macroF1", point.MacroF1);
                writer.WriteNumber("accuracy", point.Accuracy);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        });
    }
}
