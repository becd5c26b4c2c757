using System.CommandLine;
using System.Text;
using TextMining.Persistence;
using TextMining.Segmentation;

namespace TextMining.Cli.Verbs;

/// <summary><c>inspect</c>: what a model file says about itself.</summary>
internal static class InspectVerb
{
    // The readable sections; the others are numbers and words.
    private static readonly string[] Cards = ["manifest", "review", "secondary"];

    public static Command Create()
    {
        var model = new Argument<FileInfo>("MODEL") { Description = "A model file; default: the tagger that the program carries.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("inspect", "Prints the card of a model: checksum, sections, labels, options, training and thresholds.") { model };
        command.SetAction(result => Run(result.GetValue(model)));
        return command;
    }

    private static int Run(FileInfo? model)
    {
        using var stream = model?.OpenRead() ?? ModelPackage.Open("TextMining.Models.Power", "power.model");
        var container = ModelContainer.Load(stream);
        Console.Out.WriteLine($"sha256 {container.Checksum}");
        Console.Out.Write(ConsoleTable.Format(
            ["section", "bytes"], container.Names.Select(name => (IReadOnlyList<string>)[name, $"{container[name].Length}"])));
        foreach (var name in container.Names.Where(Cards.Contains))
        {
            Console.Out.WriteLine($"\n{name}\n{Encoding.UTF8.GetString(container[name].Span)}");
        }

        return ExitCode.Done;
    }
}
