using Dapper;
using TextMining.Service.Storage;

namespace TextMining.Service.Mining;

/// <summary>Reads what came since the last time, by the sequence of its table.</summary>
internal sealed class MiningReader(Database database)
{
    private const string Columns =
        """
        t.id AS Id, t.tenant AS Tenant, t.number AS Number, t.received_at AS ReceivedAt, t.request AS Request, COALESCE(t.label_cause, t.cause) AS Cause,
        COALESCE(t.label_urgency, t.urgency) AS Urgency, t.lead AS Lead, t.queue AS Queue, t.confidential AS Confidential,
        COALESCE((SELECT e.reason FROM events e WHERE e.ticket = t.id AND e.kind IN ('replied', 'closed') AND e.reason IS NOT NULL ORDER BY e.id DESC LIMIT 1), '') AS Handling
        """;

    /// <summary>Tickets stored after one, in order.</summary>
    public IReadOnlyList<MiningRow> Stored(long after, int limit) => Rows($"SELECT {Columns} FROM tickets t WHERE t.id > @after ORDER BY t.id LIMIT @limit", new { after, limit });

    /// <summary>Tickets by their sequence numbers, as they are now. One by one: the two databases write lists differently.</summary>
    public IReadOnlyList<MiningRow> Again(IReadOnlyList<long> ids)
    {
        using var connection = database.OpenReader();
        return [.. ids.SelectMany(id => connection.Query<MiningRow>($"SELECT {Columns} FROM tickets t WHERE t.id = @id", new { id }))];
    }

    /// <summary>What happened to tickets after an event, in order.</summary>
    public IReadOnlyList<ChangeRow> Events(long after, int limit) => Changes("SELECT id AS Id, ticket AS Ticket FROM events WHERE id > @after ORDER BY id LIMIT @limit", after, limit);

    /// <summary>Which tickets were corrected after a correction, in order.</summary>
    public IReadOnlyList<ChangeRow> Corrections(long after, int limit) => Changes("SELECT id AS Id, ticket AS Ticket FROM corrections WHERE id > @after ORDER BY id LIMIT @limit", after, limit);

    private List<MiningRow> Rows(string sql, object parameters)
    {
        using var connection = database.OpenReader();
        return connection.Query<MiningRow>(sql, parameters).AsList();
    }

    private List<ChangeRow> Changes(string sql, long after, int limit)
    {
        using var connection = database.OpenReader();
        return connection.Query<ChangeRow>(sql, new { after, limit }).AsList();
    }
}

/// <summary>A row that says that a ticket changed.</summary>
internal sealed class ChangeRow
{
    public long Id { get; init; }

    public long Ticket { get; init; }
}

/// <summary>A stored ticket as mining reads it. Times are milliseconds since 1970 (UTC).</summary>
internal sealed class MiningRow
{
    public long Id { get; init; }

    public string Tenant { get; init; } = "";

    public string Number { get; init; } = "";

    public long ReceivedAt { get; init; }

    public string Request { get; init; } = "";

    public string Cause { get; init; } = "";

    public int Urgency { get; init; }

    public string Lead { get; init; } = "";

    public string Queue { get; init; } = "";

    public int Confidential { get; init; }

    /// <summary>What the last reply or closing said; empty when neither did.</summary>
    public string Handling { get; init; } = "";
}
