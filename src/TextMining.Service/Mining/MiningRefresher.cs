using System.Diagnostics;
using Microsoft.Extensions.Options;

namespace TextMining.Service.Mining;

/// <summary>Reads in the background what was stored since the last time, and no more; then mends what was mined.</summary>
internal sealed partial class MiningRefresher(MiningReader reader, MiningStock stock, MiningResults results, IOptions<MiningSettings> settings, TimeProvider time, ILogger<MiningRefresher> logger)
    : BackgroundService
{
    private const int PageSize = 500;

    private long _lastTicket;
    private long _lastEvent;
    private long _lastCorrection;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            var watch = Stopwatch.StartNew();
            try
            {
                Read(stoppingToken);
                results.Refresh(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error) when (error is not OutOfMemoryException)
            {
                // Tickets are taken in all the same: the next round goes on behind what failed.
                RoundFailed(error);
            }

            var pause = watch.Elapsed > settings.Value.Interval ? watch.Elapsed : settings.Value.Interval;
            await Task.Delay(pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Read(CancellationToken cancellationToken)
    {
        for (var rows = reader.Stored(_lastTicket, PageSize); rows.Count > 0; rows = reader.Stored(_lastTicket, PageSize))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var row in rows)
            {
                _lastTicket = row.Id;
                stock.Of(row.Tenant).Take(row);
            }
        }

        _lastEvent = ReadChanged(reader.Events, _lastEvent, cancellationToken);
        _lastCorrection = ReadChanged(reader.Corrections, _lastCorrection, cancellationToken);
    }

    private long ReadChanged(Func<long, int, IReadOnlyList<ChangeRow>> changes, long last, CancellationToken cancellationToken)
    {
        for (var rows = changes(last, PageSize); rows.Count > 0; rows = changes(last, PageSize))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var row in reader.Again([.. rows.Select(row => row.Ticket).Distinct().Where(stock.Holds)]))
            {
                stock.Of(row.Tenant).Take(row);
            }

            last = rows[^1].Id;
        }

        return last;
    }

    [LoggerMessage(1301, LogLevel.Error, "A round of mining failed; the next one follows after the pause")]
    private partial void RoundFailed(Exception error);
}
