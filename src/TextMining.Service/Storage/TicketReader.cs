using System.Data.Common;
using Dapper;

namespace TextMining.Service.Storage;

/// <summary>Reads what is stored. Every question names its tenant; a ticket of another tenant does not exist for it.</summary>
internal sealed class TicketReader(Database database)
{
    private const string Columns =
        """
        id AS Id, number AS Number, received_at AS ReceivedAt, request AS Request, answer AS Answer, cause AS Cause, business AS Business,
        urgency AS Urgency, lead AS Lead, queue AS Queue, green AS Green, confidential AS Confidential, review AS Review,
        certainty AS Certainty, next_due AS NextDue, status AS Status, label_cause AS LabelCause, label_business AS LabelBusiness,
        label_urgency AS LabelUrgency, model AS Model
        """;

    public StoredTicket? Find(string tenant, string number)
    {
        using var connection = database.OpenReader();
        return connection.QueryFirstOrDefault<StoredTicket>($"SELECT {Columns} FROM tickets WHERE tenant = @tenant AND number = @number", new { tenant, number });
    }

    /// <summary>Open tickets of a queue, most urgent first, then longest waiting.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="queue">The queue.</param>
    /// <param name="confidential">1 to see confidential tickets too, else 0.</param>
    /// <param name="limit">Most tickets.</param>
    /// <param name="offset">Tickets to skip.</param>
    public IReadOnlyList<StoredTicket> InQueue(string tenant, string queue, int confidential, int limit, int offset) => List(
        $"""
        SELECT {Columns} FROM tickets WHERE tenant = @tenant AND queue = @queue AND status <> 'closed' AND confidential <= @confidential
        ORDER BY urgency, received_at, id LIMIT @limit OFFSET @offset
        """,
        new { tenant, queue, confidential, limit, offset });

    public long CountInQueue(string tenant, string queue, int confidential)
    {
        using var connection = database.OpenReader();
        return connection.ExecuteScalar<long>("SELECT COUNT(*) FROM tickets WHERE tenant = @tenant AND queue = @queue AND status <> 'closed' AND confidential <= @confidential", new { tenant, queue, confidential });
    }

    /// <summary>Open tickets that the model does not decide alone and no person has labelled yet, most uncertain first.</summary>
    public IReadOnlyList<StoredTicket> ForReview(string tenant, int limit) => List(
        $"""
        SELECT {Columns} FROM tickets WHERE tenant = @tenant AND review <> 'auto' AND status <> 'closed' AND label_cause IS NULL
        ORDER BY certainty, id LIMIT @limit
        """,
        new { tenant, limit });

    /// <summary>Earlier tickets of a customer, newest first.</summary>
    public IReadOnlyList<EarlierRow> OfCustomer(string tenant, string customer, long since, long until, int limit)
    {
        using var connection = database.OpenReader();
        return connection.Query<EarlierRow>(
            """
            SELECT number AS Number, received_at AS ReceivedAt, COALESCE(label_cause, cause) AS Cause FROM tickets
            WHERE tenant = @tenant AND customer = @customer AND received_at >= @since AND received_at < @until
            ORDER BY received_at DESC LIMIT @limit
            """,
            new { tenant, customer, since, until, limit }).AsList();
    }

    public IReadOnlyList<CorrectionRow> Corrections(string tenant, string number)
    {
        using var connection = database.OpenReader();
        return connection.Query<CorrectionRow>(
            """
            SELECT c.at AS At, c.field AS Field, c.old_value AS OldValue, c.new_value AS NewValue, c.who AS Who, c.why AS Why
            FROM corrections c JOIN tickets t ON t.id = c.ticket WHERE t.tenant = @tenant AND t.number = @number ORDER BY c.id
            """,
            new { tenant, number }).AsList();
    }

    public IReadOnlyList<EventRow> Events(string tenant, string number)
    {
        using var connection = database.OpenReader();
        return connection.Query<EventRow>(
            """
            SELECT e.at AS At, e.kind AS Kind, e.from_department AS FromDepartment, e.to_department AS ToDepartment, e.reason AS Reason, e.who AS Who
            FROM events e JOIN tickets t ON t.id = e.ticket WHERE t.tenant = @tenant AND t.number = @number ORDER BY e.id
            """,
            new { tenant, number }).AsList();
    }

    /// <summary>Every ticket that a person labelled, in order of storing, one at a time.</summary>
    public IEnumerable<StoredTicket> Labelled(string tenant)
    {
        using var connection = database.OpenReader();
        var sql = $"SELECT {Columns} FROM tickets WHERE tenant = @tenant AND (label_cause IS NOT NULL OR label_business IS NOT NULL OR label_urgency IS NOT NULL) ORDER BY id";
        foreach (var ticket in connection.Query<StoredTicket>(sql, new { tenant }, buffered: false))
        {
            yield return ticket;
        }
    }

    /// <summary>Open tickets by queue, all tenants: a number for the monitor, not for callers.</summary>
    public IReadOnlyList<KeyValuePair<string, long>> QueueDepths()
    {
        using var connection = database.OpenReader();
        return connection.Query<(string Queue, long Count)>("SELECT queue, COUNT(*) FROM tickets WHERE status <> 'closed' GROUP BY queue")
            .Select(row => KeyValuePair.Create(row.Queue, row.Count)).ToList();
    }

    /// <summary>Throws when the database cannot be read.</summary>
    public void Probe()
    {
        using var connection = database.OpenReader();
        connection.ExecuteScalar<long>("SELECT COUNT(*) FROM schema_migrations");
    }

    private List<StoredTicket> List(string sql, object parameters)
    {
        using var connection = database.OpenReader();
        return connection.Query<StoredTicket>(sql, parameters).AsList();
    }
}

internal sealed class EarlierRow
{
    public string Number { get; init; } = "";

    public long ReceivedAt { get; init; }

    public string Cause { get; init; } = "";
}

internal sealed class CorrectionRow
{
    public long At { get; init; }

    public string Field { get; init; } = "";

    public string OldValue { get; init; } = "";

    public string NewValue { get; init; } = "";

    public string Who { get; init; } = "";

    public string Why { get; init; } = "";
}

internal sealed class EventRow
{
    public long At { get; init; }

    public string Kind { get; init; } = "";

    public string? FromDepartment { get; init; }

    public string? ToDepartment { get; init; }

    public string? Reason { get; init; }

    public string Who { get; init; } = "";
}
