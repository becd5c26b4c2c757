using System.CommandLine;
using System.Text.Json;
using TextMining.Cli.Mining;
using TextMining.Entities;
using TextMining.Mining;
using TextMining.Mining.Reports;
using TextMining.Mining.Topics;

namespace TextMining.Cli.Verbs;

/// <summary><c>mine topics</c>: the hottest matters, as a table or JSON.</summary>
internal static class MineTopicsVerb
{
    public static Command Create()
    {
        var input = new MiningInput();
        var html = new HtmlFile();
        var top = new Option<int>("--top") { Description = "How many topics.", DefaultValueFactory = _ => 20 };
        var least = new Option<int>("--min-tickets") { Description = "The least number of tickets of a topic.", DefaultValueFactory = _ => 3 };
        var window = new Option<int>("--window-days") { Description = "The days over which speed, growth and bursts are measured.", DefaultValueFactory = _ => 30 };
        var by = new Option<TicketFacet?>("--by") { Description = "Count each topic's tickets by this, too." };
        var json = new Option<bool>("--json") { Description = "Print JSON, hottest first." };
        var command = new Command("topics", "Groups tickets of one matter and prints the hottest.") { top, least, window, by, json };
        input.AddTo(command);
        html.AddTo(command);
        command.SetAction((result, cancellation) =>
        {
            var options = new TopicOptions { Top = result.GetValue(top), MinimumTickets = result.GetValue(least), WindowDays = result.GetValue(window), By = result.GetValue(by) };
            var progress = TerminalProgress.Create();
            var topics = new TopicMiner(MiningModels.Segmenter(), new EntityExtractor(), options).Mine(input.Read(result), progress, cancellation);
            progress?.Finish();
            html.Write(result, new MiningReport { Topics = topics });
            Print(topics, result.GetValue(json));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static void Print(IReadOnlyList<Topic> topics, bool asJson)
    {
        if (asJson)
        {
            MiningJson.Write(writer => Write(writer, topics));
            return;
        }

        Console.Out.Write(ConsoleTable.Format(
            ["heat", "tickets", "people", "first", "last", "growth", "burst", "title"],
            topics.Select(topic => (IReadOnlyList<string>)
            [
                topic.Score.ToString("0.0"), $"{topic.Tickets}", $"{topic.People}", topic.First?.ToString("yyyy-MM-dd") ?? "n/a", topic.Last?.ToString("yyyy-MM-dd") ?? "n/a",
                topic.Growth.ToString("+0.0;-0.0;0.0"), topic.IsBurst ? "yes" : "no", topic.Title,
            ])));
    }

    internal static void Write(Utf8JsonWriter writer, IReadOnlyList<Topic> topics)
    {
        writer.WriteStartArray();
        foreach (var topic in topics)
        {
            writer.WriteStartObject();
            writer.WriteString("title", topic.Title);
            MiningJson.Strings(writer, "terms", topic.Terms);
            writer.WriteNumber("score", topic.Score);
            writer.WriteNumber("tickets", topic.Tickets);
            writer.WriteNumber("people", topic.People);
            MiningJson.Time(writer, "first", topic.First);
            MiningJson.Time(writer, "last", topic.Last);
            writer.WriteNumber("growth", topic.Growth);
            MiningJson.Strings(writer, "members", topic.Members);
            MiningJson.Strings(writer, "places", topic.Places);
            writer.WriteNumber("focus", topic.Focus);
            writer.WriteNumber("likes", topic.Likes);
            MiningJson.Time(writer, "peakStart", topic.PeakStart);
            writer.WriteNumber("peakTickets", topic.PeakTickets);
            writer.WriteNumber("qValue", topic.QValue);
            writer.WriteBoolean("burst", topic.IsBurst);
            writer.WriteString("cause", topic.Cause);
            writer.WriteBoolean("emerging", topic.IsEmerging);
            MiningJson.Counts(writer, "by", topic.By);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
