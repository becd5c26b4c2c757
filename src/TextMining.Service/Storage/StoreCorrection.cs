namespace TextMining.Service.Storage;

/// <summary>A person's label for one field of a ticket.</summary>
/// <param name="Field"><c>cause</c>, <c>business</c> or <c>urgency</c>.</param>
/// <param name="Value">The right value.</param>
internal readonly record struct FieldLabel(string Field, string Value);

/// <summary>Stores what a person put right; the values become the ticket's labels.</summary>
internal sealed class StoreCorrection(string tenant, long ticket, string number, IReadOnlyList<FieldLabel> labels, string who, string why, long at)
    : WriteOperation<int>
{
    protected override int Change(WriterSession session)
    {
        foreach (var label in labels)
        {
            // The column name comes from this list, never from a request.
            var column = label.Field switch
            {
                "cause" => "cause",
                "business" => "business",
                "urgency" => "urgency",
                _ => throw new ArgumentException($"'{label.Field}' is not a field that can be corrected."),
            };
            session.Execute(
                $"""
                INSERT INTO corrections (ticket, at, field, old_value, new_value, who, why)
                SELECT id, @at, @Field, CAST(COALESCE(label_{column}, {column}) AS TEXT), @Value, @who, @why FROM tickets WHERE id = @ticket
                """,
                new { ticket, at, label.Field, label.Value, who, why });
            object value = column == "urgency" ? label.Value[1] - '0' : label.Value;
            session.Execute($"UPDATE tickets SET label_{column} = @value WHERE id = @ticket", new { value, ticket });
        }

        session.InsertDecision(tenant, number, at, "correction", null, "", "", string.Join(' ', labels.Select(label => $"{label.Field}={label.Value}")));
        return labels.Count;
    }
}
