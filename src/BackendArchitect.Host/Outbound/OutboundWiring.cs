using BackendArchitect.Host.Settings;

namespace BackendArchitect.Host.Outbound;

internal static class OutboundWiring
{
    public static IServiceCollection AddOutbound(this IServiceCollection services) => services
        .AddSettings<OutboundOptions>(OutboundOptions.Section)
        .AddSingleton<Pace>()
        .AddSingleton<Breakers>()
        .AddSingleton<OutboundGate>();
}
