using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace TextMining.Segmentation.Internals;

/// <summary>Reads a user dictionary as jieba's <c>load_userdict</c> reads a file.</summary>
internal static partial class UserLexicon
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal static IEnumerable<LexiconEntry> Read(Stream stream)
    {
        using var content = new MemoryStream();
        stream.CopyTo(content);
        byte[] bytes = content.ToArray();
        int lineNumber = 0;
        for (int start = 0; start < bytes.Length;)
        {
            int length = bytes.AsSpan(start).IndexOf((byte)'\n');
            length = length < 0 ? bytes.Length - start : length;
            lineNumber++;
            string line = Decode(bytes.AsSpan(start, length).Trim(" \t\r\v\f"u8), lineNumber);
            if (line.Length > 0)
            {
                yield return Parse(line, lineNumber);
            }

            start += length + 1;
        }
    }

    // jieba takes the marks off the front of every line, not only of the first.
    private static string Decode(ReadOnlySpan<byte> line, int lineNumber)
    {
        try
        {
            return StrictUtf8.GetString(line).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException exception)
        {
            Throw.Lexicon("UTF-8 was expected, another byte sequence was found", lineNumber, exception);
            return "";
        }
    }

    private static LexiconEntry Parse(string line, int lineNumber)
    {
        var match = Line().Match(line);
        long? frequency = null;
        if (match.Groups[2].Success)
        {
            if (!long.TryParse(match.Groups[2].ValueSpan, NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out long value))
            {
                Throw.Lexicon($"the frequency '{match.Groups[2].ValueSpan.Trim()}' is beyond 64 bits", lineNumber);
            }

            frequency = value;
        }

        return new LexiconEntry(match.Groups[1].Value, frequency, match.Groups[3].Success ? match.Groups[3].Value.Trim() : null);
    }

    [GeneratedRegex(@"^(.+?)( [0-9]+)?( [a-z]+)?$", RegexOptions.CultureInvariant | RegexOptions.Singleline, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Line();
}
