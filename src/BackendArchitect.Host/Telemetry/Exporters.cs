using System.Diagnostics.Metrics;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace BackendArchitect.Host.Telemetry;

/// <summary>Hands measures and traces on: to whoever reads <c>/metrics</c>, and by OTLP where that is set. A collector that is down disturbs nothing.</summary>
internal sealed class Exporters : IDisposable
{
    /// <summary>Of everything that is timed, in seconds: around the 0.3 s we promise, the 3 s of Slack and the 15 s of Teams.</summary>
    private static readonly double[] Bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.3, 0.5, 1, 3, 5, 15, 30, 60, 300];

    public Exporters(IOptions<TelemetryOptions> options)
    {
        var settings = options.Value;
        var endpoint = settings.OtlpEndpoint is { } url ? new Uri(url) : null;
        Meters = settings.Metrics || endpoint is not null ? Metering(settings.Metrics, endpoint) : null;
        Tracers = endpoint is null ? null : Tracing(endpoint, settings.TraceShare);
    }

    /// <summary>Null when nobody is to see measures.</summary>
    public MeterProvider? Meters { get; }

    public TracerProvider? Tracers { get; }

    public void Dispose()
    {
        Tracers?.Dispose();
        Meters?.Dispose();
    }

    private static MeterProvider Metering(bool page, Uri? endpoint)
    {
        var builder = Sdk.CreateMeterProviderBuilder()
            .ConfigureResource(Name)
            .AddMeter(Measures.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.RateLimiting", "System.Runtime")
            .AddView(BoundsOf);
        if (page)
        {
            builder.AddPrometheusExporter();
        }

        if (endpoint is not null)
        {
            builder.AddOtlpExporter(otlp => otlp.Endpoint = endpoint);
        }

        return builder.Build();
    }

    private static TracerProvider Tracing(Uri endpoint, double share) => Sdk.CreateTracerProviderBuilder()
        .ConfigureResource(Name)
        .AddSource(Traces.Name)
        .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(share)))
        .AddOtlpExporter(otlp => otlp.Endpoint = endpoint)
        .Build();

    private static void Name(ResourceBuilder resource) =>
        resource.AddService("backend-architect", serviceVersion: typeof(Exporters).Assembly.GetName().Version?.ToString(3), serviceInstanceId: Environment.MachineName, autoGenerateServiceInstanceId: false);

    private static MetricStreamConfiguration? BoundsOf(Instrument instrument) =>
        instrument is Histogram<double> && instrument.Meter.Name == Measures.Name ? new ExplicitBucketHistogramConfiguration { Boundaries = Bounds } : null;
}
