using System.Net;
using BackendArchitect.Host.Telemetry;

namespace BackendArchitect.Host.Settings;

/// <summary>The addresses this program listens on, known before it does.</summary>
internal static class ListenUrls
{
    /// <summary>This machine only, on the port the Bot Framework tools expect.</summary>
    public const string Default = "http://localhost:3978";

    /// <summary>What <c>--urls</c> or <c>ASPNETCORE_URLS</c> says, else the ports of <c>ASPNETCORE_HTTP_PORTS</c>, else <see cref="Default"/>.</summary>
    public static string[] Of(IConfiguration configuration) =>
        configuration["urls"] is { Length: > 0 } urls ? Split(urls)
        : configuration["http_ports"] is { Length: > 0 } ports ? [.. Split(ports).Select(port => $"http://*:{port}")]
        : [Default];

    /// <summary>The address for those who run it, beside the others; none unless it is set.</summary>
    public static string[] Management(IConfiguration configuration) =>
        configuration[$"{TelemetryOptions.Section}:{nameof(TelemetryOptions.ManagementUrl)}"] is { Length: > 0 } url ? [url] : [];

    /// <summary>Whether only programs on this machine can reach it.</summary>
    public static bool AreLoopback(IConfiguration configuration) =>
        !configuration.GetSection("Kestrel:Endpoints").Exists() && Array.TrueForAll(Of(configuration), IsLoopback);

    private static bool IsLoopback(string url)
    {
        var host = BindingAddress.Parse(url).Host.Trim('[', ']');
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
    }

    private static string[] Split(string list) => list.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
