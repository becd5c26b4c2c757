using System.CommandLine;
using TextMining.Entities;
using TextMining.Training;
using TextMining.Training.Corpora;
using TextMining.Training.Tagging;
using TextMining.Training.Urgency;

namespace TextMining.Cli.Verbs;

/// <summary><c>urgency train</c>: corpus and rules → the combiner.</summary>
internal static class UrgencyTrainVerb
{
    public static Command Create()
    {
        var corpus = new Option<DirectoryInfo>("--corpus") { Description = "Folder with taxonomy.json and tickets.jsonl; its test part is not touched.", DefaultValueFactory = _ => new DirectoryInfo(Checkout.Path("corpus")) };
        var output = new Option<FileInfo>("--out") { Description = "The combiner file to write.", DefaultValueFactory = _ => new FileInfo(Checkout.Path("models/urgency/combiner.json")) };
        var recall = new Option<double>("--recall") { Description = "The share of U1 tickets that must be found; it sets the threshold.", DefaultValueFactory = _ => new UrgencyCombinerOptions().WantedRecall };
        var seed = new Option<int>("--seed") { Description = "Seed of folds and order.", DefaultValueFactory = _ => 1 };
        var command = new Command("train", "Learns the combiner that joins the trained heads with the rules.") { corpus, output, recall, seed };
        command.SetAction((result, cancellationToken) => Task.FromResult(Run(
            result.GetRequiredValue(corpus),
            result.GetRequiredValue(output),
            new UrgencyCombinerOptions { WantedRecall = result.GetValue(recall), Seed = result.GetValue(seed) },
            cancellationToken)));
        return command;
    }

    private static int Run(DirectoryInfo folder, FileInfo output, UrgencyCombinerOptions options, CancellationToken cancellationToken)
    {
        var tickets = UrgencyFiles.Corpus(folder).Tickets.Where(ticket => ticket.Split != CorpusSplit.Test).ToList();
        var heads = new TicketHeadsTrainer(new TicketTaggerTrainerOptions().Heads, SegmenterSource.Load());
        var unseen = heads.PredictOutOfFold(tickets, options.Folds, options.Seed, cancellationToken);
        var combiner = new UrgencyCombinerTrainer(options, UrgencyFiles.Rules(), new EntityExtractor()).Train(unseen, cancellationToken);
        using var bytes = new MemoryStream();
        combiner.Save(bytes);
        output.Directory?.Create();
        File.WriteAllBytes(output.FullName, bytes.ToArray());
        Console.Error.WriteLine(
            $"{output.Name}: {combiner.Weights.Count} features from {tickets.Count} tickets (train and dev, {options.Folds} folds by situation, seed {options.Seed}); U1 from {combiner.CriticalAt:0.###} on.");
        return ExitCode.Done;
    }
}
