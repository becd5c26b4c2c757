using System.Globalization;

namespace TextMining.Entities.Internals;

/// <summary>How often and how long supply was out.</summary>
internal static class OutageFacts
{
    private const double Day = 86_400;

    private static readonly string[] Words = ["停电", "没电", "断电", "跳闸", "无电", "停了", "没有电", "停过", "来电", "停掉", "又停", "就停", "停六", "停三", "停四", "停五"];

    private static readonly string[] Months = ["这个月", "本月", "当月", "一个月", "上个月", "近两个月", "两个月", "近一个月", "最近", "这周", "本周", "一周", "这几天", "半个月", "这星期", "这阵子", "近期", "月初到现在"];

    public static bool Mentions(string text) => Words.Any(word => text.Contains(word, StringComparison.Ordinal));

    public static bool AreFrequent(string text, IReadOnlyList<Entity> entities, PhysicalFactsOptions options)
    {
        var least = (double)options.FrequentOutages / options.FrequentDays;
        var recent = Months.Any(word => text.Contains(word, StringComparison.Ordinal))
            || entities.Any(entity => entity.Kind == EntityKind.Duration && entity.Number >= Day && entity.Number <= options.FrequentDays * Day);
        foreach (var entity in entities)
        {
            var often = entity.Kind == EntityKind.Frequency && entity.Number >= least;
            var counted = entity.Kind == EntityKind.Count && entity.Number >= options.FrequentOutages && recent;
            if (often || counted)
            {
                return true;
            }
        }

        return false;
    }

    public static TimeSpan? Duration(string text, IReadOnlyList<Entity> entities, DateTimeOffset? receivedAt)
    {
        if (receivedAt is { } now && FromStart(entities, now) is { } since)
        {
            return since;
        }

        foreach (var entity in entities)
        {
            if (entity.Kind == EntityKind.Duration && entity.Number is > 0 and <= 30 * Day && IsOfOutage(text, entity))
            {
                return TimeSpan.FromSeconds(entity.Number);
            }
        }

        return null;
    }

    private static TimeSpan? FromStart(IReadOnlyList<Entity> entities, DateTimeOffset now)
    {
        foreach (var entity in entities)
        {
            if (entity.Kind == EntityKind.OutageStart
                && DateTime.TryParseExact(entity.Value, "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start)
                && now.DateTime - start is { } since && since > TimeSpan.Zero && since <= TimeSpan.FromDays(30))
            {
                return since;
            }
        }

        return null;
    }

    /// <summary>停了六个小时, 停电三天, 两个小时没电: an outage word close by, before or after.</summary>
    private static bool IsOfOutage(string text, Entity entity)
    {
        var from = Math.Max(0, entity.Start - 6);
        var to = Math.Min(text.Length, entity.End + 6);
        var near = text.AsSpan(from, to - from);
        return near.Contains("停", StringComparison.Ordinal) || near.Contains("没电", StringComparison.Ordinal) || near.Contains("断电", StringComparison.Ordinal)
            || near.Contains("无电", StringComparison.Ordinal) || near.Contains("没来电", StringComparison.Ordinal);
    }
}
