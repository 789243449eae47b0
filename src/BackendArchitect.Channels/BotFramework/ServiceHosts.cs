using Microsoft.Extensions.Options;

namespace BackendArchitect.Channels.BotFramework;

/// <summary>Where answers and files may go and come from: an activity names addresses, and they are not trusted blindly.</summary>
public sealed class ServiceHosts(IOptions<BotFrameworkOptions> options)
{
    private static readonly string[] Known =
    [
        "botframework.com", "smba.trafficmanager.net", "botframework.azure.us", "teams.microsoft.com", "teams.microsoft.us",
    ];

    /// <summary>SharePoint, and OneDrive at work and at home.</summary>
    private static readonly string[] KnownForFiles =
    [
        "sharepoint.com", "sharepoint.us", "sharepoint-mil.us", "sharepoint.cn", "onedrive.com", "microsoftpersonalcontent.com",
    ];

    /// <summary>https on an allowed host; on this machine plain http too, when unauthenticated messages are taken.</summary>
    public bool Allows(string? serviceUrl) => Allows(serviceUrl, options.Value.ServiceHosts, Known);

    /// <summary>The same for files people attach and files put among their own.</summary>
    public bool AllowsFile(string? url) => Allows(url, options.Value.FileHosts, KnownForFiles);

    private bool Allows(string? address, IList<string> set, string[] known) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url)
        && url.UserInfo.Length == 0
        && ((url.Scheme == Uri.UriSchemeHttps && IsOneOf(url.Host, set.Count > 0 ? set : known))
            || (options.Value.AllowUnauthenticated && url is { IsLoopback: true, Scheme: "http" or "https" }));

    private static bool IsOneOf(string host, IEnumerable<string> allowed) => allowed.Any(known =>
        host.Equals(known, StringComparison.OrdinalIgnoreCase)
        || host.EndsWith("." + known.TrimStart('.'), StringComparison.OrdinalIgnoreCase));
}
