namespace TextMining.Entities.Internals;

/// <summary>Mobile phones, landlines and hotlines.</summary>
internal static class Phones
{
    private static readonly HashSet<string> Hotlines = new(StringComparer.Ordinal)
    {
        "95598", "12398", "12345", "12315", "12318", "12319", "12320", "12328", "12333", "12336", "12338", "12348", "12350", "12355", "12358",
        "12363", "12365", "12366", "12369", "12377", "12378", "12380", "12381", "12385", "12386", "12388", "12389", "12309", "12368", "10000",
        "10010", "10086", "95533", "95566", "95588", "95599", "96777", "962222", "114",
    };

    public static EntityKind? Classify(
        EntityScan scan, ReadOnlySpan<char> plain, DigitGroup from, DigitGroup last, List<DigitGroup> groups, int first, int count, EntityOptions options)
    {
        if (plain.Length is 11 or 12 or 13 or 15 && IsMobile(plain))
        {
            var known = !options.RejectsMobilePrefix(plain.Slice(plain.Length - 11, 3));
            return known || count > 1 || scan.CueBefore(Cue.PhoneContext, from.Start, 12) ? EntityKind.Mobile : EntityKind.LongNumber;
        }

        if (plain.Length == 10 && plain[..3] is "400" or "800" && count <= 4)
        {
            return EntityKind.Hotline;
        }

        if (count == 1 && plain.Length is 5 or 6 && Hotlines.GetAlternateLookup<ReadOnlySpan<char>>().Contains(plain))
        {
            return EntityKind.Hotline;
        }

        if (count == 1 && plain is "110" or "119" or "120" or "122" or "114" && IsEmergencyCall(scan, from.Start, last.End))
        {
            return EntityKind.Hotline;
        }

        if (IsLandline(plain, groups, first, count))
        {
            return EntityKind.Landline;
        }

        return (count == 1 || (count == 2 && first + count == groups.Count)) && plain.Length is 7 or 8 && plain[0] is not ('0' or '1') && scan.CueBefore(Cue.PhoneContext, from.Start, 6) && !Checks.IsDate(Pad(plain))
            ? EntityKind.Landline
            : null;
    }

    /// <summary>How many characters before a mobile's digits are a + that belongs to it.</summary>
    public static int CountryPrefix(ReadOnlySpan<char> text, int start) => start > 0 && text[start - 1] == '+' ? 1 : 0;

    public static string LandlineValue(ReadOnlySpan<char> plain, List<DigitGroup> groups, int first, int count)
    {
        if (plain[0] != '0')
        {
            return plain.ToString();
        }

        var area = AreaLength(plain);
        var number = count > 1 && groups[first].Count == area && groups[first + 1].Count is 7 or 8 ? groups[first + 1].Count : Math.Min(8, plain.Length - area);
        return plain.Length > area + number
            ? $"{plain[..area]}-{plain.Slice(area, number)}-{plain[(area + number)..]}"
            : $"{plain[..area]}-{plain[area..]}";
    }

    /// <summary>Eleven digits from 13 to 19, after an optional 0, 86 or 0086.</summary>
    private static bool IsMobile(ReadOnlySpan<char> plain)
    {
        var number = plain[^11..];
        var prefix = plain[..^11];
        return number[0] == '1' && number[1] is >= '3' and <= '9' && (prefix.IsEmpty || prefix is "0" or "86" or "0086");
    }

    private static bool IsLandline(ReadOnlySpan<char> plain, List<DigitGroup> groups, int first, int count)
    {
        if (plain.Length is < 10 or > 18 || plain[0] != '0' || plain[1] == '0')
        {
            return false;
        }

        var area = AreaLength(plain);
        if (count == 1)
        {
            return plain.Length - area is 7 or 8;
        }

        if (groups[first].Count != area)
        {
            return plain.Length - area is 7 or 8 && count > 3;
        }

        var rest = plain.Length - area;
        return (count <= 3 && rest is 7 or 8) || (count == 3 && groups[first + 1].Count is 7 or 8 && groups[first + 2].Count is >= 1 and <= 6);
    }

    /// <summary>010 and 02x are areas of three digits, the others of four.</summary>
    private static int AreaLength(ReadOnlySpan<char> plain) => plain[1] is '1' or '2' ? 3 : 4;

    private static bool IsEmergencyCall(EntityScan scan, int start, int end)
    {
        if (start > 0 && scan.Text[start - 1] is '打' or '拨' or '报' or '叫' or '了' or '是' or '找' or '喊')
        {
            return !NumberUnits.Begins(scan.Text, end);
        }

        return scan.At(end, "急救") || scan.At(end, "电话") || scan.At(end, "救护") || scan.At(end, "已") || scan.At(end, "来") || scan.At(end, "出诊")
            || scan.At(end, "也") || scan.At(end, "到") || scan.At(end, "报警") || scan.At(end, "出警") || scan.At(end, "拉走") || scan.At(end, "指挥") || scan.At(end, "接警")
            || scan.At(end, "都") || scan.At(end, "在路上") || scan.At(end, "的人") || scan.At(end, "说") || scan.At(end, "消防")
            || scan.At(end, "担架") || scan.At(end, "堵") || scan.At(end, "医生") || scan.At(end, "没") || scan.At(end, "进不");
    }

    private static ReadOnlySpan<char> Pad(ReadOnlySpan<char> plain) => plain.Length == 8 ? plain : "00000000";
}
