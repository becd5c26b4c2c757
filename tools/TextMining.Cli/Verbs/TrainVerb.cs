using System.CommandLine;
using TextMining.Training;
using TextMining.Training.Tagging;

namespace TextMining.Cli.Verbs;

/// <summary><c>train</c>: labelled texts → a model file.</summary>
internal static class TrainVerb
{
    public static Command Create()
    {
        var data = new Option<FileInfo[]>("--data") { Description = "Labelled rows: JSONL, CSV, XLSX, Label Studio, doccano or fastText, plain or .gz; may be given several times.", AllowMultipleArgumentsPerToken = true };
        var corpus = new Option<DirectoryInfo>("--corpus") { Description = "Folder of the ticket corpus: trains the ticket tagger into the folder --out instead." };
        var label = new Option<string>("--label") { Description = "The field with the label." };
        var text = new Option<string>("--text") { Description = "The field with the text.", DefaultValueFactory = _ => "text" };
        var format = DataFormat.Option();
        var output = new Option<FileInfo>("--out") { Description = "The model file to write; with --corpus the folder that receives power.model.", Required = true };
        var seed = new Option<int>("--seed") { Description = "Seed of every random order.", DefaultValueFactory = _ => 1 };
        var tune = new Option<int>("--tune") { Description = "Choose features and C by cross-validation for about so many seconds, instead of the fixed recipe.", DefaultValueFactory = _ => 0 };
        var noTune = new Option<bool>("--no-tune") { Description = "Use the fixed recipe; this is the default." };
        var encoder = new Option<DirectoryInfo>("--encoder") { Description = "With --corpus: folder of an encoder (tools/encoder) to stack on the linear heads; needs ONNX Runtime (tools/setup-onnx)." };
        var unseen = new Option<FileInfo>("--encoder-scores") { Description = "With --encoder: its out-of-fold scores, oof.jsonl of finetune.py, plain or .gz." };
        var use = new Option<ReaderUse>("--encoder-use") { Description = "With --encoder: whether both decide or the encoder alone." };
        var command = new Command("train", "Trains a classifier on labelled texts, or the ticket tagger on the corpus.") { data, corpus, label, text, format, output, seed, tune, noTune, encoder, unseen, use };
        command.Validators.Add(result =>
        {
            var (hasCorpus, hasData) = (result.GetValue(corpus) is not null, result.GetValue(data) is { Length: > 0 } && result.GetValue(label) is not null);
            if (hasCorpus == hasData)
            {
                result.AddError("Give either --corpus, or --data with --label.");
            }

            if ((result.GetValue(encoder) is null) != (result.GetValue(unseen) is null) || (result.GetValue(encoder) is not null && !hasCorpus))
            {
                result.AddError("--encoder and --encoder-scores go together, with --corpus.");
            }

            if (result.GetValue(tune) < 0 || (result.GetValue(tune) > 0 && (hasCorpus || result.GetValue(noTune))))
            {
                result.AddError("--tune takes a number of seconds above 0, goes with --data, and excludes --no-tune.");
            }
        });
        command.SetAction((result, cancellationToken) => Task.FromResult(result.GetValue(corpus) is { } folder
            ? TaggerTraining.Run(folder, result.GetRequiredValue(output).FullName, result.GetValue(seed), Reader(result.GetValue(encoder), result.GetValue(unseen), result.GetValue(use)), cancellationToken)
            : Run(
            LabelledRows.Read(result.GetRequiredValue(data), result.GetRequiredValue(label), result.GetRequiredValue(text), result.GetValue(format)),
            result.GetRequiredValue(label),
            result.GetRequiredValue(output),
            new TrainerOptions { Seed = result.GetValue(seed) },
            TimeSpan.FromSeconds(result.GetValue(tune)),
            cancellationToken)));
        return command;
    }

    private static UnseenReaderScores? Reader(DirectoryInfo? encoder, FileInfo? unseen, ReaderUse use)
    {
#if ONNX
        return encoder is null ? null : Neural.EncoderStacking.Load(encoder, unseen!, use);
#else
        return encoder is null ? null : throw new ArgumentException($"'{encoder.Name}' cannot be read, nor '{unseen!.Name}' used ({use}): this program was built without ONNX Runtime; run tools/setup-onnx.", nameof(encoder));
#endif
    }

    private static int Run(
        LabelledRows rows, string label, FileInfo output, TrainerOptions options, TimeSpan tuning, CancellationToken cancellationToken)
    {
        var segmenter = SegmenterSource.Load();
        if (tuning > TimeSpan.Zero)
        {
            var tuned = new RecipeTuner(options, segmenter, TimeProvider.System).Choose(
                label, rows.Texts, rows.Labels, tuning, Console.IsErrorRedirected ? null : new TuningProgress(), cancellationToken);
            options = tuned.Options;
            Console.Error.WriteLine($"Tuned: the best of {tuned.Tried} recipes, macro-F1 {tuned.MacroF1:F3} over 3 folds, seed {options.Seed}.");
        }

        var classifier = new ClassifierTrainer(options, segmenter).Train(label, rows.Texts, rows.Labels, cancellationToken);
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

    /// <summary>A bar on the terminal, drawn over itself.</summary>
    private sealed class TuningProgress : IProgress<(int Tried, int Candidates, double Best)>
    {
        public void Report((int Tried, int Candidates, double Best) value)
        {
            var end = value.Tried == value.Candidates ? "\n" : "";
            Console.Error.Write($"\r[{new string('#', value.Tried)}{new string('.', value.Candidates - value.Tried)}] best macro-F1 {value.Best:F3}{end}");
        }
    }
}
