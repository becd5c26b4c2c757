using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace TextMining.Service.Storage;

/// <summary>One file in write-ahead mode: readers never wait for the writer.</summary>
internal sealed class SqliteDatabase : Database
{
    private readonly string _connectionString;

    public SqliteDatabase(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        _connectionString = new SqliteConnectionStringBuilder { DataSource = path, Pooling = true, DefaultTimeout = 30 }.ToString();
    }

    public override string Dialect => "sqlite";

    public override DbConnection OpenReader()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        return connection;
    }

    public override DbConnection OpenWriter()
    {
        var connection = OpenReader();
        // FULL: the log is on disk before a commit returns. The larger checkpoint interval spreads its cost over more commits.
        Execute(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000; PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536;");
        return connection;
    }

    public override void LockMigrations(DbConnection connection)
    {
        // The writer's transactions are immediate: SQLite itself lets one in.
    }

    private static void Execute(DbConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
