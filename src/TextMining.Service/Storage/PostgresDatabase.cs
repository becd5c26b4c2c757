using System.Data.Common;
using Npgsql;

namespace TextMining.Service.Storage;

/// <summary>PostgreSQL, for more than one service process or more than one machine.</summary>
internal sealed class PostgresDatabase : Database, IDisposable
{
    // Any fixed number: it names the lock that migrating processes share.
    private const long MigrationLock = 5_080_001;

    private readonly NpgsqlDataSource _source;

    public PostgresDatabase(string connectionString) =>
        // The statements of the writer and the readers are few and always the same.
        _source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 40, AutoPrepareMinUsages = 2 });

    public override string Dialect => "postgres";

    public override DbConnection OpenReader() => _source.OpenConnection();

    public override DbConnection OpenWriter()
    {
        var connection = _source.OpenConnection();
        using var command = connection.CreateCommand();
        command.CommandText = "SET synchronous_commit = on";
        command.ExecuteNonQuery();
        return connection;
    }

    public override void LockMigrations(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT pg_advisory_xact_lock({MigrationLock})";
        command.ExecuteNonQuery();
    }

    public void Dispose() => _source.Dispose();
}
