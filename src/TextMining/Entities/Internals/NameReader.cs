namespace TextMining.Entities.Internals;

/// <summary>Finds names of persons by a title after them (王先生, 李小明师傅) or a word before them (我叫…, 户主…, 联系人:…).</summary>
internal static class NameReader
{
    private const int LongestName = 4;

    public static void Read(EntityScan scan)
    {
        for (var i = 0; i < scan.Cues.Count; i++)
        {
            var cue = scan.Cues[i];
            if (cue.Cue == Cue.Title)
            {
                BeforeTitle(scan, cue);
            }
            else if (cue.Cue == Cue.NameContext)
            {
                AfterContext(scan, cue);
            }
        }

        var text = scan.Text;
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == '某' && Surnames.Length(text, i - 1, rareToo: true) == 1 && !EndsWord(text, i - 1))
            {
                var end = i + 1 < text.Length && text[i + 1] == '某' ? i + 2 : i + 1;
                scan.Add(EntityKind.Name, i - 1, end, text[(i - 1)..end].ToString());
                i = end;
            }
            else if (text[i - 1] == '姓' && IsSaidSurname(scan, i, out var end))
            {
                scan.Add(EntityKind.Name, i, end, text[i..end].ToString());
            }
        }
    }

    /// <summary>我姓佘, 一位姓温的: a family name that is told as one.</summary>
    private static bool IsSaidSurname(EntityScan scan, int at, out int end)
    {
        end = at + Surnames.Length(scan.Text, at, rareToo: true);
        return end > at && (IsEnd(scan, end) || scan.Text[end] == '的');
    }

    private static void BeforeTitle(EntityScan scan, CueHit title)
    {
        var text = scan.Text;
        for (var length = Math.Min(LongestName, title.Start); length >= 2; length--)
        {
            var start = title.Start - length;
            var surname = Surnames.Length(text, start, rareToo: true);
            if (IsCountWord(text, start) || EndsWord(text, start))
            {
                continue;
            }

            if (surname > 0 && !IsWord(text[start..title.Start]) && length - surname is 1 or 2 && IsGiven(scan, start + surname, title.Start) && IsStart(scan, start))
            {
                scan.Add(EntityKind.Name, start, title.Start, text[start..title.Start].ToString());
                return;
            }
        }

        for (var length = Math.Min(2, title.Start); length >= 1; length--)
        {
            var start = title.Start - length;
            if (IsCountWord(text, start) || EndsWord(text, start) || IsWord(text[Math.Max(0, title.Start - 2)..title.Start]))
            {
                continue;
            }

            var clear = title.End - title.Start > 1 && text.Slice(title.Start, 2) is "先生" or "女士" or "师傅" or "小姐" or "阿姨";
            if (Surnames.Length(text, start, clear || IsStart(scan, start)) == length && !(start > 0 && text[start - 1] is '对' or '地' or '双' or '官' or '单' or '东' or '西' or '南' or '北' or '老' && length == 1 && text[start] is '方'))
            {
                scan.Add(EntityKind.Name, start, title.End, text[start..title.Start].ToString());
                return;
            }
        }
    }

    /// <summary>Words that look like a family name and a given name before a title.</summary>
    private static readonly string[] Words = ["谢谢", "安排", "安装", "司机", "施工", "时候", "值班", "卫生", "卫室", "路灯", "灯所", "项目"];

    private static bool IsWord(ReadOnlySpan<char> name)
    {
        foreach (var word in Words)
        {
            if (name.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>换表时师傅, 关于某, 严查某: a surname's character that belongs to the words before it.</summary>
    private static bool EndsWord(ReadOnlySpan<char> text, int at) => at > 0
        && ((text[at] == '时' && text[at - 1] is >= '\u4E00' and <= '\u9FFF') || (text[at] == '于' && text[at - 1] is '关' or '由' or '对' or '位')
            || (text[at] == '卫' && text[at - 1] is '环' or '门' or '护') || (text[at] == '费' && text[at - 1] is '收' or '缴' or '催' or '电' or '抄') || (text[at] == '孔' && text[at - 1] == '瞳')
            || (text[at] == '余' && text[at - 1] is '其' or '剩' or '多') || (text[at] == '安' && text[at - 1] is '保' or '公' or '治') || (text[at] == '查' && text[at - 1] is '严' or '请' or '核' or '稽'));

    /// <summary>两位师傅, 那位组长, 前任所长: 位 and 任 count persons there.</summary>
    private static bool IsCountWord(ReadOnlySpan<char> text, int at) =>
        at > 0 && text[at] is '位' or '任' && (text[at - 1] is '前' or '历' or '上' || NumeralReader.Begins(text[at - 1]) || text[at - 1] is '那' or '这' or '各' or '哪' or '每');

    private static void AfterContext(EntityScan scan, CueHit context)
    {
        var text = scan.Text;
        var at = context.End;
        while (at < text.Length && at - context.End < 3 && text[at] is ':' or ' ' or '是' or '叫' or '为' or '"' or '“')
        {
            at++;
        }

        var surname = Surnames.Length(text, at, rareToo: true);
        if (surname == 0)
        {
            return;
        }

        // 我是 introduces anything; there the name must fill the clause.
        var strict = context.End - context.Start <= 2 && scan.At(context.Start, "我是");
        for (var given = 2; given >= 1; given--)
        {
            var end = at + surname + given;
            if (end <= text.Length && IsGiven(scan, at + surname, end) && (IsEnd(scan, end) || (!strict && IsBreak(scan, end))))
            {
                scan.Add(EntityKind.Name, at, end, text[at..end].ToString());
                return;
            }
        }
    }

    private static bool IsGiven(EntityScan scan, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (scan.Text[i] is < '\u4E00' or > '\u9FFF' || scan.CueAt(Cue.Breaker, i, out var breaker) && breaker.End <= end
                || scan.CueAt(Cue.PlaceSuffix, i, out _) || NumeralReader.Begins(scan.Text[i]) && scan.Text[i] is not ('一' or '三' or '九' or '千' or '万'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsStart(EntityScan scan, int start)
    {
        if (start == 0 || !IsHan(scan.Text[start - 1]))
        {
            return true;
        }

        for (var i = scan.FirstCueFrom(start) - 1; i >= 0 && scan.Cues[i].Start >= start - 4; i--)
        {
            if (scan.Cues[i].End == start && scan.Cues[i].Cue is Cue.Breaker or Cue.NameContext or Cue.PlaceSuffix or Cue.NumberedPlace or Cue.PhoneContext)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsEnd(EntityScan scan, int end) => end == scan.Length || !IsHan(scan.Text[end]);

    private static bool IsBreak(EntityScan scan, int end) =>
        scan.CueAt(Cue.Breaker, end, out _) || scan.CueAt(Cue.Title, end, out _) || scan.CueAt(Cue.PhoneContext, end, out _) || scan.CueAt(Cue.IdContext, end, out _)
        || scan.CueAt(Cue.CustomerContext, end, out _);

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';
}
