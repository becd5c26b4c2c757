using System.CommandLine;
using System.Text.Json;
using TextMining.Cli.Mining;
using TextMining.Entities;
using TextMining.Mining;
using TextMining.Mining.Similar;

namespace TextMining.Cli.Verbs;

/// <summary><c>mine similar</c>: the handled tickets nearest to a new one, with what was done.</summary>
internal static class MineSimilarVerb
{
    public static Command Create()
    {
        var input = new MiningInput();
        var text = new Option<string?>("--text") { Description = "The text of the new ticket." };
        var id = new Option<string?>("--ticket") { Description = "The number of a ticket in the files, in place of --text." };
        var top = new Option<int>("--top") { Description = "How many cases.", DefaultValueFactory = _ => 5 };
        var json = new Option<bool>("--json") { Description = "Print JSON, the nearest first." };
        var command = new Command("similar", "Finds the handled tickets nearest to a new one and prints what was done.") { text, id, top, json };
        input.AddTo(command);
        command.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValue(text)) == string.IsNullOrWhiteSpace(result.GetValue(id)))
            {
                result.AddError("Either --text or --ticket is expected.");
            }
        });
        command.SetAction(result =>
        {
            var index = new SimilarIndex(MiningModels.Segmenter(), new EntityExtractor(), new SimilarOptions { Top = result.GetValue(top) });
            var asked = result.GetValue(text) is { Length: > 0 } given ? new MiningTicket { Id = "", Text = given } : null;
            foreach (var ticket in input.Read(result))
            {
                index.Add(ticket);
                asked = asked is null && ticket.Id == result.GetValue(id) ? ticket : asked;
            }

            if (asked is null)
            {
                Console.Error.WriteLine($"No ticket has the number '{result.GetValue(id)}'.");
                return ExitCode.BadInput;
            }

            Print(index.Find(asked), result.GetValue(json));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(IReadOnlyList<SimilarCase> cases, bool asJson)
    {
        if (asJson)
        {
            MiningJson.Write(writer => Write(writer, cases));
            return;
        }

        Console.Out.Write(ConsoleTable.Format(
            ["score", "ticket", "received", "handling"],
            cases.Select(found => (IReadOnlyList<string>)[found.Score.ToString("0.000"), found.TicketId, found.ReceivedAt?.ToString("yyyy-MM-dd") ?? "n/a", found.Handling])));
    }

    private static void Write(Utf8JsonWriter writer, IReadOnlyList<SimilarCase> cases)
    {
        writer.WriteStartArray();
        foreach (var found in cases)
        {
            writer.WriteStartObject();
            writer.WriteString("ticket", found.TicketId);
            writer.WriteNumber("score", found.Score);
            MiningJson.Time(writer, "received", found.ReceivedAt);
            writer.WriteString("handling", found.Handling);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
