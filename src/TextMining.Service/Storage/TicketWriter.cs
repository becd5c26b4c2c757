using System.Threading.Channels;
using Microsoft.Extensions.Options;

namespace TextMining.Service.Storage;

/// <summary>
/// The single writer. Changes wait in a channel; it takes all that wait, makes them in one transaction and acknowledges them after
/// the commit, so that many tickets share the cost of one flush to disk (group commit).
/// </summary>
internal sealed partial class TicketWriter : IHostedService, IAsyncDisposable
{
    private readonly Database _database;
    private readonly Channel<WriteOperation> _channel;
    private readonly int _commitSize;
    private readonly ILogger<TicketWriter> _logger;
    private Task _writing = Task.CompletedTask;

    public TicketWriter(Database database, IOptions<StorageOptions> options, ILogger<TicketWriter> logger)
    {
        _database = database;
        _commitSize = options.Value.CommitSize;
        _logger = logger;
        _channel = Channel.CreateBounded<WriteOperation>(new BoundedChannelOptions(options.Value.QueueSize) { SingleReader = true });
    }

    /// <summary>Number of changes that wait for the writer.</summary>
    public int Waiting => _channel.Reader.Count;

    /// <summary>Makes a change; the task ends when it is durable.</summary>
    public async Task<T> WriteAsync<T>(WriteOperation<T> operation, CancellationToken cancellationToken)
    {
        await _channel.Writer.WriteAsync(operation, cancellationToken);
        // Not cancelled from here on: the change may be made already.
        return await operation.Completion;
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var migration in Migrator.Migrate(_database))
        {
            Migrated(_database.Dialect, migration);
        }

        var session = new WriterSession(_database.OpenWriter());
        _writing = Task.Factory.StartNew(() => Write(session), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _channel.Writer.TryComplete();
        await _writing.WaitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _channel.Writer.TryComplete();
        await _writing;
    }

    private void Write(WriterSession session)
    {
        var batch = new List<WriteOperation>(_commitSize);
        while (WaitToRead())
        {
            while (batch.Count < _commitSize && _channel.Reader.TryRead(out var operation))
            {
                batch.Add(operation);
            }

            try
            {
                RunAll(session, batch);
            }
            catch (Exception error) when (error is not OutOfMemoryException)
            {
                session.Rollback();
                BatchFailed(batch.Count, error);
                session = Reopened(session);
                RunOneByOne(session, batch);
            }

            batch.Clear();
        }

        session.Dispose();
    }

    // A database server that went away and came back: the next change finds a new connection.
    private WriterSession Reopened(WriterSession session)
    {
        if (session.Connection.State == System.Data.ConnectionState.Open)
        {
            return session;
        }

        try
        {
            var fresh = new WriterSession(_database.OpenWriter());
            session.Dispose();
            return fresh;
        }
        catch (System.Data.Common.DbException error)
        {
            ReconnectFailed(error);
            return session;
        }
    }

    private bool WaitToRead()
    {
        var ready = _channel.Reader.WaitToReadAsync();
        return ready.IsCompletedSuccessfully ? ready.Result : ready.AsTask().GetAwaiter().GetResult();
    }

    private static void RunAll(WriterSession session, List<WriteOperation> batch)
    {
        session.Begin();
        foreach (var operation in batch)
        {
            operation.Run(session);
        }

        session.Commit();
        foreach (var operation in batch)
        {
            operation.Complete();
        }
    }

    // One change that the database refuses must not take its neighbours with it.
    private static void RunOneByOne(WriterSession session, List<WriteOperation> batch)
    {
        foreach (var operation in batch)
        {
            try
            {
                session.Begin();
                operation.Run(session);
                session.Commit();
                operation.Complete();
            }
            catch (Exception error) when (error is not OutOfMemoryException)
            {
                session.Rollback();
                operation.Fail(error);
            }
        }
    }

    [LoggerMessage(1001, LogLevel.Information, "Migrated the {Dialect} database: {Migration}")]
    private partial void Migrated(string dialect, string migration);

    [LoggerMessage(1002, LogLevel.Error, "A commit of {Count} changes failed; they are repeated one by one")]
    private partial void BatchFailed(int count, Exception error);

    [LoggerMessage(1003, LogLevel.Error, "The database cannot be reached; changes are refused until it can")]
    private partial void ReconnectFailed(Exception error);
}
