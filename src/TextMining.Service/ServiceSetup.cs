using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using TextMining.DependencyInjection;
using TextMining.Privacy;
using TextMining.Service.Docs;
using TextMining.Service.Health;
using TextMining.Service.Metrics;
using TextMining.Service.Mining;
using TextMining.Service.Problems;
using TextMining.Service.Security;
using TextMining.Service.Storage;
using TextMining.Service.Tags;
using TextMining.Service.Tickets;

namespace TextMining.Service;

/// <summary>Registers what the endpoints need.</summary>
internal static class ServiceSetup
{
    public static void AddTicketService(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
#if ONNX
        services.AddSingleton<Classification.TicketReaderLoader>(Onnx.Inference.EncoderTicketReader.Load);
#endif
        services.AddTextMining();
        services.AddValidated<StorageOptions>("TextMining:Storage");
        services.AddValidated<SecurityOptions>("TextMining:Security");
        services.AddSingleton<IValidateOptions<SecurityOptions>, SecurityOptionsValidation>();
        services.AddValidated<TicketLimits>("TextMining:Limits");
        services.AddValidated<DrainOptions>("TextMining:Drain");

        services.AddSingleton<KeyRing>();
        services.AddSingleton<TicketTagging>();
        services.AddSingleton<TicketIntake>();
        services.AddSingleton<TicketView>();
        services.AddSingleton(_ => new PersonalDataMasker());
        services.AddSingleton<ServiceMeters>();
        services.AddSingleton<Telemetry>();
        services.AddStorage();
        services.AddProblems();
        services.AddLimits(builder.WebHost);
        services.AddOpenApi(OpenApiText.Configure);
        services.ConfigureHttpJsonOptions(options => ServiceJson.Apply(options.SerializerOptions));

        // Order matters: hosted services start in this order and stop in the reverse one.
        services.AddHostedService<LoopbackGuard>();
        services.AddHostedService(provider => provider.GetRequiredService<TicketWriter>());
        services.AddMining();
        services.AddSingleton<Draining>();
        services.AddHostedService(provider => provider.GetRequiredService<Draining>());
    }

    private static void AddStorage(this IServiceCollection services)
    {
        services.AddSingleton<Database>(provider =>
        {
            var options = provider.GetRequiredService<IOptions<StorageOptions>>().Value;
            return string.IsNullOrWhiteSpace(options.ConnectionString) ? new SqliteDatabase(options.FilePath) : new PostgresDatabase(options.ConnectionString);
        });
        services.AddSingleton<TicketReader>();
        services.AddSingleton<TicketWriter>();
    }

    private static void AddProblems(this IServiceCollection services)
    {
        services.AddExceptionHandler<ProblemExceptionHandler>();
        services.AddProblemDetails();
        // Otherwise a body that cannot be read becomes a bare 400 without a reason.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
    }

    private static void AddLimits(this IServiceCollection services, ConfigureWebHostBuilder host)
    {
        services.AddRateLimiter();
        services.AddSingleton<IConfigureOptions<Microsoft.AspNetCore.RateLimiting.RateLimiterOptions>, RateLimits>();
        services.AddRequestTimeouts();
        services.AddOptions<RequestTimeoutOptions>().Configure<IOptions<TicketLimits>>((timeouts, limits) => timeouts.DefaultPolicy = new RequestTimeoutPolicy
        {
            Timeout = TimeSpan.FromSeconds(limits.Value.RequestSeconds),
            TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable,
        });
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<TicketLimits>>((kestrel, limits) =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = limits.Value.RequestBytes;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        });
        host.ConfigureKestrel(_ => { });
    }

    private static void AddValidated<TOptions>(this IServiceCollection services, string section)
        where TOptions : class => services.AddOptions<TOptions>().BindConfiguration(section).ValidateDataAnnotations().ValidateOnStart();
}
