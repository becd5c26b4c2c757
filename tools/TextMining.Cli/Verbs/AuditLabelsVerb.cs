using System.CommandLine;
using System.Globalization;
using TextMining.Training;
using TextMining.Training.Auditing;
using TextMining.Training.Evaluations;

namespace TextMining.Cli.Verbs;

/// <summary><c>audit-labels</c>: which labels are probably wrong?</summary>
internal static class AuditLabelsVerb
{
    public static Command Create()
    {
        var data = new LabelledDataOptions();
        var folds = new Option<int>("--folds") { Description = "Folds of the cross-validation.", DefaultValueFactory = _ => 5 };
        var seed = new Option<int>("--seed") { Description = "Seed of every random order.", DefaultValueFactory = _ => 1 };
        var top = new Option<int>("--top") { Description = "How many doubts to print at most.", DefaultValueFactory = _ => 50 };
        var json = new Option<bool>("--json") { Description = "Print one JSON object instead of a table." };
        var command = new Command("audit-labels", "Ranks labels that models trained on the other rows do not believe.") { folds, seed, top, json };
        data.AddTo(command);
        command.SetAction((result, cancellationToken) =>
        {
            var rows = data.Read(result);
            var plan = FoldPlan.Stratified(rows.Labels, result.GetValue(folds), result.GetValue(seed));
            var predictions = new CrossValidator(new TrainerOptions { Seed = result.GetValue(seed) }, SegmenterSource.Load())
                .Predict(result.GetRequiredValue(data.Label), rows.Texts, rows.Labels, plan, cancellationToken);
            var doubts = LabelAudit.Run(predictions);
            Print(rows, plan, doubts, result.GetValue(top), result.GetValue(seed), result.GetValue(json));
            return Task.FromResult(doubts.Count == 0 ? ExitCode.Done : ExitCode.FoundFaults);
        });
        return command;
    }

    private static void Print(LabelledRows rows, FoldPlan plan, IReadOnlyList<LabelDoubt> doubts, int top, int seed, bool json)
    {
        if (!json)
        {
            Console.Out.Write(string.Create(CultureInfo.InvariantCulture, $"n {rows.Texts.Count}, {plan.Name}: {doubts.Count} labels are doubted\n\n"));
            Console.Out.Write(ConsoleTable.Format(
                ["line", "label", "suggested", "p label", "p suggested"],
                doubts.Take(top).Select(doubt => (IReadOnlyList<string>)
                [
                    EvaluationText.Whole(rows.Records[doubt.Row].LineNumber),
                    doubt.Label,
                    doubt.Suggested,
                    EvaluationText.Figure(doubt.LabelProbability),
                    EvaluationText.Figure(doubt.SuggestedProbability),
                ])));
            return;
        }

        EvaluationText.PrintObject(writer =>
        {
            writer.WriteNumber("n", rows.Texts.Count);
            writer.WriteString("split", plan.Name);
            writer.WriteNumber("seed", seed);
            writer.WriteNumber("doubted", doubts.Count);
            writer.WriteStartArray("doubts");
            foreach (var doubt in doubts.Take(top))
            {
                writer.WriteStartObject();
                writer.WriteNumber("line", rows.Records[doubt.Row].LineNumber);
                writer.WriteString("id", rows.Records[doubt.Row]["id"]);
                writer.WriteString("label", doubt.Label);
                writer.WriteString("suggested", doubt.Suggested);
                writer.WriteNumber("labelProbability", doubt.LabelProbability);
                writer.WriteNumber("suggestedProbability", doubt.SuggestedProbability);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        });
    }
}
