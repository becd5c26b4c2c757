using System.CommandLine;
using System.Text.Json;
using TextMining.Cli.Mining;
using TextMining.Mining;
using TextMining.Mining.Reports;
using TextMining.Mining.WeakPoints;

namespace TextMining.Cli.Verbs;

/// <summary><c>mine weak-points</c>: what is complained of more than its size explains.</summary>
internal static class MineWeakPointsVerb
{
    public static Command Create()
    {
        var input = new MiningInput();
        var html = new HtmlFile();
        var sizes = new NumberTable("--sizes", "The size of each, such as its customers, from which the expected number follows; those without one are left out.", "size", "customers", "户数");
        var by = new Option<TicketFacet>("--by") { Description = "What is compared.", DefaultValueFactory = _ => TicketFacet.Unit };
        var top = new Option<int>("--top") { Description = "How many, the most unexpected first.", DefaultValueFactory = _ => 20 };
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var command = new Command("weak-points", "Compares units, lines, transformer areas or posts with what is to be expected.") { by, top, json };
        input.AddTo(command);
        html.AddTo(command);
        sizes.AddTo(command);
        command.SetAction(result =>
        {
            var points = new WeakPointMiner(new WeakPointOptions { By = result.GetValue(by), Sizes = sizes.Read(result) }).Mine(input.Read(result)).Take(result.GetValue(top)).ToList();
            html.Write(result, new MiningReport { WeakPoints = points });
            if (result.GetValue(json))
            {
                MiningJson.Write(writer => Write(writer, points));
            }
            else
            {
                Console.Out.Write(ConsoleTable.Format(
                    ["name", "alleged", "substantiated", "expected", "ratio", "low", "high", "q"],
                    points.Select(point => (IReadOnlyList<string>)
                    [
                        point.Name, $"{point.Alleged}", point.Substantiated?.ToString() ?? "n/a", point.Expected.ToString("0.0"),
                        point.Ratio.ToString("0.00"), point.Low.ToString("0.00"), point.High.ToString("0.00"), point.QValue.ToString("0.0000"),
                    ])));
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(Utf8JsonWriter writer, IReadOnlyList<WeakPoint> points)
    {
        writer.WriteStartArray();
        foreach (var point in points)
        {
            writer.WriteStartObject();
            writer.WriteString("name", point.Name);
            writer.WriteNumber("alleged", point.Alleged);
            if (point.Substantiated is { } substantiated)
            {
                writer.WriteNumber("substantiated", substantiated);
            }

            writer.WriteNumber("expected", point.Expected);
            writer.WriteNumber("ratio", point.Ratio);
            writer.WriteNumber("low", point.Low);
            writer.WriteNumber("high", point.High);
            writer.WriteNumber("qValue", point.QValue);
            MiningJson.Counts(writer, "causes", point.Causes);
            MiningJson.Strings(writer, "hypotheses", point.Hypotheses);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
