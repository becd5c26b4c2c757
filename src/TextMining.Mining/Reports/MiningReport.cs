using System.Globalization;
using System.Net;
using TextMining.Mining.Events;
using TextMining.Mining.Repeats;
using TextMining.Mining.Topics;
using TextMining.Mining.Trends;
using TextMining.Mining.WeakPoints;

namespace TextMining.Mining.Reports;

/// <summary>What was mined, written as one HTML page in Chinese with charts (ECharts). The page needs no other file and no network, and prints on A4.</summary>
public sealed record MiningReport
{
    /// <summary>Ticket numbers written out for a group.</summary>
    private const int MostNumbers = 8;

    /// <summary>The heading.</summary>
    /// <value>Default: 工单挖掘报告.</value>
    public string Title { get; init; } = "工单挖掘报告";

    /// <summary>A line below it, such as the files and the time span; empty for none.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>Hot topics, hottest first.</summary>
    public IReadOnlyList<Topic> Topics { get; init; } = [];

    /// <summary>Outage events.</summary>
    public IReadOnlyList<OutageEvent> Events { get; init; } = [];

    /// <summary>Groups of tickets that repeat one another, the largest first.</summary>
    public IReadOnlyList<RepeatGroup> Repeats { get; init; } = [];

    /// <summary>Series with forecasts.</summary>
    public IReadOnlyList<TrendSeries> Trends { get; init; } = [];

    /// <summary>Weak points.</summary>
    public IReadOnlyList<WeakPoint> WeakPoints { get; init; } = [];

    /// <summary>Writes the page. All text is escaped.</summary>
    /// <param name="writer">Takes the page; not disposed. Its encoding should be UTF-8.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is null.</exception>
    public void WriteHtml(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write($"<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">{ReportStyle.Policy}<title>{Safe(Title)}</title>\n<style>{ReportStyle.Css}</style>\n<script>");
        writer.Write(ReportStyle.Charts());
        writer.Write($"</script></head><body>\n<h1>{Safe(Title)}</h1>\n<p>{Safe(Subtitle)}</p>\n");
        WriteTopics(writer);
        WriteEvents(writer);
        WriteRepeats(writer);
        WriteTrends(writer);
        WriteWeakPoints(writer);
        writer.Write("</body></html>\n");
    }

    private void WriteTopics(TextWriter writer)
    {
        if (Topics.Count == 0)
        {
            return;
        }

        writer.Write("<h2>热点问题</h2>\n");
        ReportChart.Bars(writer, "topics", "热度", [.. Topics.Take(15).Select(topic => topic.Title)], [.. Topics.Take(15).Select(topic => topic.Score)]);
        Table(writer, ["排名", "问题", "关键词", "热度", "工单", "人数", "起止", "增长", "突发"], Topics.Select((topic, rank) => (IReadOnlyList<string>)
        [
            $"{rank + 1}", topic.Title, string.Join("、", topic.Terms.Take(6)), Number(topic.Score, "0.0"), $"{topic.Tickets}", $"{topic.People}",
            $"{Day(topic.First)} 至 {Day(topic.Last)}", Number(topic.Growth, "+0%;-0%;0%"), topic.IsBurst ? "是" : "否",
        ]));
        writer.Write("<p class=\"note\">热度 =(人数 + 重复 + 0.5×关注 + 危险)×(0.5 + 0.5×集中度)×内聚度²;突发按泊松检验并控制错误发现率。</p>\n");
    }

    private void WriteEvents(TextWriter writer)
    {
        if (Events.Count == 0)
        {
            return;
        }

        writer.Write("<h2>停电事件</h2>\n");
        Table(writer, ["地点", "工单", "开始", "最后来电", "恢复反馈", "再次停电", "已公告", "户数", "主单"], Events.Select(found => (IReadOnlyList<string>)
        [
            found.Place, $"{found.Children.Count + 1}", Minute(found.Start), Minute(found.LastReport), $"{found.RestoredReports}", found.IsReopened ? "是" : "否",
            found.IsAnnounced switch { true => "是", false => "否", null => "未知" },
            found.Households?.ToString(CultureInfo.InvariantCulture) ?? "未知", found.Master,
        ]));
    }

    private void WriteRepeats(TextWriter writer)
    {
        if (Repeats.Count == 0)
        {
            return;
        }

        writer.Write("<h2>重复工单</h2>\n");
        Table(writer, ["工单", "客户", "相同", "相近", "改写", "同一客户再次反映", "起止", "工单编号"], Repeats.Select(group => (IReadOnlyList<string>)
        [
            $"{group.Members.Count}", $"{group.Customers}", $"{group.Exact}", $"{group.Near}", $"{group.Reworded}", $"{group.BySameCustomer}",
            $"{Day(group.First)} 至 {Day(group.Last)}", string.Join("、", group.Members.Take(MostNumbers)) + (group.Members.Count > MostNumbers ? " 等" : ""),
        ]));
    }

    private void WriteTrends(TextWriter writer)
    {
        if (Trends.Count == 0)
        {
            return;
        }

        writer.Write("<h2>趋势与预测</h2>\n");
        for (var at = 0; at < Trends.Count; at++)
        {
            var name = Trends[at].Name == "*" ? "全部工单" : Trends[at].Name;
            writer.Write($"<h3>{Safe(name)}{(Trends[at].PassesCapacity ? "(预测超过承载能力)" : "")}</h3>\n");
            ReportChart.Series(writer, $"trend{at}", Trends[at]);
        }

        writer.Write("<p class=\"note\">虚线为预测,区间为回测误差的 80% 区间。</p>\n");
    }

    private void WriteWeakPoints(TextWriter writer)
    {
        if (WeakPoints.Count == 0)
        {
            return;
        }

        writer.Write("<h2>薄弱环节</h2>\n");
        Table(writer, ["名称", "反映", "属实", "期望", "比值(95% 区间)", "q 值", "线索(假设,非结论)"], WeakPoints.Select(point => (IReadOnlyList<string>)
        [
            point.Name, $"{point.Alleged}", point.Substantiated?.ToString(CultureInfo.InvariantCulture) ?? "不足", Number(point.Expected, "0.0"),
            $"{Number(point.Ratio, "0.00")}({Number(point.Low, "0.00")}–{Number(point.High, "0.00")})", Number(point.QValue, "0.000"), string.Join(";", point.Hypotheses),
        ]));
        writer.Write("<p class=\"note\">件数过少的单元格不显示;反映不等于属实。</p>\n");
    }

    private static void Table(TextWriter writer, IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        writer.Write($"<table><thead><tr>{string.Concat(head.Select(cell => $"<th>{Safe(cell)}</th>"))}</tr></thead><tbody>\n");
        foreach (var row in rows)
        {
            writer.Write($"<tr>{string.Concat(row.Select(cell => $"<td>{Safe(cell)}</td>"))}</tr>\n");
        }

        writer.Write("</tbody></table>\n");
    }

    private static string Safe(string text) => WebUtility.HtmlEncode(text);

    private static string Number(double value, string format) => double.IsFinite(value) ? value.ToString(format, CultureInfo.InvariantCulture) : "无";

    private static string Day(DateTimeOffset? time) => time?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "未知";

    private static string Minute(DateTimeOffset time) => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
