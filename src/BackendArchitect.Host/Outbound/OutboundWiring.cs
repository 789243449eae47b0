using BackendArchitect.Host.Settings;
using BackendArchitect.Host.Stores.Redis;

namespace BackendArchitect.Host.Outbound;

internal static class OutboundWiring
{
    public static IServiceCollection AddOutbound(this IServiceCollection services) => services
        .AddSettings<OutboundOptions>(OutboundOptions.Section)
        .AddSingleton<ILines>(provider => provider.GetService<RedisConnection>() is { } redis
            ? new RedisLines(redis)
            : new LocalLines(provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<Pace>()
        .AddSingleton<Breakers>()
        .AddSingleton<OutboundGate>();
}
