using System.CommandLine;
using System.Text.Json;
using TextMining.Taxonomies;
using TextMining.Training.Corpora;

namespace TextMining.Cli.Verbs;

/// <summary><c>corpus check</c>: does the corpus hold what its data card promises?</summary>
internal static class CorpusVerb
{
    public static Command Create()
    {
        var folder = new Option<DirectoryInfo>("--corpus")
        {
            Description = "Folder with taxonomy.json, tickets.jsonl, second-pass.jsonl, trigger-lexicon.txt and hard-pairs.txt.",
            DefaultValueFactory = _ => new DirectoryInfo(Checkout.Path("corpus")),
        };
        var json = new Option<bool>("--json") { Description = "Print faults and tables as one JSON object." };
        var check = new Command("check", "Runs every check of the corpus and prints its tables.") { folder, json };
        check.SetAction(result => Check(result.GetValue(folder)!, result.GetValue(json)));
        return new Command("corpus", "Works on the labelled corpus.") { check };
    }

    private static int Check(DirectoryInfo folder, bool json)
    {
        var taxonomy = Read(folder, "taxonomy.json", Taxonomy.Load);
        var corpus = Read(folder, "tickets.jsonl", stream => TicketCorpus.Load(stream, taxonomy));
        var second = Read(folder, "second-pass.jsonl", TicketCorpus.LoadSecondLabels);
        var requirements = new CorpusRequirements { HardPairs = Read(folder, "hard-pairs.txt", stream => HardPairs.Load(stream, taxonomy)) };
        var report = Read(folder, "trigger-lexicon.txt", stream => new CorpusCheck(requirements, taxonomy, stream).Run(corpus, second));
        Console.Out.Write(json ? JsonSerializer.Serialize(report, JsonSerializerOptions.Web) + "\n" : Text(report));
        return report.Faults.Count == 0 ? ExitCode.Done : ExitCode.FoundFaults;
    }

    private static T Read<T>(DirectoryInfo folder, string name, Func<Stream, T> read)
    {
        using var file = File.OpenRead(Path.Combine(folder.FullName, name));
        return read(file);
    }

    private static string Text(CorpusReport report)
    {
        var tables = report.Tables.Select(table => $"{table.Title}\n\n{ConsoleTable.Format(table.Columns, table.Rows)}");
        var verdict = report.Faults.Count == 0 ? "No faults.\n" : $"{report.Faults.Count} faults:\n{string.Concat(report.Faults.Select(fault => $"  {fault}\n"))}";
        return string.Join("\n", tables) + "\n" + verdict;
    }
}
