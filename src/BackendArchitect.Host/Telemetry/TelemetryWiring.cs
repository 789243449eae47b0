using BackendArchitect.Host.Settings;

namespace BackendArchitect.Host.Telemetry;

internal static class TelemetryWiring
{
    public static IServiceCollection AddTelemetry(this IServiceCollection services) => services
        .AddSettings<TelemetryOptions>(TelemetryOptions.Section)
        .AddMetrics()
        .AddSingleton<Pulse>()
        .AddSingleton<AuditTrail>()
        .AddSingleton<TurnWatch>()
        .AddSingleton<Exporters>()
        .AddHostedService<StoreGauges>();

    /// <summary><c>/metrics</c>, for those <see cref="ManagementDoor"/> lets through, and the time platforms wait.</summary>
    public static void UseTelemetry(this WebApplication app)
    {
        app.UseAckTime();
        app.UseManagementDoor();
        if (app.Services.GetRequiredService<Exporters>() is { Meters: { } meters } && app.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<TelemetryOptions>>().Value.Metrics)
        {
            app.UseOpenTelemetryPrometheusScrapingEndpoint(meters, null, ManagementDoor.Metrics, null, null);
        }
    }
}
