using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.Settings;

internal static class ServerWiring
{
    public static IServiceCollection AddServer(this IServiceCollection services)
    {
        services.AddSettings<HostOptions>(HostOptions.Section);
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<HostOptions>>((kestrel, host) =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = host.Value.RequestBytes;
        });
        services.AddOptions<Microsoft.Extensions.Hosting.HostOptions>().Configure<IOptions<HostOptions>>((generic, host) =>
            generic.ShutdownTimeout = TimeSpan.FromSeconds(host.Value.ShutdownSeconds));
        return services.AddHostedService<StartLines>();
    }
}
