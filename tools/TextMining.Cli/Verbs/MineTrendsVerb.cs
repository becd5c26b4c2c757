using System.CommandLine;
using System.Text.Json;
using TextMining.Cli.Mining;
using TextMining.Mining;
using TextMining.Mining.Reports;
using TextMining.Mining.Trends;

namespace TextMining.Cli.Verbs;

/// <summary><c>mine trends</c>: daily series with bursts and forecasts.</summary>
internal static class MineTrendsVerb
{
    public static Command Create()
    {
        var input = new MiningInput();
        var html = new HtmlFile();
        var capacity = new NumberTable("--capacity", "How many tickets a day each value can bear; a forecast above it is a warning.", "capacity", "承载能力");
        var by = new Option<TicketFacet>("--by") { Description = "A series for each value of this.", DefaultValueFactory = _ => TicketFacet.Cause };
        var and = new Option<TicketFacet?>("--and") { Description = "A series for each pair with this, too." };
        var days = new Option<int>("--days") { Description = "How many days are forecast.", DefaultValueFactory = _ => 7 };
        var top = new Option<int>("--top") { Description = "How many series, the largest.", DefaultValueFactory = _ => 20 };
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var command = new Command("trends", "Counts tickets a day, finds bursts and forecasts the coming days.") { by, and, days, top, json };
        input.AddTo(command);
        html.AddTo(command);
        capacity.AddTo(command);
        command.SetAction(result =>
        {
            var options = new TrendOptions { By = result.GetValue(by), And = result.GetValue(and), Days = result.GetValue(days), Top = result.GetValue(top), Capacity = capacity.Read(result) };
            var series = new TrendMiner(options).Mine(input.Read(result));
            html.Write(result, new MiningReport { Trends = series });
            if (result.GetValue(json))
            {
                MiningJson.Write(writer => Write(writer, series));
            }
            else
            {
                Print(series);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(IReadOnlyList<TrendSeries> series) => Console.Out.Write(ConsoleTable.Format(
        ["series", "tickets", "bursts", "method", "error/day", "naive", "forecast/day", "origins", "over-capacity"],
        series.Select(one => (IReadOnlyList<string>)
        [
            one.Name, $"{one.Daily.Sum()}", $"{one.Bursts.Count}", one.Method.ToString(), Number(one.Errors[one.Method]), Number(one.Errors[ForecastMethod.SeasonalNaive]),
            Number(one.Forecast.Average()), $"{one.Origins}", one.PassesCapacity ? "yes" : "no",
        ])));

    private static string Number(double value) => double.IsFinite(value) ? value.ToString("0.00") : "n/a";

    private static void Write(Utf8JsonWriter writer, IReadOnlyList<TrendSeries> series)
    {
        writer.WriteStartArray();
        foreach (var one in series)
        {
            writer.WriteStartObject();
            writer.WriteString("name", one.Name);
            writer.WriteString("firstDay", one.FirstDay.ToString("O"));
            Numbers(writer, "daily", one.Daily.Select(count => (double)count));
            Numbers(writer, "hourly", one.Hourly.Select(count => (double)count));
            writer.WriteStartArray("bursts");
            foreach (var burst in one.Bursts)
            {
                writer.WriteStartObject();
                writer.WriteString("first", burst.First.ToString("O"));
                writer.WriteString("last", burst.Last.ToString("O"));
                writer.WriteNumber("tickets", burst.Tickets);
                writer.WriteNumber("weight", burst.Weight);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteString("method", one.Method.ToString());
            Numbers(writer, "forecast", one.Forecast);
            Numbers(writer, "low", one.Low);
            Numbers(writer, "high", one.High);
            writer.WriteBoolean("passesCapacity", one.PassesCapacity);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Numbers(Utf8JsonWriter writer, string name, IEnumerable<double> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            if (double.IsFinite(value))
            {
                writer.WriteNumberValue(Math.Round(value, 3));
            }
            else
            {
                writer.WriteNullValue();
            }
        }

        writer.WriteEndArray();
    }
}
