namespace TextMining.Service.Storage;

/// <summary>What became of a ticket that was to be stored.</summary>
internal enum StoreOutcome
{
    /// <summary>It is new.</summary>
    Created,

    /// <summary>The same ticket was there already; its stored answer counts.</summary>
    Same,

    /// <summary>The number belongs to a ticket with another content.</summary>
    Different,
}

/// <summary>The outcome, and the answer that is stored under the number (empty when different).</summary>
internal readonly record struct StoreResult(StoreOutcome Outcome, string Answer);

/// <summary>Stores a ticket with its answer and its decision, once.</summary>
internal sealed class StoreTicket(TicketRow row) : WriteOperation<StoreResult>
{
    protected override StoreResult Change(WriterSession session)
    {
        if (session.InsertTicket(row))
        {
            var output = $"{row.Cause} {row.Business} U{row.Urgency} {row.Queue} {row.Review}";
            session.InsertDecision(row.Tenant, row.Number, row.StoredAt, "tag", row.InputHash, row.Model, row.Rules, output);
            return new StoreResult(StoreOutcome.Created, row.Answer);
        }

        var stored = session.QueryFirst<StoredAnswer>("SELECT input_hash AS InputHash, answer AS Answer FROM tickets WHERE tenant = @Tenant AND number = @Number", new { row.Tenant, row.Number })!;
        return stored.InputHash.AsSpan().SequenceEqual(row.InputHash)
            ? new StoreResult(StoreOutcome.Same, stored.Answer)
            : new StoreResult(StoreOutcome.Different, "");
    }

    private sealed record StoredAnswer(byte[] InputHash, string Answer);
}
