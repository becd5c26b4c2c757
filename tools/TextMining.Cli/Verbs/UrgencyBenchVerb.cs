using System.CommandLine;
using System.Diagnostics;
using TextMining.Entities;
using TextMining.Privacy;
using TextMining.Urgency;

namespace TextMining.Cli.Verbs;

/// <summary><c>urgency bench</c>: time of entities, rules and masking for one ticket, on one thread.</summary>
internal static class UrgencyBenchVerb
{
    private const int Rounds = 40;

    public static Command Create()
    {
        var length = new Option<int>("--length") { Description = "Length of the tickets, give or take a sixth.", DefaultValueFactory = _ => 60 };
        var command = new Command("bench", "Times urgency rules, entities and masking over tickets of the corpus's test part.") { length };
        command.SetAction(result => Run(result.GetValue(length)));
        return command;
    }

    private static int Run(int length)
    {
        var corpus = UrgencyFiles.Corpus(new DirectoryInfo(Checkout.Path("corpus")));
        string[] texts = [.. corpus.Part(Training.Corpora.CorpusSplit.Test).Select(ticket => ticket.Text).Where(text => Math.Abs(text.Length - length) <= length / 6)];
        var (rules, extractor, masker) = (UrgencyFiles.Rules(), new EntityExtractor(), new PersonalDataMasker());
        string[] stages = ["entities", "urgency rules", "masking", "together"];
        var times = stages.Select(_ => new List<double>(texts.Length * Rounds)).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var text in texts)
            {
                var start = Stopwatch.GetTimestamp();
                var entities = extractor.Extract(text);
                var found = Stopwatch.GetTimestamp();
                rules.Evaluate(text, entities, TicketFacts.None);
                var read = Stopwatch.GetTimestamp();
                masker.Apply(text, entities);
                var masked = Stopwatch.GetTimestamp();

                // The first half warms up: the just-in-time compiler needs it.
                if (round >= Rounds / 2)
                {
                    Add(times[0], start, found);
                    Add(times[1], found, read);
                    Add(times[2], read, masked);
                    Add(times[3], start, masked);
                }
            }
        }

        Console.Out.WriteLine($"{texts.Length} tickets of the corpus's test part, {length} ± {length / 6} characters, {Rounds / 2} rounds after as many of warm-up, one thread; microseconds a ticket");
        Console.Out.Write(ConsoleTable.Format(
            ["stage", "p50", "p90", "p99"],
            stages.Select((stage, i) => (IReadOnlyList<string>)[stage, Share(times[i], 0.5), Share(times[i], 0.9), Share(times[i], 0.99)])));
        return ExitCode.Done;
    }

    private static void Add(List<double> times, long from, long to) => times.Add(Stopwatch.GetElapsedTime(from, to).TotalMicroseconds);

    private static string Share(List<double> times, double share)
    {
        times.Sort();
        return times.Count == 0 ? "n/a" : $"{times[(int)(share * (times.Count - 1))]:0.0}";
    }
}
