using System.Runtime.CompilerServices;
using System.Text.Json;

namespace TextMining;

/// <summary>The names of an enum that counts from 0 or 1 without gaps, made once: making them for every ticket took a quarter of the time of writing.</summary>
internal static class KebabNames<T>
    where T : struct, Enum
{
    private static readonly JsonEncodedText[] Names = Make();

    public static JsonEncodedText Of(T value) => Names[Unsafe.As<T, int>(ref value)];

    private static JsonEncodedText[] Make()
    {
        var values = Enum.GetValues<T>();
        var names = new JsonEncodedText[1 + values.Max(value => Unsafe.As<T, int>(ref value))];
        foreach (var value in values)
        {
            var copy = value;
            names[Unsafe.As<T, int>(ref copy)] = JsonEncodedText.Encode(JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));
        }

        return names;
    }
}
