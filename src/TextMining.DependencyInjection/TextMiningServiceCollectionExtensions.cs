using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using TextMining.Classification;

namespace TextMining.DependencyInjection;

/// <summary>Registers the tagger with a host's services.</summary>
public static class TextMiningServiceCollectionExtensions
{
    /// <summary>Registers one <see cref="TicketTaggerHolder"/> for the host, with <see cref="TextMiningOptions"/> bound to the configuration section <c>TextMining</c>.</summary>
    /// <remarks>
    /// The settings are checked and the model is loaded while the host starts: a path that does not exist stops the start with an
    /// <see cref="OptionsValidationException"/> that names the setting, a file that cannot be read with a <see cref="TaggingFileException"/>.
    /// Calling it again changes nothing. A host that reads model files with a neural reader registers a <see cref="TicketReaderLoader"/>,
    /// such as <c>EncoderTicketReader.Load</c> of TextMining.Onnx.
    /// </remarks>
    /// <param name="services">The host's services.</param>
    /// <returns>The same services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    public static IServiceCollection AddTextMining(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<TextMiningOptions>().BindConfiguration(TextMiningOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TextMiningOptions>, TextMiningOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => new TicketTaggerHolder(() =>
            TaggingSetLoader.Load(
                provider.GetRequiredService<IOptions<TextMiningOptions>>().Value,
                provider.GetRequiredService<TimeProvider>(),
                provider.GetService<TicketReaderLoader>())));
        services.AddHostedService<TaggingSetStartup>();
        return services;
    }
}
