namespace TextMining.Mining.Events;

/// <summary>Reads from a ticket's words whether it reports a loss of supply.</summary>
internal static class OutageWords
{
    private static readonly string[] Out = ["停电", "没电", "没有电", "断电", "无电", "停了电", "供电中断", "没来电", "没有来电", "恢复供电", "停过电", "全黑了"];

    /// <summary>停电动车 parks a scooter; 停电费 is money.</summary>
    private static readonly string[] NotOut = ["停电动", "停电瓶", "停电车", "停电梯", "停电费"];

    /// <summary>One customer's arrears and long histories are no event.</summary>
    private static readonly string[] NoEvent = ["欠费", "拖欠电费", "没费停电", "交电费", "交了电费", "缴纳电费", "已缴", "每年", "以前", "停电后亮"];

    private static readonly string[] Restored = ["已恢复供电", "已经恢复", "恢复供电了", "已来电", "来电了", "有电了", "已送电"];

    private static readonly string[] Again = ["又停电", "再次停电", "又停了", "又没电", "又断电"];

    public static bool IsOutage(MiningTicket ticket)
    {
        if (ticket.Cause is { Length: > 0 } cause)
        {
            return cause is "OUT.SUDDEN" or "OUT.NOTICE" or "OUT.SCHEDULE" or "OUT.REPAIR_LATE" or "OUT.REPAIR_QUALITY" || (cause is "OUT.FREQUENT" && Any(ticket, Again));
        }

        return Any(ticket, Out) && !Any(ticket, NotOut) && !Any(ticket, NoEvent);
    }

    public static bool SaysRestored(MiningTicket ticket) => Any(ticket, Restored);

    public static bool SaysAgain(MiningTicket ticket) => Any(ticket, Again);

    private static bool Any(MiningTicket ticket, string[] words)
    {
        foreach (var word in words)
        {
            if (ticket.Text.Contains(word, StringComparison.Ordinal) || ticket.Title?.Contains(word, StringComparison.Ordinal) == true)
            {
                return true;
            }
        }

        return false;
    }
}
