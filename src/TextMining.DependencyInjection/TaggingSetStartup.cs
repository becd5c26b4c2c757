using Microsoft.Extensions.Hosting;

namespace TextMining.DependencyInjection;

/// <summary>Has the first set loaded while the host starts: a file that cannot be read stops the start, not the first request.</summary>
internal sealed class TaggingSetStartup : IHostedService
{
    // Taking the holder is the work: it loads in its constructor.
    public TaggingSetStartup(TicketTaggerHolder holder) => ArgumentNullException.ThrowIfNull(holder);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
