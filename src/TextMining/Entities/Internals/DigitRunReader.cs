namespace TextMining.Entities.Internals;

/// <summary>Finds runs of digits in any disguise: full-width, spaced, with dashes, in Chinese numerals (幺三八…), circled, with invisible characters between.</summary>
internal static class DigitRunReader
{
    private const int LongestSeparator = 3;
    private const int ShortestRun = 3;

    private static readonly CharFilter Digits = new(
        "0123456789零〇○洞一壹幺么二贰两三叁四肆五伍六陆七柒拐八捌九玖勾①②③④⑤⑥⑦⑧⑨⓪➀➁➂➃➄➅➆➇➈❶❷❸❹❺❻❼❽❾⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669");

    public static void Read(EntityScan scan, EntityOptions options)
    {
        var text = scan.Text;
        var digits = scan.Digits;
        var i = 0;
        while (i < text.Length)
        {
            if (DigitOf(text[i]) < 0)
            {
                i++;
                continue;
            }

            digits.Clear();
            scan.Groups.Clear();
            i = ReadRun(text, i, digits, scan.Groups);
            if (digits.Count >= ShortestRun)
            {
                IdentifierReader.Read(scan, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(digits), options);
            }
        }
    }

    /// <summary>The digit that a character stands for; -1 when it is none.</summary>
    public static int DigitOf(char c) => Digits.MayContain(c) ? Value(c) : -1;

    private static int Value(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        '零' or '〇' or '○' or '洞' => 0,
        '一' or '壹' or '幺' or '么' => 1,
        '二' or '贰' or '两' => 2,
        '三' or '叁' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' or '陆' => 6,
        '七' or '柒' or '拐' => 7,
        '八' or '捌' => 8,
        '九' or '玖' or '勾' => 9,
        >= '①' and <= '⑨' => c - '①' + 1,
        '⓪' => 0,
        >= '➀' and <= '➈' => c - '➀' + 1,
        >= '❶' and <= '❾' => c - '❶' + 1,
        >= '⁴' and <= '⁹' => c - '⁰',
        >= '₀' and <= '₉' => c - '₀',
        >= '\u0660' and <= '\u0669' => c - '\u0660',
        _ => -1,
    };

    private static int ReadRun(ReadOnlySpan<char> text, int start, List<char> digits, List<DigitGroup> groups)
    {
        var separator = '\0';
        var at = start;
        while (true)
        {
            var (first, groupStart) = (digits.Count, at);
            for (; at < text.Length && DigitOf(text[at]) is var digit and >= 0 && char.IsAsciiDigit(text[at]) == char.IsAsciiDigit(text[groupStart]); at++)
            {
                digits.Add((char)('0' + digit));
            }

            // The check character of an identity card.
            if (at < text.Length && text[at] == 'x' && (at + 1 == text.Length || !char.IsAsciiLetterOrDigit(text[at + 1])))
            {
                digits.Add('x');
                at++;
            }

            groups.Add(new DigitGroup(groupStart, at, first, digits.Count - first, separator));
            var next = at;
            while (next < text.Length && next - at < LongestSeparator && IsSeparator(text[next]))
            {
                next++;
            }

            if (next == at && at < text.Length && DigitOf(text[at]) >= 0)
            {
                // From one writing to another: 95598二十分钟 is two numbers, 幺三八12345678 is one. Both are tried.
                separator = '\0';
                continue;
            }

            if (next == at || next >= text.Length || (DigitOf(text[next]) < 0 && !(text[next] == 'x' && digits.Count >= 17)))
            {
                return at;
            }

            separator = text[at];
            at = next;
        }
    }

    private static bool IsSeparator(char c) => c is ' ' or '\t' or '-' or '—' or '–' or '‑' or '‒' or '−' or '·' or '•' or '.' or '_' or '/' or ',' or '、' or '*'
        or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\uFE0F' or '\u20E3' or '\u00AD' or (>= '\u2000' and <= '\u200A') or '\u202F' or '－' or '〜' or '~' or '→' or '|';
}
