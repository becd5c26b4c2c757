using TextMining.Training.Corpora;
using TextMining.Training.Tagging;

namespace TextMining.Cli;

/// <summary>Corpus → <c>power.model</c>.</summary>
internal static class TaggerTraining
{
    public static int Run(DirectoryInfo corpus, string outputFolder, int seed, UnseenReaderScores? reader, CancellationToken cancellationToken)
    {
        // The test part is for measuring only: a shipped model never saw it.
        var tickets = UrgencyFiles.Corpus(corpus).Tickets.Where(ticket => ticket.Split != CorpusSplit.Test).ToList();
        var options = new TicketTaggerTrainerOptions();
        options = options with { Heads = options.Heads with { Seed = seed }, Urgency = options.Urgency with { Seed = seed } };
        var trainer = new TicketTaggerTrainer(options, SegmenterSource.Load());
        var model = reader is null
            ? trainer.Train(tickets, TaggerFiles.Parts(corpus), cancellationToken)
            : trainer.Train(tickets, TaggerFiles.Parts(corpus), reader, cancellationToken);

        using var bytes = new MemoryStream();
        model.Save(bytes);
        Directory.CreateDirectory(outputFolder);
        var path = Path.Combine(outputFolder, "power.model");
        File.WriteAllBytes(path + ".new", bytes.ToArray());
        File.Move(path + ".new", path, overwrite: true);
        var (heads, review) = (model.Heads.Manifest, model.Review);
        Console.Error.WriteLine($"{path}: {model.Name}, {bytes.Length / 1e6:F1} MB, {tickets.Count} tickets (train and dev), {model.Heads.Model.Vocabulary.Count} features, seed {seed}.");
        Console.Error.WriteLine($"  held-out quarter: {string.Join(", ", heads.Training.HeldOut.Select(figure => $"{figure.Key} {figure.Value:F3}"))}; "
            + $"ECE {string.Join(", ", heads.Heads.Select(head => $"{head.Task} {head.CalibrationError:F3}"))}.");
        Console.Error.WriteLine($"  auto from {review.AutoAt:F3} on: coverage {review.AutoCoverage:P1}, wrong {review.AutoError:P1}; "
            + $"suggest from {review.SuggestAt:F3} on: coverage {review.SuggestCoverage:P1}, cause not among three {review.SuggestError:P1} (n = {review.Tickets}); U1 from {model.Combiner.CriticalAt:F3} on.");
        if (model.Reader is { } stacked)
        {
            Console.Error.WriteLine($"  stacked on {stacked.Stack.Tickets} unseen tickets: {string.Join(", ", stacked.Stack.Heads.Select(head => $"{head.Task} linear {head.LinearWeight:0.##} + reader {head.ReaderWeight:0.##}"))}.");
        }

        return ExitCode.Done;
    }
}
