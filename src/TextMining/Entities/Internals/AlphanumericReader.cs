namespace TextMining.Entities.Internals;

/// <summary>Finds what mixes letters and digits: e-mail, plates, credit codes, passports, WeChat names, staff numbers.</summary>
internal static class AlphanumericReader
{
    private const string Provinces = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领";

    public static void Read(EntityScan scan)
    {
        var text = scan.Text;
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsAsciiLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            var letters = 0;
            for (; i < text.Length && IsWordPart(text, i, start); i++)
            {
                letters += char.IsAsciiLetter(text[i]) ? 1 : 0;
            }

            if (i < text.Length && text[i] == '@')
            {
                i = ReadEmail(scan, start, i);
            }
            else if (letters > 0)
            {
                ReadWord(scan, start, i);
            }
            else if (i - start >= 5 && scan.CueBefore(Cue.WechatContext, start, 3))
            {
                scan.Add(EntityKind.Wechat, start, i, text[start..i].ToString());
            }
        }
    }

    private static bool IsWordPart(ReadOnlySpan<char> text, int i, int start) =>
        char.IsAsciiLetterOrDigit(text[i]) || (i > start && text[i] is '_' or '-' or '.' or '·' && i + 1 < text.Length && char.IsAsciiLetterOrDigit(text[i + 1]));

    private static int ReadEmail(EntityScan scan, int start, int at)
    {
        var text = scan.Text;
        var end = at + 1;
        var dotted = false;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || (text[end] is '.' or '-' && end + 1 < text.Length && char.IsAsciiLetterOrDigit(text[end + 1]))))
        {
            dotted |= text[end] == '.';
            end++;
        }

        if (dotted)
        {
            scan.Add(EntityKind.Email, start, end, text[start..end].ToString());
        }

        return end;
    }

    private static void ReadWord(EntityScan scan, int start, int end)
    {
        var word = scan.Text[start..end];
        if (IsPlate(scan.Text, start, end))
        {
            scan.Add(EntityKind.Plate, start - 1, end, Plain(scan.Text[(start - 1)..end]));
        }
        else if (word.Length == 18 && Checks.IsCreditCode(word))
        {
            scan.Add(EntityKind.CreditCode, start, end, word.ToString().ToUpperInvariant());
        }
        else if (scan.CueBefore(Cue.WechatContext, start, 4) && word.Length is >= 5 and <= 24)
        {
            scan.Add(EntityKind.Wechat, start, end, word.ToString());
        }
        else if (IsPassport(word, scan.CueBefore(Cue.PassportContext, start, 6)))
        {
            scan.Add(EntityKind.Passport, start, end, word.ToString().ToUpperInvariant());
        }
        else if (scan.CueBefore(Cue.StaffContext, start, 4) && word.Length is >= 3 and <= 12)
        {
            scan.Add(EntityKind.StaffNumber, start, end, word.ToString().ToUpperInvariant());
        }
    }

    /// <summary>A province sign, a letter, and five characters (six on new-energy vehicles), with at most a dot between.</summary>
    private static bool IsPlate(ReadOnlySpan<char> text, int start, int end)
    {
        if (start == 0 || !Provinces.Contains(text[start - 1]) || !char.IsAsciiLetter(text[start]))
        {
            return false;
        }

        var plain = 0;
        foreach (var c in text[(start + 1)..end])
        {
            plain += char.IsAsciiLetterOrDigit(c) ? 1 : 0;
        }

        return plain is 5 or 6;
    }

    private static bool IsPassport(ReadOnlySpan<char> word, bool named)
    {
        if (word.Length != 9 || !char.IsAsciiLetter(word[0]))
        {
            return false;
        }

        var digits = 0;
        foreach (var c in word[1..])
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return (word[0] is 'e' or 'g' && digits >= 8) || (named && digits >= 7);
    }

    private static string Plain(ReadOnlySpan<char> plate)
    {
        var value = new char[plate.Length];
        var length = 0;
        foreach (var c in plate)
        {
            if (char.IsLetterOrDigit(c))
            {
                value[length++] = char.ToUpperInvariant(c);
            }
        }

        return new string(value, 0, length);
    }
}
