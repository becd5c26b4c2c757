using System.CommandLine;
using System.Text.Json;
using TextMining.Cli.Mining;
using TextMining.Entities;
using TextMining.Mining.Repeats;
using TextMining.Mining.Reports;

namespace TextMining.Cli.Verbs;

/// <summary><c>mine repeats</c>: tickets that repeat one another.</summary>
internal static class MineRepeatsVerb
{
    public static Command Create()
    {
        var input = new MiningInput();
        var html = new HtmlFile();
        var top = new Option<int>("--top") { Description = "How many groups; 0 for all.", DefaultValueFactory = _ => 0 };
        var days = new Option<int>("--within-days") { Description = "How far back a ticket can repeat another.", DefaultValueFactory = _ => 90 };
        var json = new Option<bool>("--json") { Description = "Print JSON, the largest group first." };
        var command = new Command("repeats", "Finds exact, near and reworded repeats: one customer's, and one matter reported by many.") { top, days, json };
        input.AddTo(command);
        html.AddTo(command);
        command.SetAction((result, cancellation) =>
        {
            var progress = TerminalProgress.Create();
            var finder = new RepeatFinder(MiningModels.Segmenter(), new EntityExtractor(), new RepeatOptions { WithinDays = result.GetValue(days) });
            var groups = finder.Find(input.Read(result), progress, cancellation);
            progress?.Finish();
            groups = result.GetValue(top) > 0 ? [.. groups.Take(result.GetValue(top))] : groups;
            html.Write(result, new MiningReport { Repeats = groups });
            Print(groups, result.GetValue(json));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static void Print(IReadOnlyList<RepeatGroup> groups, bool asJson)
    {
        if (asJson)
        {
            MiningJson.Write(writer => Write(writer, groups));
            return;
        }

        Console.Out.Write(ConsoleTable.Format(
            ["tickets", "customers", "exact", "near", "reworded", "same-customer", "first", "last", "members"],
            groups.Select(group => (IReadOnlyList<string>)
            [
                $"{group.Members.Count}", $"{group.Customers}", $"{group.Exact}", $"{group.Near}", $"{group.Reworded}", $"{group.BySameCustomer}",
                group.First?.ToString("yyyy-MM-dd") ?? "n/a", group.Last?.ToString("yyyy-MM-dd") ?? "n/a", string.Join(' ', group.Members.Take(4)) + (group.Members.Count > 4 ? " …" : ""),
            ])));
    }

    private static void Write(Utf8JsonWriter writer, IReadOnlyList<RepeatGroup> groups)
    {
        writer.WriteStartArray();
        foreach (var group in groups)
        {
            writer.WriteStartObject();
            writer.WriteNumber("tickets", group.Members.Count);
            writer.WriteNumber("customers", group.Customers);
            writer.WriteNumber("exact", group.Exact);
            writer.WriteNumber("near", group.Near);
            writer.WriteNumber("reworded", group.Reworded);
            writer.WriteNumber("sameCustomer", group.BySameCustomer);
            MiningJson.Time(writer, "first", group.First);
            MiningJson.Time(writer, "last", group.Last);
            MiningJson.Strings(writer, "members", group.Members);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
