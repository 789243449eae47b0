using BackendArchitect.Host.Settings;

namespace BackendArchitect.Host.Workers;

internal static class WorkersWiring
{
    public static IServiceCollection AddWorkers(this IServiceCollection services)
    {
        // Turns fill as many threads as there are processors; the doors need some besides, at once and not when the pool has noticed.
        ThreadPool.GetMinThreads(out var threads, out var ports);
        ThreadPool.SetMinThreads(Math.Max(threads, (2 * Environment.ProcessorCount) + 2), ports);
        return services.AddWork();
    }

    private static IServiceCollection AddWork(this IServiceCollection services) => services
        .AddSettings<WorkersOptions>(WorkersOptions.Section)
        .AddSingleton(new Nudges())
        .AddSingleton<Inbox>()
        .AddSingleton<ChannelDirectory>()
        .AddHostedService<TurnWorker>()
        .AddHostedService<DueWorker>()
        .AddHostedService<OutboxWorker>();
}
