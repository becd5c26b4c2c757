using System.CommandLine;
using System.Globalization;
using TextMining.Training.Corpora;
using TextMining.Training.Evaluations;
using TextMining.Training.Tagging;

namespace TextMining.Cli.Verbs;

/// <summary><c>evaluate</c>: how good is a model on labelled texts that it has not seen?</summary>
internal static class EvaluateVerb
{
    public static Command Create()
    {
        var model = new Option<FileInfo>("--model") { Description = "The model file of a classifier, or of a ticket tagger: then --label names the head, cause, business or urgency.", Required = true };
        var data = new LabelledDataOptions();
        var head = HeadOption.Create();
        var json = new Option<bool>("--json") { Description = "Print one JSON object instead of tables." };
        var speed = new Option<bool>("--speed") { Description = "Also measure texts per second, latency and memory on one thread." };
        var seed = new Option<int>("--seed") { Description = "Seed of the bootstrap intervals.", DefaultValueFactory = _ => 1 };
        var corpus = new Option<DirectoryInfo?>("--corpus") { Description = "Folder of the ticket corpus: measures the whole ticket tagger on the part --split." };
        var part = new Option<CorpusSplit>("--split") { Description = "The part of the corpus.", DefaultValueFactory = _ => CorpusSplit.Test };
        var command = new Command("evaluate", "Measures a model on labelled texts that it has not seen; a whole ticket tagger with --corpus, or with --data of tickets and no --label.") { model, head, corpus, part, json, speed, seed };
        (data.Data.Required, data.Label.Required) = (false, false);
        data.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(corpus) is not null == result.GetValue(data.Data) is { Length: > 0 })
            {
                result.AddError("Give either --corpus or --data.");
            }

            if (result.GetValue(corpus) is not null && result.GetValue(data.Label) is not null)
            {
                result.AddError("--label goes with --data.");
            }

            if (result.GetValue(data.Label) is null && (result.GetValue(head) is not null || result.GetValue(speed)))
            {
                result.AddError("--head and --speed go with --label.");
            }
        });
        command.SetAction(result =>
        {
            if (result.GetValue(data.Label) is null)
            {
                var tagger = TaggerFiles.Load(result.GetValue(model));
                var (tickets, name) = result.GetValue(corpus) is { } folder
                    ? (GoldTickets.Of(folder, result.GetValue(part)), $"{result.GetValue(part)} of the corpus".ToLowerInvariant())
                    : (GoldTickets.Read(result.GetRequiredValue(data.Data), result.GetRequiredValue(data.Text), result.GetValue(data.Format), tagger.Taxonomy), string.Join(", ", result.GetRequiredValue(data.Data).Select(file => file.Name)));
                return RunTickets(tagger, tickets, name, result.GetValue(seed), result.GetValue(json));
            }

            var rows = data.Read(result);
            var split = string.Join(", ", result.GetRequiredValue(data.Data).Select(file => file.Name));
            var classifier = ModelFiles.Classifier(result.GetRequiredValue(model), HeadOption.Of(result, head, data));
            var evaluation = Evaluator.Evaluate(classifier, rows.Texts, rows.Labels);
            SpeedMeasure? measured = result.GetValue(speed) ? SpeedMeasure.Of(classifier, rows.Texts) : null;
            Print(evaluation, split, result.GetValue(seed), measured, result.GetValue(json));
            return ExitCode.Done;
        });
        return command;
    }

    private static int RunTickets(TicketTagger tagger, IReadOnlyList<GoldTicket> tickets, string split, int seed, bool json)
    {
        var evaluation = TicketEvaluator.Evaluate(tagger, tickets);
        if (json)
        {
            EvaluationText.PrintObject(writer => TicketEvaluationText.WriteFields(writer, evaluation, tagger.Model.Name, split, seed));
        }
        else
        {
            Console.Out.Write(TicketEvaluationText.Tables(evaluation, tagger.Model.Name, split, seed));
        }

        return ExitCode.Done;
    }

    private static void Print(Evaluation evaluation, string split, int seed, SpeedMeasure? speed, bool json)
    {
        if (!json)
        {
            Console.Out.Write(EvaluationText.Table(evaluation, split, seed));
            if (speed is { } s)
            {
                Console.Out.Write(string.Create(CultureInfo.InvariantCulture, $"\nspeed, one thread: {s.TextsPerSecond:N0} texts/s, p50 {s.P50Microseconds:F1} µs, p99 {s.P99Microseconds:F1} µs, peak memory {s.PeakMemoryBytes / 1e6:F0} MB\n"));
            }

            return;
        }

        EvaluationText.PrintObject(writer =>
        {
            EvaluationText.WriteFields(writer, evaluation, split, seed);
            if (speed is { } s)
            {
                writer.WriteStartObject("speed");
                writer.WriteNumber("textsPerSecond", s.TextsPerSecond);
                writer.WriteNumber("p50Microseconds", s.P50Microseconds);
                writer.WriteNumber("p99Microseconds", s.P99Microseconds);
                writer.WriteNumber("peakMemoryBytes", s.PeakMemoryBytes);
                writer.WriteEndObject();
            }
        });
    }
}
