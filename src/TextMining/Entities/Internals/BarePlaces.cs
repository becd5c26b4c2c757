namespace TextMining.Entities.Internals;

/// <summary>Places without a known suffix, told by the words around them: 关于火石垭电压过低, 其是江北印象业主, 地址：枫丹.</summary>
internal static class BarePlaces
{
    private const int Shortest = 3;
    private const int Longest = 5;

    private static readonly string[] Labels = ["地址", "小区名", "住址"];

    private static readonly string[] Before = ["关于", "反映", "咨询", "我们", "我是", "是", "住", "在", "位于", "地址", "住在", "投诉", "来电", "称"];

    private static readonly string[] After = ["电压", "周边", "业主", "居民", "住户", "村民"];

    public static void Add(EntityScan scan, List<AddressPart> parts)
    {
        var (next, known) = (0, parts.Count);
        foreach (var cue in scan.Cues)
        {
            if (cue.Cue == Cue.Breaker && IsOneOf(scan, cue, Labels))
            {
                AddLabelled(scan, parts, known, cue.End);
            }
            else if (cue.Start >= next && cue.End - cue.Start >= 2 && (cue.Cue == Cue.OutageVerb || IsOneOf(scan, cue, After)))
            {
                next = cue.End;
                AddBefore(scan, parts, known, cue.Start);
            }
        }

        if (parts.Count > known)
        {
            parts.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        }
    }

    private static void AddLabelled(EntityScan scan, List<AddressPart> parts, int known, int at)
    {
        var start = at < scan.Length && scan.Text[at] is ':' or ' ' ? at + 1 : at;
        var end = start;
        while (end < scan.Length && end - start <= Longest && AddressReader.IsName(scan, end))
        {
            end++;
        }

        var closed = end >= scan.Length || scan.Text[end] is < '\u4E00' or > '\u9FFF';
        if (closed && end - start is >= Shortest and <= Longest && AddressReader.IsWholeName(scan, start, end))
        {
            Append(parts, known, start, end);
        }
    }

    private static void AddBefore(EntityScan scan, List<AddressPart> parts, int known, int end)
    {
        var start = end;
        while (start > 0 && end - start <= Longest && AddressReader.IsName(scan, start - 1))
        {
            start--;
        }

        if (end - start is < Shortest or > Longest || !AddressReader.IsWholeName(scan, start, end))
        {
            return;
        }

        for (var i = scan.FirstCueFrom(start) - 1; i >= 0 && scan.Cues[i].Start >= start - 4; i--)
        {
            if (scan.Cues[i].End == start && IsOneOf(scan, scan.Cues[i], Before))
            {
                Append(parts, known, start, end);
                return;
            }
        }
    }

    /// <summary>Adds a part unless another one, of the known ones in their order or of those added, lies in its span.</summary>
    private static void Append(List<AddressPart> parts, int known, int start, int end)
    {
        if (parts.Count > known && parts[^1].End > start)
        {
            return;
        }

        var (low, high) = (0, known);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = parts[middle].Start < start ? (middle + 1, high) : (low, middle);
        }

        if ((low == 0 || parts[low - 1].End <= start) && (low == known || parts[low].Start >= end))
        {
            parts.Add(new AddressPart(start, end, AddressLevel.Village, Weak: false));
        }
    }

    private static bool IsOneOf(EntityScan scan, CueHit cue, string[] words)
    {
        foreach (var word in words)
        {
            if (cue.End - cue.Start == word.Length && scan.At(cue.Start, word))
            {
                return true;
            }
        }

        return false;
    }
}
