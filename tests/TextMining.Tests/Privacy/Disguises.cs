namespace TextMining.Tests.Privacy;

/// <summary>The ways in which people write a number.</summary>
internal static class Disguises
{
    private const string Chinese = "零幺二三四五六七八九";
    private const string Formal = "〇一二三四五六七八九";

    public static IReadOnlyList<(string Name, Func<string, string> Apply)> All { get; } =
    [
        ("plain", number => number),
        ("full-width", FullWidth),
        ("spaced", number => string.Join(' ', number.ToCharArray())),
        ("wide-spaced", number => string.Join('\u3000', number.ToCharArray())),
        ("grouped by blanks", number => Grouped(number, ' ')),
        ("grouped by dashes", number => Grouped(number, '-')),
        ("grouped by full-width dashes", number => Grouped(number, '－')),
        ("grouped by dots", number => Grouped(number, '·')),
        ("Chinese numerals", number => Map(number, Chinese)),
        ("other Chinese numerals", number => Map(number, Formal)),
        ("Chinese numerals in groups", number => Grouped(Map(number, Chinese), ' ')),
        ("full-width with dashes", number => Grouped(FullWidth(number), '-')),
        ("invisible characters", number => string.Join('\u200B', number.ToCharArray())),
        ("half Chinese", number => Map(number[..3], Chinese) + number[3..]),
    ];

    private static string FullWidth(string number) => string.Concat(number.Select(c => (char)(c + 0xFEE0)));

    private static string Map(string number, string digits) => string.Concat(number.Select(c => char.IsAsciiDigit(c) ? digits[c - '0'] : c));

    /// <summary>3-4-4 for a phone, 6-8-4 for an identity card, fours for a bank card.</summary>
    private static string Grouped(string number, char separator)
    {
        int[] sizes = number.Length switch { 11 => [3, 4, 4], 18 => [6, 8, 4], _ => [4, 4, 4, 4, 4] };
        var parts = new List<string>();
        var at = 0;
        foreach (var size in sizes)
        {
            if (at < number.Length)
            {
                parts.Add(number.Substring(at, Math.Min(size, number.Length - at)));
                at += size;
            }
        }

        return string.Join(separator, parts);
    }
}
