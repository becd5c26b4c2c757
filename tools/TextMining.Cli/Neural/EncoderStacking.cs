using System.IO.Compression;
using System.Text.Json;
using TextMining.Onnx.Inference;
using TextMining.Training;
using TextMining.Training.Tagging;

namespace TextMining.Cli.Neural;

/// <summary>The second reader of a tagger to be trained, with what finetune.py wrote about unseen tickets.</summary>
internal static class EncoderStacking
{
    public static UnseenReaderScores Load(DirectoryInfo folder, FileInfo unseen, ReaderUse use)
    {
        using var model = File.OpenRead(Path.Combine(folder.FullName, "model.onnx"));
        using var vocabulary = File.OpenRead(Path.Combine(folder.FullName, "vocab.txt"));
        using var configuration = File.OpenRead(Path.Combine(folder.FullName, "config.json"));
        return new UnseenReaderScores(EncoderTicketReader.Load(model, vocabulary, configuration), Scores(unseen), use);
    }

    private static Dictionary<string, float[]> Scores(FileInfo file)
    {
        var scores = new Dictionary<string, float[]>(StringComparer.Ordinal);
        var line = 0;
        using var bytes = file.OpenRead();
        using var reader = new StreamReader(file.Extension == ".gz" ? new GZipStream(bytes, CompressionMode.Decompress) : bytes);
        while (reader.ReadLine() is { } text)
        {
            line++;
            try
            {
                using var row = JsonDocument.Parse(text);
                scores[row.RootElement.GetProperty("id").GetString()!] = [.. row.RootElement.GetProperty("scores").EnumerateArray().Select(score => score.GetSingle())];
            }
            catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
            {
                throw new TrainingDataException($"Line {line} of '{file.Name}' is not an object with 'id' and 'scores': {error.Message}") { Row = line };
            }
        }

        return scores;
    }
}
