using System.Text.Json;

namespace TextMining.Cli;

/// <summary>A line of the <c>tag</c> verb's input: a JSON object with a text, or a plain text.</summary>
internal static class TicketLines
{
    public static Ticket Parse(string line, string textField)
    {
        if (!line.AsSpan().TrimStart().StartsWith('{'))
        {
            return new Ticket { Text = line };
        }

        using var row = JsonDocument.Parse(line);
        var root = row.RootElement;
        if (!root.TryGetProperty(textField, out var text) || text.ValueKind != JsonValueKind.String)
        {
            throw new JsonException($"The object has no text in the field '{textField}'.");
        }

        return new Ticket
        {
            Text = text.GetString()!,
            Id = root.TryGetProperty("id", out var id) ? id.ValueKind == JsonValueKind.String ? id.GetString() : id.GetRawText() : null,
            Facts = new TicketFacts
            {
                Channel = Text(root, "channel"),
                Address = Text(root, "address"),
                ReceivedAt = Text(root, "receivedAt") is { } time && DateTimeOffset.TryParse(time, System.Globalization.CultureInfo.InvariantCulture, out var receivedAt) ? receivedAt : null,
            },
        };
    }

    private static string? Text(JsonElement row, string field) =>
        row.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
