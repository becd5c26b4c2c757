using System.CommandLine;
using System.Globalization;
using TextMining.Training.Evaluations;

namespace TextMining.Cli.Verbs;

/// <summary><c>compare A B</c>: is one model really better than the other?</summary>
internal static class CompareVerb
{
    public static Command Create()
    {
        var first = new Argument<FileInfo>("A") { Description = "A model file." };
        var second = new Argument<FileInfo>("B") { Description = "Another model file for the same task." };
        var data = new LabelledDataOptions();
        var head = HeadOption.Create();
        var seed = new Option<int>("--seed") { Description = "Seed of the bootstrap.", DefaultValueFactory = _ => 1 };
        var json = new Option<bool>("--json") { Description = "Print one JSON object instead of tables." };
        var command = new Command("compare", "Compares two models on the same rows: McNemar's test, paired bootstrap, deltas by class.") { first, second, head, seed, json };
        data.AddTo(command);
        command.SetAction(result =>
        {
            var rows = data.Read(result);
            var comparison = PairedComparison.Of(
                Evaluator.Evaluate(ModelFiles.Classifier(result.GetRequiredValue(first), HeadOption.Of(result, head, data)), rows.Texts, rows.Labels),
                Evaluator.Evaluate(ModelFiles.Classifier(result.GetRequiredValue(second), HeadOption.Of(result, head, data)), rows.Texts, rows.Labels),
                result.GetValue(seed));
            var split = string.Join(", ", result.GetRequiredValue(data.Data).Select(file => file.Name));
            Print(comparison, split, result.GetValue(seed), result.GetValue(json));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(PairedComparison comparison, string split, int seed, bool json)
    {
        var (a, b) = (comparison.First.Matrix, comparison.Second.Matrix);
        if (json)
        {
            EvaluationText.PrintObject(writer =>
            {
                writer.WriteNumber("n", comparison.First.Count);
                writer.WriteString("split", split);
                writer.WriteNumber("seed", seed);
                writer.WriteNumber("onlyARight", comparison.OnlyFirstRight);
                writer.WriteNumber("onlyBRight", comparison.OnlySecondRight);
                writer.WriteNumber("mcNemarP", comparison.McNemar);
                EvaluationText.Number(writer, "accuracyA", a.Accuracy);
                EvaluationText.Number(writer, "accuracyB", b.Accuracy);
                EvaluationText.Number(writer, "macroF1A", a.MacroF1);
                EvaluationText.Number(writer, "macroF1B", b.MacroF1);
                writer.WriteNumber("macroF1Difference", comparison.MacroF1Difference);
                EvaluationText.Range(writer, "macroF1Interval", comparison.MacroF1Interval);
                writer.WriteNumber("macroF1P", comparison.MacroF1Probability);
                writer.WriteStartArray("labels");
                for (var k = 0; k < comparison.First.Labels.Count; k++)
                {
                    writer.WriteStartObject();
                    writer.WriteString("label", comparison.First.Labels[k]);
                    EvaluationText.Number(writer, "f1A", a.F1(k));
                    EvaluationText.Number(writer, "f1B", b.F1(k));
                    EvaluationText.Number(writer, "difference", comparison.F1Differences[k]);
                    writer.WriteNumber("support", a.Support(k));
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
            });
            return;
        }

        Console.Out.Write(string.Create(CultureInfo.InvariantCulture, $"n {comparison.First.Count}, split {split}, seed {seed}; right only in A {comparison.OnlyFirstRight}, only in B {comparison.OnlySecondRight}, McNemar p {comparison.McNemar:G3}\n"));
        Console.Out.Write(string.Create(CultureInfo.InvariantCulture, $"macro-F1 B − A {comparison.MacroF1Difference:+0.000;-0.000} ({EvaluationText.Ends(comparison.MacroF1Interval)}), paired bootstrap p {comparison.MacroF1Probability:G3}\n\n"));
        Console.Out.Write(ConsoleTable.Format(
            ["label", "F1 A", "F1 B", "B − A", "n"],
            Enumerable.Range(0, comparison.First.Labels.Count).OrderByDescending(k => Math.Abs(comparison.F1Differences[k])).Select(k => (IReadOnlyList<string>)
            [comparison.First.Labels[k], EvaluationText.Figure(a.F1(k)), EvaluationText.Figure(b.F1(k)), EvaluationText.Figure(comparison.F1Differences[k]), EvaluationText.Whole(a.Support(k))])));
    }
}
