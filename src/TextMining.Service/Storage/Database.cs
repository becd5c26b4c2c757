using System.Data.Common;

namespace TextMining.Service.Storage;

/// <summary>A kind of database: how to connect, and the folder of its migrations. Both kinds understand the same statements.</summary>
internal abstract class Database
{
    /// <summary>Folder under <c>Storage/Migrations</c>.</summary>
    public abstract string Dialect { get; }

    /// <summary>Opens a pooled connection for reading.</summary>
    public abstract DbConnection OpenReader();

    /// <summary>Opens the connection of the writer, whose commits are durable when they return.</summary>
    public abstract DbConnection OpenWriter();

    /// <summary>Takes what keeps two processes from migrating at once; released with the connection's transaction.</summary>
    /// <param name="connection">An open connection inside a transaction.</param>
    public abstract void LockMigrations(DbConnection connection);
}
