using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using TextMining.Classification;

namespace TextMining.DependencyInjection;

/// <summary>Registers the tagger with a host's services.</summary>
public static class TextMiningServices
{
    /// <summary>Registers <see cref="TicketTaggerHolder"/>, bound to the configuration section <c>TextMining</c>.</summary>
    /// <remarks>A host that reads model files with a neural reader registers a <see cref="TicketReaderLoader"/>, such as <c>EncoderTicketReader.Load</c> of TextMining.Onnx.</remarks>
    /// <param name="services">The host's services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddTextMining(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<TextMiningOptions>().BindConfiguration(TextMiningOptions.Section).ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => new TicketTaggerHolder(() =>
            TaggingSetLoader.Load(
                provider.GetRequiredService<IOptions<TextMiningOptions>>().Value,
                provider.GetRequiredService<TimeProvider>(),
                provider.GetService<TicketReaderLoader>())));
        return services;
    }
}
