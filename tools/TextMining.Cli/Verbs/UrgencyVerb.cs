using System.CommandLine;
using TextMining.Entities;

namespace TextMining.Cli.Verbs;

/// <summary><c>urgency test</c>: the bench for the rule file.</summary>
internal static class UrgencyVerb
{
    public static Command Create()
    {
        var rules = new Option<FileInfo>("--rules") { Description = "The rule file.", DefaultValueFactory = _ => new FileInfo(Checkout.Path("models/urgency/rules.json")) };
        var file = new Argument<FileInfo>("FILE") { Description = "Lines of: wanted level, TAB, ticket. Wanted: U1 … U4, or !U1 for anything else; lines that begin with # are notes." };
        var quiet = new Option<bool>("--summary") { Description = "Print the table only, not the lines that fail." };
        var test = new Command("test", "Runs the rules over test lines and prints those whose level is not the wanted one.") { file, rules, quiet };
        test.SetAction(result => Test(result.GetRequiredValue(file), result.GetRequiredValue(rules), result.GetValue(quiet)));
        return new Command("urgency", "Works on the urgency rules and the combiner.") { test, UrgencyTrainVerb.Create(), UrgencyEvaluateVerb.Create(), UrgencyBenchVerb.Create() };
    }

    private static int Test(FileInfo file, FileInfo rulesFile, bool quiet)
    {
        var bench = new UrgencyBench(UrgencyFiles.Rules(rulesFile.FullName), new EntityExtractor());
        using var reader = new StreamReader(file.FullName);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab < 0 || !bench.Run(line[..tab], line[(tab + 1)..], out var failure))
            {
                Console.Error.WriteLine($"{file.FullName}:{number}: expected U1 to U4 or !U1, a TAB and a ticket.");
                return ExitCode.BadInput;
            }

            if (failure is not null && !quiet)
            {
                Console.Out.WriteLine($"{number}: {failure}");
            }
        }

        Console.Out.Write(bench.Summary());
        return bench.Failures == 0 ? ExitCode.Done : ExitCode.FoundFaults;
    }
}
