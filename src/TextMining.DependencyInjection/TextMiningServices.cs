using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace TextMining.DependencyInjection;

/// <summary>Registers the tagger with a host's services.</summary>
public static class TextMiningServices
{
    /// <summary>Registers <see cref="TicketTaggerHolder"/>, bound to the configuration section <c>TextMining</c>.</summary>
    /// <param name="services">The host's services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddTextMining(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<TextMiningOptions>().BindConfiguration(TextMiningOptions.Section).ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => new TicketTaggerHolder(() =>
            TaggingSetLoader.Load(provider.GetRequiredService<IOptions<TextMiningOptions>>().Value, provider.GetRequiredService<TimeProvider>())));
        return services;
    }
}
