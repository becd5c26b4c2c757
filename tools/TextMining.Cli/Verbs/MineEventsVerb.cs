using System.CommandLine;
using System.Text.Json;
using TextMining.Cli.Mining;
using TextMining.Entities;
using TextMining.Mining.Events;
using TextMining.Mining.Reports;

namespace TextMining.Cli.Verbs;

/// <summary><c>mine events</c>: outages, each with its master ticket and children.</summary>
internal static class MineEventsVerb
{
    public static Command Create()
    {
        var input = new MiningInput();
        var html = new HtmlFile();
        var planned = new PlannedOutages();
        var top = new Option<int>("--top") { Description = "How many events, the latest first; 0 for all.", DefaultValueFactory = _ => 0 };
        var hours = new Option<double>("--window-hours") { Description = "How long after the last report another still belongs to an event.", DefaultValueFactory = _ => 24 };
        var least = new Option<int>("--min-tickets") { Description = "The least number of tickets of an event.", DefaultValueFactory = _ => 2 };
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var geo = new Option<bool>("--geojson") { Description = "Print the events that have coordinates as GeoJSON." };
        var command = new Command("events", "Joins tickets about no power into outage events by place and time.") { top, hours, least, json, geo };
        input.AddTo(command);
        html.AddTo(command);
        planned.AddTo(command);
        command.SetAction((result, cancellation) =>
        {
            var progress = TerminalProgress.Create();
            var options = new OutageOptions { WindowHours = result.GetValue(hours), MinimumTickets = result.GetValue(least), Announced = planned.Read(result, input.Offset(result)) };
            var events = new OutageMiner(new EntityExtractor(), options).Mine(input.Read(result), progress, cancellation);
            progress?.Finish();
            events = result.GetValue(top) > 0 ? [.. events.Take(result.GetValue(top))] : events;
            html.Write(result, new MiningReport { Events = events });
            if (result.GetValue(geo))
            {
                MiningJson.Write(writer => WriteGeo(writer, events));
            }
            else if (result.GetValue(json))
            {
                MiningJson.Write(writer => Write(writer, events));
            }
            else
            {
                Print(events);
            }

            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static void Print(IReadOnlyList<OutageEvent> events) => Console.Out.Write(ConsoleTable.Format(
        ["tickets", "start", "last", "restored", "reopened", "announced", "households", "place"],
        events.Select(found => (IReadOnlyList<string>)
        [
            $"{found.Children.Count + 1}", found.Start.ToString("yyyy-MM-dd HH:mm"), found.LastReport.ToString("yyyy-MM-dd HH:mm"),
            $"{found.RestoredReports}", found.IsReopened ? "yes" : "no",
            found.IsAnnounced switch { true => "yes", false => "no", null => "n/a" }, found.Households?.ToString() ?? "n/a", found.Place,
        ])));

    private static void Write(Utf8JsonWriter writer, IReadOnlyList<OutageEvent> events)
    {
        writer.WriteStartArray();
        foreach (var found in events)
        {
            writer.WriteStartObject();
            WriteFields(writer, found);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteGeo(Utf8JsonWriter writer, IReadOnlyList<OutageEvent> events)
    {
        writer.WriteStartObject();
        writer.WriteString("type", "FeatureCollection");
        writer.WriteStartArray("features");
        foreach (var found in events)
        {
            if (found is { Longitude: { } longitude, Latitude: { } latitude })
            {
                writer.WriteStartObject();
                writer.WriteString("type", "Feature");
                writer.WriteStartObject("geometry");
                writer.WriteString("type", "Point");
                writer.WriteStartArray("coordinates");
                writer.WriteNumberValue(longitude);
                writer.WriteNumberValue(latitude);
                writer.WriteEndArray();
                writer.WriteEndObject();
                writer.WriteStartObject("properties");
                WriteFields(writer, found);
                writer.WriteEndObject();
                writer.WriteEndObject();
            }
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter writer, OutageEvent found)
    {
        writer.WriteString("place", found.Place);
        writer.WriteString("master", found.Master);
        MiningJson.Strings(writer, "children", found.Children);
        MiningJson.Time(writer, "start", found.Start);
        MiningJson.Time(writer, "firstReport", found.FirstReport);
        MiningJson.Time(writer, "lastReport", found.LastReport);
        writer.WriteNumber("restoredReports", found.RestoredReports);
        writer.WriteBoolean("reopened", found.IsReopened);
        if (found.Households is { } households)
        {
            writer.WriteNumber("households", households);
        }

        writer.WriteNumber("reporters", found.Reporters);
        MiningJson.Counts(writer, "channels", found.Channels);
        if (found.IsAnnounced is { } announced)
        {
            writer.WriteBoolean("announced", announced);
        }
    }
}
