using System.Globalization;
using System.Text;
using System.Text.Json;
using TextMining.Mining.Trends;

namespace TextMining.Mining.Reports;

/// <summary>Writes charts as JSON options for ECharts. The JSON writer escapes what could end the script.</summary>
internal static class ReportChart
{
    public static void Bars(TextWriter page, string id, string what, IReadOnlyList<string> names, IReadOnlyList<double> values) =>
        Write(page, id, json =>
        {
            json.WriteBoolean("animation", false);
            json.WriteStartObject("grid");
            json.WriteNumber("left", 330);
            json.WriteNumber("right", 30);
            json.WriteNumber("top", 10);
            json.WriteNumber("bottom", 30);
            json.WriteEndObject();
            json.WriteStartObject("xAxis");
            json.WriteString("type", "value");
            json.WriteEndObject();
            json.WriteStartObject("yAxis");
            json.WriteString("type", "category");
            json.WriteBoolean("inverse", true);
            json.WriteStartObject("axisLabel");
            json.WriteNumber("width", 310);
            json.WriteString("overflow", "truncate");
            json.WriteEndObject();
            Strings(json, "data", names);
            json.WriteEndObject();
            json.WriteStartArray("series");
            json.WriteStartObject();
            json.WriteString("type", "bar");
            json.WriteString("name", what);
            Numbers(json, "data", values);
            json.WriteEndObject();
            json.WriteEndArray();
        });

    public static void Series(TextWriter page, string id, TrendSeries series)
    {
        var known = series.Daily.Count;
        var days = Enumerable.Range(0, known + series.Forecast.Count).Select(day => series.FirstDay.AddDays(day).ToString("O", CultureInfo.InvariantCulture)).ToList();
        Write(page, id, json =>
        {
            json.WriteBoolean("animation", false);
            json.WriteStartObject("legend");
            json.WriteEndObject();
            json.WriteStartObject("xAxis");
            json.WriteString("type", "category");
            Strings(json, "data", days);
            json.WriteEndObject();
            json.WriteStartObject("yAxis");
            json.WriteEndObject();
            json.WriteStartArray("series");
            Line(json, "每日工单", "solid", series.Daily.Select(count => (double)count));
            Line(json, "预测", "dashed", Enumerable.Repeat(double.NaN, known).Concat(series.Forecast));
            Line(json, "预测下限", "dotted", Enumerable.Repeat(double.NaN, known).Concat(series.Low));
            Line(json, "预测上限", "dotted", Enumerable.Repeat(double.NaN, known).Concat(series.High));
            json.WriteEndArray();
        });
    }

    private static void Line(Utf8JsonWriter json, string name, string stroke, IEnumerable<double> values)
    {
        json.WriteStartObject();
        json.WriteString("type", "line");
        json.WriteString("name", name);
        json.WriteBoolean("showSymbol", false);
        json.WriteStartObject("lineStyle");
        json.WriteString("type", stroke);
        json.WriteEndObject();
        Numbers(json, "data", values);
        json.WriteEndObject();
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void Numbers(Utf8JsonWriter json, string name, IEnumerable<double> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            if (double.IsFinite(value))
            {
                json.WriteNumberValue(Math.Round(value, 3));
            }
            else
            {
                json.WriteNullValue();
            }
        }

        json.WriteEndArray();
    }

    private static void Write(TextWriter page, string id, Action<Utf8JsonWriter> options)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            options(json);
            json.WriteEndObject();
        }

        page.Write($"<div class=\"chart\" id=\"{id}\"></div>\n<script>echarts.init(document.getElementById('{id}'),null,{{renderer:'svg'}}).setOption({Encoding.UTF8.GetString(buffer.ToArray())})</script>\n");
    }
}
