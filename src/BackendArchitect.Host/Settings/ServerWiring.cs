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
        services.AddOptions<Microsoft.Extensions.Hosting.HostOptions>().Configure<IConfiguration>((generic, configuration) =>
            generic.ShutdownTimeout = TimeSpan.FromSeconds(ShutdownSeconds(configuration)));
        return services.AddHostedService<StartLines>();
    }

    /// <summary>Asked for while the program is still being put together, before settings are checked: what is wrong is told by the check.</summary>
    private static int ShutdownSeconds(IConfiguration configuration) =>
        int.TryParse(configuration[$"{HostOptions.Section}:{nameof(HostOptions.ShutdownSeconds)}"], out var seconds) && seconds > 0
            ? seconds
            : new HostOptions().ShutdownSeconds;
}
