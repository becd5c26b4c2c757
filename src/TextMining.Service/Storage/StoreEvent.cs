namespace TextMining.Service.Storage;

/// <summary>What happened to a ticket.</summary>
internal sealed record TicketEvent(string Kind, string? From, string? To, string? Queue, string? Reason, string Who, long At);

/// <summary>Stores an event and moves the ticket on.</summary>
internal sealed class StoreEvent(long ticket, TicketEvent happened) : WriteOperation<string>
{
    protected override string Change(WriterSession session)
    {
        session.Execute(
            """
            INSERT INTO events (ticket, at, kind, from_department, to_department, reason, who)
            VALUES (@ticket, @At, @Kind, @From, @To, @Reason, @Who)
            """,
            new { ticket, happened.At, happened.Kind, happened.From, happened.To, happened.Reason, happened.Who });
        if (happened.Kind == "rerouted")
        {
            session.Execute("UPDATE tickets SET lead = @To, queue = @Queue WHERE id = @ticket", new { happened.To, happened.Queue, ticket });
        }
        else
        {
            // A closed ticket stays closed: late reports about it are kept as events only.
            session.Execute("UPDATE tickets SET status = @Kind WHERE id = @ticket AND status <> 'closed'", new { happened.Kind, ticket });
        }

        return session.QueryFirst<string>("SELECT status FROM tickets WHERE id = @ticket", new { ticket })!;
    }
}
