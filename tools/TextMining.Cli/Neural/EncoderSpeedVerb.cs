using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using TextMining.Onnx.Inference;

namespace TextMining.Cli.Neural;

/// <summary><c>encoder speed FOLDER</c>: texts per second in batches, and how long one text takes alone.</summary>
internal static class EncoderSpeedVerb
{
    private const int WarmUps = 3;

    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("FOLDER") { Description = "A folder with model.onnx, vocab.txt and config.json." };
        var file = new Option<string>("--file") { Description = "The model's file in the folder.", DefaultValueFactory = _ => "model.onnx" };
        var tokens = new Option<int>("--tokens") { Description = "Tokens of a text, with [CLS] and [SEP].", DefaultValueFactory = _ => 64 };
        var batch = new Option<int>("--batch") { Description = "Texts of a batch.", DefaultValueFactory = _ => 16 };
        var threads = new Option<int>("--threads") { Description = "Threads that share a batch; 0 for all processors.", DefaultValueFactory = _ => 2 };
        var seconds = new Option<int>("--seconds") { Description = "How long each figure is measured.", DefaultValueFactory = _ => 8 };
        var command = new Command("speed", "Measures texts per second in batches, and the time of one text (p50, p99).") { folder, file, tokens, batch, threads, seconds };
        command.SetAction(result => Run(
            result.GetRequiredValue(folder).FullName,
            result.GetRequiredValue(file),
            result.GetValue(tokens),
            new EncoderOptions { BatchSize = result.GetValue(batch), Threads = result.GetValue(threads), LongestText = Math.Max(8, result.GetValue(tokens)) },
            TimeSpan.FromSeconds(result.GetValue(seconds))));
        return command;
    }

    private static int Run(string folder, string file, int tokens, EncoderOptions options, TimeSpan time)
    {
        using var model = EncoderFolder.Load(folder, options, file);
        // Ideographs of the vocabulary in turn: one token each.
        char[] characters = [.. File.ReadLines(Path.Combine(folder, "vocab.txt")).Where(piece => piece.Length == 1 && piece[0] is >= '\u4E00' and <= '\u9FFF').Select(piece => piece[0])];
        string[] texts = [.. Enumerable.Range(0, options.BatchSize).Select(row => string.Concat(Enumerable.Range(0, tokens - 2).Select(place => characters[((row * 97) + (place * 13)) % characters.Length])))];
        // On a busy machine the clock measures the neighbours; processor time, with one thread, does not (idle threads of the runtime spin).
        using var process = Process.GetCurrentProcess();
        var processor = process.TotalProcessorTime;
        var batches = Times(() => model.Score(texts), time);
        process.Refresh();
        var spent = (process.TotalProcessorTime - processor).TotalMilliseconds / ((batches.Count + WarmUps) * options.BatchSize);
        var scores = new float[model.Configuration.Scores];
        var single = Times(() => model.Score(texts[0], scores), time);
        Console.Out.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"{file}: batch {options.BatchSize} x {tokens} tokens, {options.Threads} threads: {options.BatchSize / (Median(batches) / 1000):F0} texts/s; one text: p50 {Median(single):F2} ms, p99 {single[(int)(single.Count * 0.99)]:F2} ms; processor time {spent:F2} ms a text in batches (n {batches.Count} batches, {single.Count} texts)\n"));
        return ExitCode.Done;
    }

    private static List<double> Times(Action run, TimeSpan time)
    {
        for (var i = 0; i < WarmUps; i++)
        {
            run();
        }

        var times = new List<double>();
        var all = Stopwatch.StartNew();
        while (all.Elapsed < time)
        {
            var one = Stopwatch.GetTimestamp();
            run();
            times.Add(Stopwatch.GetElapsedTime(one).TotalMilliseconds);
        }

        times.Sort();
        return times;
    }

    private static double Median(List<double> sorted) => sorted[sorted.Count / 2];
}
