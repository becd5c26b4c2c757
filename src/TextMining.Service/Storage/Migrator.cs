using System.Data.Common;
using System.Globalization;
using Dapper;

namespace TextMining.Service.Storage;

/// <summary>Brings a database to the newest schema by the numbered statements embedded in this assembly.</summary>
internal static class Migrator
{
    public static IReadOnlyList<string> Migrate(Database database)
    {
        using var connection = database.OpenWriter();
        using var transaction = connection.BeginTransaction();
        database.LockMigrations(connection);
        connection.Execute("CREATE TABLE IF NOT EXISTS schema_migrations (version INTEGER PRIMARY KEY, name TEXT NOT NULL)", transaction: transaction);
        var done = connection.Query<int>("SELECT version FROM schema_migrations", transaction: transaction).ToHashSet();
        var known = Scripts(database.Dialect).ToList();
        if (done.Count > 0 && done.Max() > known.Max(script => script.Version))
        {
            throw new StorageException($"The database has schema {done.Max()}, this program knows up to {known.Max(script => script.Version)}: use a newer program.");
        }

        var applied = new List<string>();
        foreach (var (version, name, sql) in known.Where(script => !done.Contains(script.Version)))
        {
            Run(connection, transaction, sql);
            connection.Execute("INSERT INTO schema_migrations (version, name) VALUES (@version, @name)", new { version, name }, transaction);
            applied.Add(name);
        }

        transaction.Commit();
        return applied;
    }

    private static IEnumerable<(int Version, string Name, string Sql)> Scripts(string dialect)
    {
        var assembly = typeof(Migrator).Assembly;
        var prefix = $"Migrations/{dialect}/";
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var name = resource[prefix.Length..];
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            yield return (int.Parse(name.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture), name, reader.ReadToEnd());
        }
    }

    private static void Run(DbConnection connection, DbTransaction transaction, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }
}
