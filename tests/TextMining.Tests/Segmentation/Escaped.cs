using System.Globalization;
using System.Text;

namespace TextMining.Tests.Segmentation;

/// <summary>The escaping of <c>tools/gold/jieba_reference.py</c>: every UTF-16 code unit that is no plain visible character is \uXXXX.</summary>
internal static class Escaped
{
    public static string From(ReadOnlySpan<char> text)
    {
        var result = new StringBuilder(text.Length);
        foreach (char unit in text)
        {
            bool isPlain = unit is (>= '!' and <= '~' and not '\\') or (>= '\u4e00' and <= '\u9fff') or (>= '\u3001' and <= '\u301f') or (>= '\uff01' and <= '\uff5e');
            _ = isPlain ? result.Append(unit) : result.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}");
        }

        return result.ToString();
    }

    public static string ToText(string line)
    {
        var result = new StringBuilder(line.Length);
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\')
            {
                result.Append((char)ushort.Parse(line.AsSpan(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                i += 5;
            }
            else
            {
                result.Append(line[i]);
            }
        }

        return result.ToString();
    }
}
