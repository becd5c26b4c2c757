using System.CommandLine;
using TextMining.Entities;
using TextMining.Training.Entities;

namespace TextMining.Cli.Verbs;

/// <summary><c>entities evaluate</c>: found entities against the corpus's annotations.</summary>
internal static class EntitiesEvaluateVerb
{
    public static Command Create()
    {
        var corpus = new Option<DirectoryInfo>("--corpus") { Description = "Folder with taxonomy.json and tickets.jsonl.", DefaultValueFactory = _ => new DirectoryInfo(Checkout.Path("corpus")) };
        var command = new Command("evaluate", "Measures entities, by kind, on the corpus's annotated tickets.") { corpus };
        command.SetAction(result => Run(result.GetRequiredValue(corpus)));
        return command;
    }

    private static int Run(DirectoryInfo folder)
    {
        var (measure, extractor) = (new EntityMeasure(), new EntityExtractor());
        foreach (var ticket in UrgencyFiles.Corpus(folder).Tickets)
        {
            if (ticket.Entities is { } annotated)
            {
                measure.Add(annotated, extractor.Extract(ticket.Text));
            }
        }

        Console.Out.WriteLine($"{measure.Tickets} annotated tickets of all parts; overlap by half of the longer span");
        Console.Out.Write(ConsoleTable.Format(
            ["kind", "annotated", "found", "recall", "precision", "exact recall"],
            Enum.GetValues<EntityKind>().Where(kind => measure.Annotated(kind) > 0).OrderByDescending(measure.Annotated).Select(
                kind => (IReadOnlyList<string>)[kind.Name(), $"{measure.Annotated(kind)}", $"{measure.Found(kind)}", Share(measure.Recall(kind)), Share(measure.Precision(kind)), Share(measure.ExactRecall(kind))])));
        return ExitCode.Done;
    }

    private static string Share(double value) => double.IsNaN(value) ? "n/a" : $"{value:0.000}";
}
