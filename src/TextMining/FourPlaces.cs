using System.Buffers.Text;
using System.Text.Json;

namespace TextMining;

/// <summary>Writes numbers rounded to four places, in the digits that the general formatter would find after a search.</summary>
internal static class FourPlaces
{
    private const int Places = 4;
    private const double Scale = 10_000;
    private const double Largest = 1e9;

    /// <summary>Writes a value of the property or array that the writer stands in.</summary>
    public static void Write(Utf8JsonWriter json, double value)
    {
        var rounded = Math.Round(value, Places);
        if (!(Math.Abs(rounded) < Largest))
        {
            json.WriteNumberValue(rounded);
            return;
        }

        Span<byte> text = stackalloc byte[32];
        json.WriteRawValue(text[..Format(rounded, text)], skipInputValidation: true);
    }

    private static int Format(double rounded, Span<byte> text)
    {
        var at = 0;
        if (double.IsNegative(rounded))
        {
            text[at++] = (byte)'-';
        }

        var (whole, rest) = Math.DivRem((long)Math.Round(Math.Abs(rounded) * Scale), (long)Scale);
        Utf8Formatter.TryFormat(whole, text[at..], out var written);
        at += written;
        if (rest == 0)
        {
            return at;
        }

        text[at++] = (byte)'.';
        for (var unit = (long)Scale / 10; rest > 0; unit /= 10)
        {
            text[at++] = (byte)('0' + rest / unit);
            rest %= unit;
        }

        return at;
    }
}
