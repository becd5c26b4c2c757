using System.CommandLine;
using System.Globalization;
using TextMining.Training;
using TextMining.Training.Evaluations;

namespace TextMining.Cli.Verbs;

/// <summary><c>cross-validate</c>: how good is the recipe on these rows?</summary>
internal static class CrossValidateVerb
{
    private const string NearDuplicates = "near-duplicates";

    public static Command Create()
    {
        var data = new LabelledDataOptions();
        var folds = new Option<int>("--folds") { Description = "Number of folds.", DefaultValueFactory = _ => 5 };
        var group = new Option<string?>("--group") { Description = $"Keep rows of one group in one fold: a field, or '{NearDuplicates}'." };
        var time = new Option<string?>("--time") { Description = "Learn from the past and test the future: a field that sorts by time." };
        var seed = new Option<int>("--seed") { Description = "Seed of every random order.", DefaultValueFactory = _ => 1 };
        var json = new Option<bool>("--json") { Description = "Print one JSON object instead of tables." };
        var foldsOut = new Option<FileInfo?>("--folds-out") { Description = "Write the fold of each used row, one number a line, so that other programs can use the same folds." };
        var command = new Command("cross-validate", "Measures the recipe by cross-validation: stratified, by group, or by time.") { folds, group, time, seed, json, foldsOut };
        data.AddTo(command);
        command.SetAction((result, cancellationToken) =>
        {
            var rows = data.Read(result);
            var plan = Plan(rows, result.GetValue(group), result.GetValue(time), result.GetValue(folds), result.GetValue(seed));
            if (result.GetValue(foldsOut) is { } file)
            {
                WriteFolds(file, plan, rows.Texts.Count);
            }

            var validator = new CrossValidator(new TrainerOptions { Seed = result.GetValue(seed) }, SegmenterSource.Load());
            var predictions = validator.Predict(result.GetRequiredValue(data.Label), rows.Texts, rows.Labels, plan, cancellationToken);
            Print(predictions, result.GetValue(seed), result.GetValue(json));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    internal static FoldPlan Plan(LabelledRows rows, string? group, string? time, int folds, int seed) => (group, time) switch
    {
        ({ }, { }) => throw new ArgumentException("--group and --time exclude each other."),
        (null, { } field) => FoldPlan.ByTime(rows.Field(field), folds),
        (NearDuplicates, null) => FoldPlan.ByNearDuplicates(rows.Texts, rows.Labels, folds, seed),
        ({ } field, null) => FoldPlan.ByGroup(rows.Labels, rows.Field(field), folds, seed),
        _ => FoldPlan.Stratified(rows.Labels, folds, seed),
    };

    private static void WriteFolds(FileInfo file, FoldPlan plan, int rows)
    {
        var foldOfRow = Enumerable.Repeat(-1, rows).ToArray();
        for (var fold = 0; fold < plan.Folds.Count; fold++)
        {
            foreach (var row in plan.Folds[fold].Test)
            {
                foldOfRow[row] = fold;
            }
        }

        File.WriteAllLines(file.FullName, foldOfRow.Select(fold => fold.ToString(CultureInfo.InvariantCulture)));
    }

    private static void Print(OutOfFoldPredictions predictions, int seed, bool json)
    {
        var all = predictions.Evaluate();
        var folds = Enumerable.Range(0, predictions.Plan.Folds.Count).Select(predictions.EvaluateFold).ToList();
        if (!json)
        {
            Console.Out.Write(EvaluationText.Table(all, predictions.Plan.Name, seed) + "\nFolds\n\n" + ConsoleTable.Format(
                ["fold", "n", "accuracy", "macro-F1"],
                folds.Select((fold, index) => (IReadOnlyList<string>)
                [EvaluationText.Whole(index), EvaluationText.Whole(fold.Count), EvaluationText.Figure(fold.Matrix.Accuracy), EvaluationText.Figure(fold.Matrix.MacroF1)])));
            return;
        }

        EvaluationText.PrintObject(writer =>
        {
            EvaluationText.WriteFields(writer, all, predictions.Plan.Name, seed);
            writer.WriteStartArray("folds");
            foreach (var fold in folds)
            {
                writer.WriteStartObject();
                writer.WriteNumber("n", fold.Count);
                EvaluationText.Number(writer, "accuracy", fold.Matrix.Accuracy);
                EvaluationText.Number(writer, "macroF1", fold.Matrix.MacroF1);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        });
    }
}
