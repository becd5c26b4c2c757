using System.Globalization;
using TextMining.Tabular;

namespace TextMining.Cli.Mining;

/// <summary>Reads times as call centres write them.</summary>
internal static class TicketTime
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd", "yyyy/M/d", "yyyy-M-d", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy/M/d H:mm", "yyyy/M/d H:mm:ss", "yyyy-M-d H:mm:ss", "yyyy-M-d H:mm",
        "yyyyMMdd", "yyyyMMddHHmmss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy年M月d日",
    ];

    /// <summary>A time, moved to an offset; one without an offset of its own is taken to be of it.</summary>
    /// <exception cref="RecordFormatException">The text is no time.</exception>
    public static DateTimeOffset Parse(string value, TimeSpan offset, string file, int line)
    {
        if (DateTime.TryParseExact(value, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return new DateTimeOffset(local, offset);
        }

        return DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var absolute)
            ? absolute.ToOffset(offset)
            : throw new RecordFormatException($"'{file}' has a time that cannot be read; expected a form such as 2026-03-05T08:30:00+08:00 or 2026/3/5 8:30.", line);
    }
}
