using System.CommandLine;
using TextMining.Training;

namespace TextMining.Cli.Verbs;

/// <summary><c>train</c>: labelled texts → a model file.</summary>
internal static class TrainVerb
{
    public static Command Create()
    {
        var data = new Option<FileInfo[]>("--data") { Description = "Labelled rows: JSONL, CSV or XLSX, plain or .gz; may be given several times.", AllowMultipleArgumentsPerToken = true, Required = true };
        var label = new Option<string>("--label") { Description = "The field with the label.", Required = true };
        var text = new Option<string>("--text") { Description = "The field with the text.", DefaultValueFactory = _ => "text" };
        var output = new Option<FileInfo>("--out") { Description = "The model file to write.", Required = true };
        var seed = new Option<int>("--seed") { Description = "Seed of every random order.", DefaultValueFactory = _ => 1 };
        var command = new Command("train", "Trains a classifier on labelled texts.") { data, label, text, output, seed };
        command.SetAction((result, cancellationToken) => Task.FromResult(Run(
            result.GetRequiredValue(data),
            result.GetRequiredValue(label),
            result.GetRequiredValue(text),
            result.GetRequiredValue(output),
            new TrainerOptions { Seed = result.GetValue(seed) },
            cancellationToken)));
        return command;
    }

    private static int Run(
        FileInfo[] data, string label, string text, FileInfo output, TrainerOptions options, CancellationToken cancellationToken)
    {
        var rows = LabelledRows.Read(data, label, text);
        var classifier = new ClassifierTrainer(options, SegmenterSource.Load()).Train(label, rows.Texts, rows.Labels, cancellationToken);
        using var bytes = new MemoryStream();
        classifier.Save(bytes);
        output.Directory?.Create();
        File.WriteAllBytes(output.FullName, bytes.ToArray());
        var figures = classifier.Manifest.Training.HeldOut;
        Console.Error.WriteLine(
            $"{output.Name}: {rows.Texts.Count} texts, {classifier.Labels.Count} labels, {classifier.Model.Vocabulary.Count} features, {bytes.Length / 1e6:F1} MB; "
            + $"a quarter held out (n {rows.Texts.Count / 4}, seed {options.Seed}): macro-F1 {figures["macroF1"]:F3}, accuracy {figures["accuracy"]:F3}, ECE {classifier.Manifest.Heads[0].CalibrationError:F3}.");
        return ExitCode.Done;
    }
}
