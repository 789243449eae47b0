using Microsoft.Extensions.Options;

namespace BackendArchitect.Channels.BotFramework;

/// <summary>Where answers may go: an activity names the address it wants to be answered at, and that is not trusted blindly.</summary>
public sealed class ServiceHosts(IOptions<BotFrameworkOptions> options)
{
    private static readonly string[] Known =
    [
        "botframework.com", "smba.trafficmanager.net", "botframework.azure.us", "teams.microsoft.com", "teams.microsoft.us",
    ];

    /// <summary>https on an allowed host; on this machine plain http too, when unauthenticated messages are taken.</summary>
    public bool Allows(string? serviceUrl)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url) || url.UserInfo.Length > 0)
        {
            return false;
        }

        return (url.Scheme == Uri.UriSchemeHttps && IsAllowed(url.Host))
            || (options.Value.AllowUnauthenticated && url is { IsLoopback: true, Scheme: "http" or "https" });
    }

    private bool IsAllowed(string host) => (options.Value.ServiceHosts.Count > 0 ? options.Value.ServiceHosts : Known)
        .Any(known => host.Equals(known, StringComparison.OrdinalIgnoreCase)
            || host.EndsWith("." + known.TrimStart('.'), StringComparison.OrdinalIgnoreCase));
}
