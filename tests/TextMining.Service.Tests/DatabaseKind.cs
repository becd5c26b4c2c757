namespace TextMining.Service.Tests;

/// <summary>The databases that the same tests run on.</summary>
public enum DatabaseKind
{
    Sqlite,
    Postgres,
}
