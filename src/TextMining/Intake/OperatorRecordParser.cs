using TextMining.Entities;

namespace TextMining.Intake;

/// <summary>Reads the patterns of operators' records: a leading 【…】, 下发为X…实际为Y, quoted ticket numbers, the frame 市民来电反映…请…核实处理.</summary>
/// <remarks>Stateless; may be called from any thread. Time is linear in the text.</remarks>
public static class OperatorRecordParser
{
    private const int LongestTag = 20;
    private const int LongestFinding = 40;
    private const int LongestClosing = 60;

    private static readonly string[] Openings =
    [
        "市民来电反映", "客户来电反映", "用户来电反映", "市民来电咨询", "客户来电咨询", "市民来电投诉", "客户来电投诉", "来电人反映", "来电反映", "来电咨询", "来电投诉", "来电表示",
        "市民反映", "客户反映", "用户反映", "群众反映", "村民反映", "业主反映", "市民表示", "客户表示", "市民称", "客户称", "其称", "其反映", "其表示", "来信反映", "来电人表示", "来电人称", "网民反映",
        "客户来电称", "市民来电称", "客户报修", "市民投诉", "客户投诉", "反映", "咨询",
    ];

    private static readonly string[] Closings =
    [
        "故来电反映", "故来电投诉", "故来电咨询", "故来电求助", "请核实处理", "请供电部门", "请供电局", "请供电公司", "请相关部门", "请有关部门", "请职能局", "请尽快核实", "望核实", "望尽快处理", "望供电部门", "希望供电部门",
        "希望相关部门", "希望尽快处理", "请尽快处理", "请协调处理", "请派人处理", "请核查处理", "请工作人员核实",
    ];

    /// <summary>Parses a record.</summary>
    /// <param name="text">A ticket's text or a handling note.</param>
    /// <param name="entities">What <see cref="EntityExtractor"/> found in it.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static OperatorRecord Parse(string text, IReadOnlyList<Entity> entities)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(entities);
        var start = SkipSpace(text, 0);
        var tag = Tag(text, ref start);
        var opening = Opening(text, ref start);
        var closing = Closing(text, start);
        var end = closing < 0 ? text.TrimEnd().Length : closing;
        end = Math.Max(end, start);
        return new OperatorRecord
        {
            Tag = tag,
            DispatchedAs = Finding(text, "下发为"),
            Actual = Finding(text, "实际为"),
            QuotedTickets = [.. entities.Where(entity => entity.Kind == EntityKind.TicketNumber).Select(entity => entity.Value)],
            CoreStart = start,
            CoreLength = end - start,
            IsFramed = opening || closing >= 0,
        };
    }

    private static string? Tag(string text, ref int start)
    {
        if (start >= text.Length || text[start] != '【')
        {
            return null;
        }

        var close = text.IndexOf('】', start, Math.Min(LongestTag + 2, text.Length - start));
        if (close < 0)
        {
            return null;
        }

        var tag = text[(start + 1)..close].Trim();
        start = SkipSpace(text, close + 1);
        return tag.Length == 0 ? null : tag;
    }

    private static bool Opening(string text, ref int start)
    {
        foreach (var opening in Openings)
        {
            if (string.CompareOrdinal(text, start, opening, 0, opening.Length) != 0)
            {
                continue;
            }

            start += opening.Length;
            while (start < text.Length && text[start] is ':' or '：' or ',' or '，' or ' ' or '。' or '其')
            {
                start++;
            }

            return true;
        }

        return false;
    }

    /// <summary>Where the closing frame begins: the last clause that asks for handling, near the end.</summary>
    private static int Closing(string text, int from)
    {
        for (var i = text.Length - 1; i > from && text.Length - i <= LongestClosing; i--)
        {
            if (text[i - 1] is not (',' or '，' or '。' or ';' or '；' or ' ' or '!' or '！' or '?' or '？'))
            {
                continue;
            }

            foreach (var closing in Closings)
            {
                if (string.CompareOrdinal(text, i, closing, 0, closing.Length) == 0)
                {
                    return i - 1;
                }
            }
        }

        return -1;
    }

    /// <summary>The words after 下发为 or 实际为, up to the end of the clause or the next of the two.</summary>
    private static string? Finding(string text, string mark)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var start = at + mark.Length;
        while (start < text.Length && text[start] is ':' or '：' or '“' or '"' or '【' or '「')
        {
            start++;
        }

        var end = start;
        while (end < text.Length && end - start < LongestFinding && text[end] is not (',' or '，' or '。' or ';' or '；' or '”' or '"' or '】' or '」' or '\n')
            && string.CompareOrdinal(text, end, "实际为", 0, 3) != 0 && string.CompareOrdinal(text, end, "经现场", 0, 3) != 0)
        {
            end++;
        }

        return end == start ? null : text[start..end].Trim();
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
