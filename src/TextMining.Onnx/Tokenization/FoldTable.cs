using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace TextMining.Onnx.Tokenization;

/// <summary>What a character becomes without case and accents: lower case, canonical decomposition (NFD), no non-spacing marks.</summary>
/// <remarks>
/// A table of its own, made from Unicode 14 (<c>tools/encoder/fold_table.py</c>), because <see cref="string.Normalize()"/> depends
/// on a library of the system that programs with invariant globalization do not have.
/// </remarks>
internal static class FoldTable
{
    private const int FirstSyllable = 0xAC00;
    private const int LastSyllable = 0xD7A3;
    private const int FinalSigma = 0x3C2;
    private const int CapitalSigma = 0x3A3;
    private static readonly FrozenDictionary<int, int[]> Entries = Read();

    /// <summary>Appends what a code point becomes.</summary>
    public static void Append(int code, List<int> target)
    {
        if (code < 0x80)
        {
            target.Add(code is >= 'A' and <= 'Z' ? code + 32 : code);
        }
        else if (code is >= FirstSyllable and <= LastSyllable)
        {
            AppendSyllable(code - FirstSyllable, target);
        }
        else if (Entries.TryGetValue(code, out var folded))
        {
            target.AddRange(folded);
        }
        else
        {
            target.Add(code);
        }
    }

    /// <summary>The small form of the capital sigma at a place of a word: another one at the end of a word (Unicode, SpecialCasing).</summary>
    public static int SmallSigma(List<int> word, int place)
    {
        for (var i = place + 1; i < word.Count; i++)
        {
            if (!IsIgnored(word[i]))
            {
                if (IsCased(word[i]))
                {
                    return 0x3C3;
                }

                break;
            }
        }

        for (var i = place - 1; i >= 0; i--)
        {
            if (!IsIgnored(word[i]))
            {
                return IsCased(word[i]) ? FinalSigma : 0x3C3;
            }
        }

        return 0x3C3;
    }

    public static bool IsCapitalSigma(int code) => code == CapitalSigma;

    private static bool IsCased(int code) => CharUnicodeInfo.GetUnicodeCategory(code)
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter;

    private static bool IsIgnored(int code) => code is '\'' or '.' or ':' or '^' or '`' or 0xB7 or 0x2019 or 0x2018 or 0x2024 or 0x2027
        || CharUnicodeInfo.GetUnicodeCategory(code) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.Format or UnicodeCategory.ModifierLetter or UnicodeCategory.ModifierSymbol;

    /// <summary>Hangul decomposes by rule: lead, vowel and, where there is one, tail.</summary>
    private static void AppendSyllable(int index, List<int> target)
    {
        const int vowels = 21;
        const int tails = 28;
        target.Add(0x1100 + (index / (vowels * tails)));
        target.Add(0x1161 + (index % (vowels * tails) / tails));
        if (index % tails > 0)
        {
            target.Add(0x11A7 + (index % tails));
        }
    }

    private static FrozenDictionary<int, int[]> Read()
    {
        using var stream = typeof(FoldTable).Assembly.GetManifestResourceStream("fold.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var entries = new Dictionary<int, int[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
            {
                continue;
            }

            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            entries.Add(
                Hex(line.AsSpan(0, tab)),
                [.. line[(tab + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static code => Hex(code))]);
        }

        return entries.ToFrozenDictionary();
    }

    private static int Hex(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
