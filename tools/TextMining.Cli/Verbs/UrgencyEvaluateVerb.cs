using System.CommandLine;
using System.Text.Json;
using TextMining.Classification;
using TextMining.Entities;
using TextMining.Training;
using TextMining.Training.Corpora;
using TextMining.Training.Tagging;
using TextMining.Training.Urgency;
using TextMining.Urgency;

namespace TextMining.Cli.Verbs;

/// <summary><c>urgency evaluate</c>: heads trained on the corpus's train and dev parts, rules and combiner as shipped, measured on the test part or on a file.</summary>
internal static class UrgencyEvaluateVerb
{
    public static Command Create()
    {
        var corpus = new Option<DirectoryInfo>("--corpus") { Description = "Folder with taxonomy.json, tickets.jsonl and trigger-lexicon.txt.", DefaultValueFactory = _ => new DirectoryInfo(Checkout.Path("corpus")) };
        var data = new Option<FileInfo[]>("--data") { Description = "More labelled tickets, JSON lines with text, urgency and, where a second label is right too, also.urgency.", AllowMultipleArgumentsPerToken = true };
        var split = new Option<CorpusSplit>("--split") { Description = "The part of the corpus to measure on; heads are trained on train and dev, without it.", DefaultValueFactory = _ => CorpusSplit.Test };
        var wrong = new Option<bool>("--wrong") { Description = "Print the tickets whose U1 decision is wrong (corpus only)." };
        var command = new Command("evaluate", "Measures urgency.") { corpus, data, split, wrong };
        command.SetAction((result, cancellationToken) => Task.FromResult(Run(
            result.GetRequiredValue(corpus), result.GetValue(data) ?? [], result.GetValue(split), result.GetValue(wrong), cancellationToken)));
        return command;
    }

    private static int Run(DirectoryInfo folder, FileInfo[] data, CorpusSplit split, bool printWrong, CancellationToken cancellationToken)
    {
        var corpus = UrgencyFiles.Corpus(folder);
        using var lexicon = File.OpenRead(Path.Combine(folder.FullName, "trigger-lexicon.txt"));
        var triggers = TriggerLexicon.Load(lexicon);
        List<LabelledTicket> training = [.. corpus.Tickets.Where(ticket => ticket.Split != CorpusSplit.Test && ticket.Split != split)];
        var heads = new TicketHeadsTrainer(new TicketTaggerTrainerOptions().Heads, SegmenterSource.Load()).Train(training, cancellationToken);
        var pipeline = new Pipeline(UrgencyFiles.Rules(), UrgencyFiles.Combiner(), heads, new EntityExtractor());
        var (whole, rulesOnly) = (new UrgencyMeasure(), new UrgencyMeasure());
        foreach (var ticket in corpus.Part(split))
        {
            var (decision, floor) = pipeline.Decide(ticket.Text);
            var traits = Named(triggers, ticket.Text) | (ticket.Trap ? UrgencyTraits.Trap : UrgencyTraits.None);
            whole.Add(ticket.Urgency, decision.Level, traits);
            rulesOnly.Add(ticket.Urgency, floor, traits);
            if (printWrong && (decision.Level == UrgencyLevel.U1) != (ticket.Urgency == UrgencyLevel.U1))
            {
                Console.Out.WriteLine($"{ticket.Id} {ticket.Urgency}→{decision.Level} by {decision.Source}: {ticket.Text}");
            }
        }

        Print($"corpus {split}, heads trained on {training.Count} tickets, seed 1", whole);
        Print($"corpus {split}, rules alone", rulesOnly);
        foreach (var file in data)
        {
            Print(file.Name, Measure(file, pipeline, triggers));
        }

        return ExitCode.Done;
    }

    private static UrgencyMeasure Measure(FileInfo file, Pipeline pipeline, string[] triggers)
    {
        var measure = new UrgencyMeasure();
        foreach (var line in File.ReadLines(file.FullName))
        {
            using var row = JsonDocument.Parse(line);
            var text = row.RootElement.GetProperty("text").GetString()!;
            var level = pipeline.Decide(text).Decision.Level;
            var wanted = Enum.Parse<UrgencyLevel>(row.RootElement.GetProperty("urgency").GetString()!);
            if (row.RootElement.TryGetProperty("also", out var also) && also.TryGetProperty("urgency", out var second) && Enum.Parse<UrgencyLevel>(second.GetString()!) == level)
            {
                wanted = level;
            }

            measure.Add(wanted, level, Named(triggers, text));
        }

        return measure;
    }

    private static UrgencyTraits Named(string[] triggers, string text) =>
        TriggerLexicon.Occurs(triggers, text) ? UrgencyTraits.Named : UrgencyTraits.None;

    private static void Print(string title, UrgencyMeasure measure)
    {
        string[] levels = ["U1", "U2", "U3", "U4"];
        Console.Out.WriteLine($"{title}: n = {measure.Count}");
        Console.Out.WriteLine($"  U1 recall {measure.Recall:0.000} ({measure.Critical.Found} of {measure.Critical.All}), 95 % lower bound {measure.RecallBound:0.000}; "
            + $"without a lexicon word {measure.Unnamed.Found} of {measure.Unnamed.All}; precision {measure.Precision:0.000}; "
            + $"false U1 {(double)measure.FalseAlarms / measure.Count:0.000} of rows; traps wrongly U1 {measure.Traps.Wrong} of {measure.Traps.All}; macro-F1 {measure.MacroF1:0.000}");
        Console.Out.Write(ConsoleTable.Format(
            ["label", .. levels, "F1"],
            levels.Select((level, wanted) => (IReadOnlyList<string>)[level, .. levels.Select((_, given) => $"{measure[wanted, given]}"), $"{measure.F1(wanted):0.000}"])));
    }

    private sealed record Pipeline(UrgencyRules Rules, UrgencyCombiner Combiner, TicketHeads Heads, EntityExtractor Extractor)
    {
        public (UrgencyDecision Decision, UrgencyLevel Floor) Decide(string text)
        {
            var heads = Heads.Predict(text);
            var reading = Rules.Settle(Rules.Evaluate(text, Extractor.Extract(text), TicketFacts.None), heads.Cause);
            return (Combiner.Decide(reading, heads.Urgency, heads.Cause, heads.Business), reading.Floor);
        }
    }
}
