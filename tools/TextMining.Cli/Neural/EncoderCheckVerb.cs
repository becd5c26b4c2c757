using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using TextMining.Onnx.Inference;

namespace TextMining.Cli.Neural;

/// <summary><c>encoder check FOLDER</c>: does ONNX Runtime compute what PyTorch did?</summary>
internal static class EncoderCheckVerb
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("FOLDER") { Description = "What tools/encoder/export.py wrote, with check.jsonl." };
        var tolerance = new Option<double>("--tolerance") { Description = "The greatest difference of a score that the float model may have.", DefaultValueFactory = _ => 1e-3 };
        var command = new Command("check", "Compares ids and scores with PyTorch's: exactly, and within the tolerance; says what 8 bits change. Exit code 1 where they differ.") { folder, tolerance };
        command.SetAction(result => Run(result.GetRequiredValue(folder).FullName, result.GetValue(tolerance)));
        return command;
    }

    private static int Run(string folder, double tolerance)
    {
        List<Row> rows = [.. File.ReadLines(Path.Combine(folder, "check.jsonl")).Select(Row.Parse)];
        using var whole = EncoderFolder.Load(folder, file: "float.onnx");
        using var small = EncoderFolder.Load(folder);
        var otherIds = rows.Count(row => !whole.Tokenizer.Encode(row.Text, whole.Configuration.LongestText).SequenceEqual(row.Ids));
        var (largest, _, _) = Compare(whole, rows);
        var (largestSmall, mean, same) = Compare(small, rows);
        Console.Out.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"texts {rows.Count}; texts with other ids {otherIds}; largest difference of a score: float {largest:G3} (allowed {tolerance:G3}), 8 bits {largestSmall:G3}, mean {mean:G3}; same likeliest class in every head, 8 bits: {same:P1}\n"));
        return otherIds == 0 && largest <= tolerance ? ExitCode.Done : ExitCode.FoundFaults;
    }

    private static (double Largest, double Mean, double Same) Compare(EncoderModel model, List<Row> rows)
    {
        var scores = model.Score([.. rows.Select(row => row.Text)]);
        var (largest, sum, same) = (0.0, 0.0, 0);
        for (var i = 0; i < rows.Count; i++)
        {
            if (scores[i].Length != rows[i].Scores.Length)
            {
                throw new InvalidDataException($"Row {i + 1} of check.jsonl has {rows[i].Scores.Length} scores; the model has {scores[i].Length}.");
            }

            for (var k = 0; k < scores[i].Length; k++)
            {
                var difference = Math.Abs(scores[i][k] - rows[i].Scores[k]);
                largest = Math.Max(largest, difference);
                sum += difference;
            }

            same += HaveSameBest(model.Configuration, scores[i], rows[i].Scores) ? 1 : 0;
        }

        return (largest, sum / rows.Sum(row => row.Scores.Length), (double)same / rows.Count);
    }

    private static bool HaveSameBest(EncoderConfiguration configuration, float[] first, float[] second)
    {
        var from = 0;
        foreach (var head in configuration.Heads)
        {
            if (Best(first.AsSpan(from, head.Labels.Count)) != Best(second.AsSpan(from, head.Labels.Count)))
            {
                return false;
            }

            from += head.Labels.Count;
        }

        return true;
    }

    private static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        return best;
    }

    private sealed record Row(string Text, int[] Ids, float[] Scores)
    {
        public static Row Parse(string line)
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            return new Row(
                root.GetProperty("text").GetString()!,
                [.. root.GetProperty("ids").EnumerateArray().Select(id => id.GetInt32())],
                [.. root.GetProperty("scores").EnumerateArray().Select(score => score.GetSingle())]);
        }
    }
}
