using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace TextMining.Service.Metrics;

/// <summary>Collects metrics for <c>/metrics</c>, and sends metrics and traces by OTLP where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> names a collector.</summary>
internal sealed class Telemetry : IDisposable
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private readonly MeterProvider _meters;
    private readonly TracerProvider? _traces;
    private readonly PrometheusText _prometheus = new();
    private readonly Lock _scraping = new();

    public Telemetry(IConfiguration configuration)
    {
        var sends = !string.IsNullOrEmpty(configuration[Endpoint]);
        var meters = Sdk.CreateMeterProviderBuilder()
            .AddMeter(ServiceMeters.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime")
            .AddReader(new BaseExportingMetricReader(_prometheus));
        _meters = (sends ? meters.AddOtlpExporter() : meters).Build();
        _traces = sends ? Sdk.CreateTracerProviderBuilder().AddSource(ServiceMeters.Name, "Microsoft.AspNetCore").AddOtlpExporter().Build() : null;
    }

    /// <summary>The metrics now, as Prometheus text.</summary>
    public string Scrape()
    {
        lock (_scraping)
        {
            return _prometheus.Scrape();
        }
    }

    public void Dispose()
    {
        _meters.Dispose();
        _traces?.Dispose();
    }
}
