using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace TextMining.Service.Mining;

/// <summary>The tickets of all tenants in memory, each tenant's apart. Thread-safe.</summary>
internal sealed class MiningStock(MiningModels models, IOptions<MiningSettings> settings)
{
    private readonly ConcurrentDictionary<string, TenantStock> _tenants = new();

    public TenantStock Of(string tenant) => _tenants.GetOrAdd(tenant, _ => new TenantStock(models, settings.Value.MostTickets));

    /// <summary>Whether any tenant's stock holds a ticket.</summary>
    public bool Holds(long id) => _tenants.Values.Any(tenant => tenant.Holds(id));
}
