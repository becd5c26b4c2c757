using System.Text;

namespace TextMining.Tabular;

/// <summary>Finds the encoding of a Chinese text file.</summary>
internal static class TextEncoding
{
    // Strict UTF-8 is tried before GB18030 and never after it: UTF-8 bytes decode as GB18030 without an error.
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8))
        {
            return DecodeStrict(bytes[3..]) ?? throw new RecordFormatException("The file starts with the UTF-8 mark but is not UTF-8.");
        }

        return DecodeStrict(bytes) ?? DecodeGb18030(bytes);
    }

    private static string? DecodeStrict(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string DecodeGb18030(ReadOnlySpan<byte> bytes)
    {
        var encoding = (Encoding)CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.Clone();
        encoding.DecoderFallback = DecoderFallback.ExceptionFallback;
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException error)
        {
            throw new RecordFormatException($"The file is neither UTF-8 nor GB18030 (byte {error.Index}).", innerException: error);
        }
    }
}
