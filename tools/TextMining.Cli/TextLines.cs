using System.Text;

namespace TextMining.Cli;

/// <summary>UTF-8 text, a line at a time: a line ends at LF or CR LF, and a lone CR is part of it.</summary>
internal static class TextLines
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The lines of a file, or of standard input where there is none.</summary>
    public static IEnumerable<string> Read(FileInfo? file)
    {
        using var stream = file is null ? Console.OpenStandardInput() : file.OpenRead();
        foreach (var line in Read(stream))
        {
            yield return line;
        }
    }

    private static IEnumerable<string> Read(Stream stream)
    {
        var buffer = new byte[1 << 16];
        var (from, filled) = (0, 0);
        while (true)
        {
            var length = buffer.AsSpan(from, filled - from).IndexOf((byte)'\n');
            if (length >= 0)
            {
                yield return Decode(buffer.AsSpan(from, length));
                from += length + 1;
                continue;
            }

            buffer.AsSpan(from, filled - from).CopyTo(buffer);
            (from, filled) = (0, filled - from);
            if (filled == buffer.Length)
            {
                Array.Resize(ref buffer, checked(buffer.Length * 2));
            }

            var read = stream.Read(buffer, filled, buffer.Length - filled);
            if (read == 0)
            {
                break;
            }

            filled += read;
        }

        if (filled > 0)
        {
            yield return Decode(buffer.AsSpan(0, filled));
        }
    }

    private static string Decode(ReadOnlySpan<byte> line) => StrictUtf8.GetString(line is [.., (byte)'\r'] ? line[..^1] : line);
}
