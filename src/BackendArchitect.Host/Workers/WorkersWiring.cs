using BackendArchitect.Host.Settings;

namespace BackendArchitect.Host.Workers;

internal static class WorkersWiring
{
    public static IServiceCollection AddWorkers(this IServiceCollection services) => services
        .AddSettings<WorkersOptions>(WorkersOptions.Section)
        .AddSingleton(new Nudges())
        .AddSingleton<Inbox>()
        .AddSingleton<ChannelDirectory>()
        .AddHostedService<TurnWorker>()
        .AddHostedService<OutboxWorker>();
}
