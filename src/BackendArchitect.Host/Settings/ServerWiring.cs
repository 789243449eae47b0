using System.Globalization;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace BackendArchitect.Host.Settings;

internal static class ServerWiring
{
    public static IServiceCollection AddServer(this IServiceCollection services)
    {
        services.AddSettings<HostOptions>(HostOptions.Section);
        services.AddOptions<KestrelServerOptions>().Configure<IConfiguration>((kestrel, configuration) =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Early(configuration, nameof(HostOptions.RequestBytes), new HostOptions().RequestBytes);
        });
        // The doors only store and answer: no need to hand a request from thread to thread on its way to them.
        services.Configure<SocketTransportOptions>(sockets =>
        {
            sockets.UnsafePreferInlineScheduling = true;
            // Platforms come by few connections: 4 KB for each that rests are cheaper than asking twice for every request.
            sockets.WaitForDataBeforeAllocatingBuffer = false;
        });
        services.AddOptions<Microsoft.Extensions.Hosting.HostOptions>().Configure<IConfiguration>((generic, configuration) =>
            generic.ShutdownTimeout = TimeSpan.FromSeconds(Early(configuration, nameof(HostOptions.ShutdownSeconds), new HostOptions().ShutdownSeconds)));
        return services.AddHostedService<StartLines>();
    }

    /// <summary>For what is asked while the program is still being put together, before settings are checked; what is wrong is told by the check.</summary>
    private static long Early(IConfiguration configuration, string key, long fallback) =>
        long.TryParse(configuration[$"{HostOptions.Section}:{key}"], CultureInfo.InvariantCulture, out var value) && value > 0 ? value : fallback;
}
