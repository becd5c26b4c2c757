namespace TextMining.Service.Tests;

/// <summary>Starts PostgreSQL once for all tests, and gives each service its own database.</summary>
[SetUpFixture]
public sealed class Databases
{
    private static readonly Lazy<PostgresCluster?> Cluster = new(PostgresCluster.TryStart);

    [OneTimeTearDown]
    public void Stop()
    {
        if (Cluster.IsValueCreated)
        {
            Cluster.Value?.Dispose();
        }
    }

    /// <summary>The storage settings of a new database.</summary>
    internal static Dictionary<string, string?> New(DatabaseKind kind, string folder)
    {
        if (kind == DatabaseKind.Sqlite)
        {
            return new() { ["TextMining:Storage:Path"] = Path.Combine(folder, "tickets.db") };
        }

        if (Cluster.Value is not { } cluster)
        {
            Assert.Ignore("Skipped: Debian's package postgresql is not installed.");
            throw new InvalidOperationException("Not reached.");
        }

        return new() { ["TextMining:Storage:ConnectionString"] = cluster.NewDatabase() };
    }
}
