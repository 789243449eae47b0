using System.Net;
using StackExchange.Redis;

namespace BackendArchitect.Host.Stores.Redis;

/// <summary>Reads <c>Store:Redis</c>: <c>host:6379,password=…,ssl=true</c>; several hosts of one cluster, or of a primary and its replicas, by commas.</summary>
internal static class RedisAddress
{
    /// <exception cref="ArgumentException">It cannot be read.</exception>
    public static ConfigurationOptions Parse(string address)
    {
        var options = ConfigurationOptions.Parse(address, ignoreUnknown: false);
        if (options.EndPoints.Count == 0)
        {
            throw new ArgumentException("it names no host");
        }

        options.AbortOnConnectFail = true;
        options.ClientName ??= "backend-architect";
        options.ConnectTimeout = 2000;
        options.ConnectRetry = 1;
        // For BGREWRITEAOF, after something was forgotten; nothing else of an administrator is asked for.
        options.AllowAdmin = true;
        options.SyncTimeout = 2000;
        return options;
    }

    /// <returns>What is wrong with it, or null.</returns>
    public static string? Problem(string address)
    {
        try
        {
            Parse(address);
            return null;
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException)
        {
            return failure.Message.ReplaceLineEndings(" ");
        }
    }

    /// <summary>Its hosts and ports, without the password.</summary>
    public static string Name(string address) => string.Join(", ", Parse(address).EndPoints.Select(Show));

    private static string Show(EndPoint end) => end is DnsEndPoint named ? $"{named.Host}:{named.Port}" : $"{end}";
}
