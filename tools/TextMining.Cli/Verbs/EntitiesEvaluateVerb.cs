using System.CommandLine;
using TextMining.Entities;
using TextMining.Training.Corpora;
using TextMining.Training.Entities;

namespace TextMining.Cli.Verbs;

/// <summary><c>entities evaluate</c>: found entities against the corpus's annotations.</summary>
internal static class EntitiesEvaluateVerb
{
    public static Command Create()
    {
        var corpus = new Option<DirectoryInfo>("--corpus") { Description = "Folder with taxonomy.json and tickets.jsonl.", DefaultValueFactory = _ => new DirectoryInfo(Checkout.Path("corpus")) };
        var split = new Option<CorpusSplit[]>("--split") { Description = "The parts of the corpus to measure on; all of them when none is named.", AllowMultipleArgumentsPerToken = true };
        var wrong = new Option<bool>("--wrong") { Description = "Print what was missed (-) and what was found without an annotation (+), instead of the table." };
        var command = new Command("evaluate", "Measures entities, by kind, on the corpus's annotated tickets.") { corpus, split, wrong };
        command.SetAction(result => Run(result.GetRequiredValue(corpus), result.GetValue(split) ?? [], result.GetValue(wrong)));
        return command;
    }

    private static int Run(DirectoryInfo folder, CorpusSplit[] splits, bool printWrong)
    {
        var (measure, extractor) = (new EntityMeasure(), new EntityExtractor());
        foreach (var ticket in UrgencyFiles.Corpus(folder).Tickets)
        {
            if (ticket.Entities is { } annotated && (splits.Length == 0 || splits.Contains(ticket.Split)))
            {
                var found = extractor.Extract(ticket.Text);
                measure.Add(annotated, found);
                if (printWrong)
                {
                    PrintWrong(ticket, annotated, found);
                }
            }
        }

        if (printWrong)
        {
            return ExitCode.Done;
        }

        var parts = splits.Length == 0 ? "all parts" : string.Join(" and ", splits.Distinct());
        Console.Out.WriteLine($"{measure.Tickets} annotated tickets of {parts}; overlap by half of the longer span");
        Console.Out.Write(ConsoleTable.Format(
            ["kind", "annotated", "found", "recall", "precision", "exact recall"],
            Enum.GetValues<EntityKind>().Where(kind => measure.Annotated(kind) > 0).OrderByDescending(measure.Annotated).Select(
                kind => (IReadOnlyList<string>)[kind.Name(), $"{measure.Annotated(kind)}", $"{measure.Found(kind)}", Share(measure.Recall(kind)), Share(measure.Precision(kind)), Share(measure.ExactRecall(kind))])));
        return ExitCode.Done;
    }

    private static void PrintWrong(LabelledTicket ticket, IReadOnlyList<AnnotatedEntity> annotated, IReadOnlyList<Entity> found)
    {
        foreach (var missed in annotated.Where(wanted => !found.Any(entity => EntityMeasure.Agrees(wanted, entity))))
        {
            Console.Out.WriteLine($"{missed.Kind.Name()}\t-\t{ticket.Id}\t{Marked(ticket.Text, missed.Start, missed.Length)}");
        }

        foreach (var extra in found.Where(entity => !annotated.Any(wanted => EntityMeasure.Agrees(wanted, entity))))
        {
            Console.Out.WriteLine($"{extra.Kind.Name()}\t+\t{ticket.Id}\t{Marked(ticket.Text, extra.Start, extra.Length)}");
        }
    }

    /// <summary>A span in brackets, with some of the text around it, on one line.</summary>
    private static string Marked(string text, int start, int length)
    {
        const int Around = 12;
        var (from, to) = (Math.Max(0, start - Around), Math.Min(text.Length, start + length + Around));
        return $"{text[from..start]}[{text.Substring(start, length)}]{text[(start + length)..to]}".ReplaceLineEndings(" ");
    }

    private static string Share(double value) => double.IsNaN(value) ? "n/a" : $"{value:0.000}";
}
