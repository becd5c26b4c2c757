using System.CommandLine;
using System.Text;
using TextMining.Training;
using TextMining.Training.Evaluations;
using TextMining.Training.Reports;

namespace TextMining.Cli.Verbs;

/// <summary><c>report</c>: one HTML page about a cross-validated recipe or, with <c>--model</c>, about a model on rows that it has not seen.</summary>
internal static class ReportVerb
{
    public static Command Create()
    {
        var data = new LabelledDataOptions();
        var head = HeadOption.Create();
        var model = new Option<FileInfo?>("--model") { Description = "A model file; without it the recipe is cross-validated on the rows." };
        var output = new Option<FileInfo>("--out") { Description = "The HTML file to write.", Required = true };
        var folds = new Option<int>("--folds") { Description = "Number of folds.", DefaultValueFactory = _ => 5 };
        var group = new Option<string?>("--group") { Description = "Keep rows of one group in one fold: a field, or 'near-duplicates'." };
        var seed = new Option<int>("--seed") { Description = "Seed of every random order.", DefaultValueFactory = _ => 1 };
        var command = new Command("report", "Writes one HTML page: figures, confusion matrix, reliability, risk and coverage, learning curve.") { model, head, output, folds, group, seed };
        data.AddTo(command);
        command.SetAction((result, cancellationToken) =>
        {
            var rows = data.Read(result);
            var (task, number) = (result.GetRequiredValue(data.Label), result.GetValue(seed));
            var plan = CrossValidateVerb.Plan(rows, result.GetValue(group), time: null, result.GetValue(folds), number);
            var html = result.GetValue(model) is { } file
                ? EvaluationReport.Html(file.Name, string.Join(", ", result.GetRequiredValue(data.Data).Select(input => input.Name)), Evaluator.Evaluate(ModelFiles.Classifier(file, HeadOption.Of(result, head, data)), rows.Texts, rows.Labels), number, [])
                : CrossValidated(rows, task, plan, new TrainerOptions { Seed = number }, cancellationToken);
            File.WriteAllText(result.GetRequiredValue(output).FullName, html, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static string CrossValidated(LabelledRows rows, string task, FoldPlan plan, TrainerOptions options, CancellationToken cancellationToken)
    {
        var segmenter = SegmenterSource.Load();
        var evaluation = new CrossValidator(options, segmenter).Predict(task, rows.Texts, rows.Labels, plan, cancellationToken).Evaluate();
        var curve = new LearningCurve(options, segmenter).Measure(task, rows.Texts, rows.Labels, plan, LearningCurve.DefaultShares, cancellationToken);
        return EvaluationReport.Html($"Cross-validation of {task}", plan.Name, evaluation, options.Seed, curve);
    }
}
