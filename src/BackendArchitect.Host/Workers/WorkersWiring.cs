using BackendArchitect.Host.Settings;
using BackendArchitect.Host.Telemetry;

namespace BackendArchitect.Host.Workers;

internal static class WorkersWiring
{
    public static IServiceCollection AddWorkers(this IServiceCollection services) => services
        .AddSettings<WorkersOptions>(WorkersOptions.Section)
        .AddSingleton(new Nudges())
        .AddSingleton<Pulse>()
        .AddSingleton<AuditTrail>()
        .AddSingleton<TurnWatch>()
        .AddSingleton<Inbox>()
        .AddSingleton<ChannelDirectory>()
        .AddHostedService<TurnWorker>()
        .AddHostedService<OutboxWorker>();
}
