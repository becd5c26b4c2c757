using System.Data.Common;
using Dapper;

namespace TextMining.Service.Storage;

/// <summary>What an operation may do inside the writer's transaction. The two statements of every ticket are prepared once.</summary>
internal sealed class WriterSession : IDisposable
{
    private static readonly string[] TicketColumns =
    [
        "tenant", "number", "input_hash", "received_at", "stored_at", "request", "answer", "cause", "business", "urgency",
        "lead", "queue", "green", "confidential", "review", "certainty", "customer", "model", "next_due",
    ];

    private static readonly string[] DecisionColumns = ["tenant", "number", "at", "kind", "input_hash", "model", "rules", "output"];

    private readonly DbCommand _insertTicket;
    private readonly DbCommand _insertDecision;

    public WriterSession(DbConnection connection)
    {
        Connection = connection;
        _insertTicket = Prepare($"INSERT INTO tickets ({string.Join(", ", TicketColumns)}) VALUES ({Placeholders(TicketColumns)}) ON CONFLICT (tenant, number) DO NOTHING", TicketColumns);
        _insertDecision = Prepare($"INSERT INTO decisions ({string.Join(", ", DecisionColumns)}) VALUES ({Placeholders(DecisionColumns)})", DecisionColumns);
    }

    public DbConnection Connection { get; }

    public DbTransaction? Transaction { get; private set; }

    public void Begin() => Transaction = Connection.BeginTransaction();

    public void Commit()
    {
        Transaction!.Commit();
        Transaction.Dispose();
        Transaction = null;
    }

    public void Rollback()
    {
        Transaction?.Dispose();
        Transaction = null;
    }

    /// <summary>Stores a ticket.</summary>
    /// <returns>False when the tenant has a ticket of this number already.</returns>
    public bool InsertTicket(TicketRow row) => Run(
        _insertTicket,
        row.Tenant, row.Number, row.InputHash, row.ReceivedAt, row.StoredAt, row.Request, row.Answer, row.Cause, row.Business, row.Urgency,
        row.Lead, row.Queue, row.Green, row.Confidential, row.Review, row.Certainty, row.Customer, row.Model, row.NextDue) == 1;

    /// <summary>Adds to the decision log.</summary>
    public void InsertDecision(string tenant, string number, long at, string kind, byte[]? inputHash, string model, string rules, string output) =>
        Run(_insertDecision, tenant, number, at, kind, inputHash, model, rules, output);

    public T? QueryFirst<T>(string sql, object parameters) => Connection.QueryFirstOrDefault<T>(sql, parameters, Transaction);

    public int Execute(string sql, object parameters) => Connection.Execute(sql, parameters, Transaction);

    public void Dispose()
    {
        Transaction?.Dispose();
        _insertTicket.Dispose();
        _insertDecision.Dispose();
        Connection.Dispose();
    }

    private static string Placeholders(string[] columns) => string.Join(", ", columns.Select(column => "@" + column));

    private DbCommand Prepare(string sql, string[] columns)
    {
        var command = Connection.CreateCommand();
        command.CommandText = sql;
        foreach (var column in columns)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@" + column;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private int Run(DbCommand command, params ReadOnlySpan<object?> values)
    {
        command.Transaction = Transaction;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command.ExecuteNonQuery();
    }
}
