using System.Text.Json;

namespace TextMining.Persistence;

/// <summary>
/// Steps through a JSON document of a known shape. The readers of shipped data are written with it by hand, because compiling
/// the serializer's generated code took most of a program's first second. They accept the regular form only and throw
/// <see cref="JsonException"/> at anything else; the caller then asks the serializer, which knows every form and words every fault.
/// </summary>
internal static class JsonCursor
{
    /// <summary>Steps to the first member of the object that comes next.</summary>
    public static void BeginObject(ref Utf8JsonReader json) => Step(ref json, JsonTokenType.StartObject);

    /// <summary>Steps into the list that comes next.</summary>
    public static void BeginArray(ref Utf8JsonReader json) => Step(ref json, JsonTokenType.StartArray);

    /// <summary>Steps to the next member's name; false at the end of the object.</summary>
    public static bool NextMember(ref Utf8JsonReader json)
    {
        Read(ref json);
        return json.TokenType == JsonTokenType.PropertyName || (json.TokenType == JsonTokenType.EndObject ? false : throw Irregular());
    }

    /// <summary>Steps to the next object of a list; false at the end of the list.</summary>
    public static bool NextObject(ref Utf8JsonReader json)
    {
        Read(ref json);
        return json.TokenType == JsonTokenType.StartObject || (json.TokenType == JsonTokenType.EndArray ? false : throw Irregular());
    }

    /// <summary>The string that comes next.</summary>
    public static string String(ref Utf8JsonReader json)
    {
        Step(ref json, JsonTokenType.String);
        return json.GetString()!;
    }

    /// <summary>The list of strings that comes next.</summary>
    public static List<string> Strings(ref Utf8JsonReader json)
    {
        BeginArray(ref json);
        var strings = new List<string>();
        for (Read(ref json); json.TokenType != JsonTokenType.EndArray; Read(ref json))
        {
            strings.Add(json.TokenType == JsonTokenType.String ? json.GetString()! : throw Irregular());
        }

        return strings;
    }

    /// <summary>The whole number that comes next.</summary>
    public static int Int32(ref Utf8JsonReader json)
    {
        Step(ref json, JsonTokenType.Number);
        return json.TryGetInt32(out var value) ? value : throw Irregular();
    }

    /// <summary>The number that comes next.</summary>
    public static double Double(ref Utf8JsonReader json)
    {
        Step(ref json, JsonTokenType.Number);
        return json.GetDouble();
    }

    /// <summary>The number that comes next, in single precision.</summary>
    public static float Single(ref Utf8JsonReader json)
    {
        Step(ref json, JsonTokenType.Number);
        return json.GetSingle();
    }

    /// <summary>The true or false that comes next.</summary>
    public static bool Boolean(ref Utf8JsonReader json)
    {
        Read(ref json);
        return json.TokenType == JsonTokenType.True || (json.TokenType == JsonTokenType.False ? false : throw Irregular());
    }

    /// <summary>Makes sure that the document has ended.</summary>
    public static void End(ref Utf8JsonReader json)
    {
        if (json.Read())
        {
            throw Irregular();
        }
    }

    /// <summary>A member that must have been there.</summary>
    public static T Given<T>(T? value)
        where T : class => value ?? throw Irregular();

    public static JsonException Irregular() => new("The document does not have the regular form.");

    private static void Read(ref Utf8JsonReader json)
    {
        if (!json.Read())
        {
            throw Irregular();
        }
    }

    private static void Step(ref Utf8JsonReader json, JsonTokenType expected)
    {
        Read(ref json);
        if (json.TokenType != expected)
        {
            throw Irregular();
        }
    }
}
