namespace TextMining.Entities.Internals;

/// <summary>Reads how often: 每周两次, 一天停三回, 三天一次, 三天两头; the value is times per day.</summary>
internal static class FrequencyReader
{
    private const double Day = 86_400;
    private const int LongestVerb = 4;

    /// <summary>A period, a verb and a count that has just been read: 每周(停)两次, 一个月停六次.</summary>
    /// <returns>The end of the frequency; <paramref name="end"/> when there is none.</returns>
    public static int Extend(EntityScan scan, int start, int end, double count)
    {
        if (scan.CueBefore(Cue.Frequency, start, LongestVerb, out var each) && !double.IsNaN(each.Value))
        {
            RemoveFrom(scan, each.Start);
            scan.Add(EntityKind.Frequency, each.Start, end, QuantityReader.Format(count * each.Value), count * each.Value);
            return end;
        }

        return end;
    }

    /// <summary>A period that a count follows: 一天(停)三次, 三天一次, 一个月停六次.</summary>
    /// <returns>The end of the frequency; <paramref name="end"/> when there is none.</returns>
    public static int ExtendPeriod(EntityScan scan, int start, int end, double seconds)
    {
        var at = end;
        while (at < scan.Length && at < end + LongestVerb && !NumeralReader.Begins(scan.Text[at]))
        {
            if (scan.Text[at] is not (>= '\u4E00' and <= '\u9FFF') || scan.Text[at] is '前' or '后' or '的' or '第')
            {
                return end;
            }

            at++;
        }

        if (at >= scan.Length || at >= end + LongestVerb || !NumeralReader.TryRead(scan.Text, at, out var count) || count.End >= scan.Length || scan.Text[at] == '几'
            || scan.Text[count.End] is not ('次' or '回' or '遍' or '趟'))
        {
            return end;
        }

        var perDay = count.Value * Day / Math.Max(seconds, 1);
        scan.Add(EntityKind.Frequency, start, count.End + 1, QuantityReader.Format(perDay), perDay);
        return count.End + 1;
    }

    /// <summary>The set phrases: 三天两头, 每天, 隔三差五.</summary>
    public static void AddPhrase(EntityScan scan, CueHit cue)
    {
        // 冬天天黑得早, 一动不动: the words of a phrase that belong to others.
        var before = cue.Start > 0 ? scan.Text[cue.Start - 1] : ' ';
        if ((scan.At(cue.Start, "天天") && before is '春' or '夏' or '秋' or '冬' or '今' or '明' or '昨') || (scan.At(cue.Start, "动不动") && before == '一'))
        {
            return;
        }

        scan.Add(EntityKind.Frequency, cue.Start, cue.End, double.IsNaN(cue.Value) ? "often" : QuantityReader.Format(cue.Value), cue.Value);
    }

    private static void RemoveFrom(EntityScan scan, int start)
    {
        if (scan.Found.Count > 0 && scan.Found[^1].Start >= start)
        {
            scan.Found.RemoveAt(scan.Found.Count - 1);
        }
    }
}
