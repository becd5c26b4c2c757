using System.Text.Json;

namespace TextMining.Urgency.Internals;

/// <summary>Typed access to one object of a rule file; every fault names the object and the field.</summary>
internal readonly struct RuleElement
{
    private readonly JsonElement _element;

    public RuleElement(JsonElement element, string name, string field)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new UrgencyRulesFormatException(name, field, $"expected an object, found {element.ValueKind}.");
        }

        (_element, Name) = (element, name);
    }

    public string Name { get; }

    public UrgencyRulesFormatException Fault(string field, string message) => new(Name, field, message);

    public void AllowOnly(params ReadOnlySpan<string> fields)
    {
        foreach (var property in _element.EnumerateObject())
        {
            if (!fields.Contains(property.Name))
            {
                throw Fault(property.Name, $"there is no such field; expected one of {string.Join(", ", fields.ToArray())}.");
            }
        }
    }

    public JsonElement? Find(string field) => _element.TryGetProperty(field, out var value) ? value : null;

    public JsonElement Require(string field) => Find(field) ?? throw Fault(field, "the field is missing.");

    public string String(string field) => AsString(Require(field), field);

    public string[] Strings(string field)
    {
        if (Find(field) is not { } value)
        {
            return [];
        }

        if (value.ValueKind != JsonValueKind.Array)
        {
            throw Fault(field, $"expected a list of strings, found {value.ValueKind}.");
        }

        var name = this;
        return [.. value.EnumerateArray().Select(item => name.AsString(item, field))];
    }

    public double? Number(string field)
    {
        if (Find(field) is not { } value)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number)
            ? number
            : throw Fault(field, $"expected a number, found {value.GetRawText()}.");
    }

    public UrgencyLevel Level(string field) => ParseLevel(String(field), field);

    public UrgencyLevel ParseLevel(string text, string field) => text switch
    {
        "U1" => UrgencyLevel.U1,
        "U2" => UrgencyLevel.U2,
        "U3" => UrgencyLevel.U3,
        "U4" => UrgencyLevel.U4,
        _ => throw Fault(field, $"expected U1, U2, U3 or U4, found '{text}'."),
    };

    public IEnumerable<JsonProperty> Properties(string field)
    {
        if (Find(field) is not { } value)
        {
            return [];
        }

        return value.ValueKind == JsonValueKind.Object
            ? value.EnumerateObject()
            : throw Fault(field, $"expected an object, found {value.ValueKind}.");
    }

    public IEnumerable<JsonElement> Items(string field)
    {
        if (Find(field) is not { } value)
        {
            return [];
        }

        return value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray()
            : throw Fault(field, $"expected a list, found {value.ValueKind}.");
    }

    private string AsString(JsonElement value, string field)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            throw Fault(field, $"expected a string, found {value.ValueKind}.");
        }

        var text = value.GetString()!;
        return text.Length > 0 ? text : throw Fault(field, "the string is empty.");
    }
}
