using System.Net.Sockets;
using System.Security.Authentication;
using StackExchange.Redis;

namespace BackendArchitect.Host.Stores.Redis;

/// <summary>What goes wrong with Redis, in one line that says what to do.</summary>
internal static class RedisProblem
{
    public static bool Is(Exception failure) =>
        failure is RedisException or RedisRefusal or TimeoutException or ObjectDisposedException or OperationCanceledException or IOException or SocketException or AuthenticationException;

    /// <summary>It does not know the script yet: it was started anew, or took over.</summary>
    public static bool IsAboutScript(Exception failure) =>
        failure is RedisServerException or RedisRefusal && failure.Message.StartsWith("NOSCRIPT", StringComparison.Ordinal);

    /// <param name="connected">Whether there is a connection; where there is none, nothing was asked that could have been done.</param>
    public static string Explain(Exception failure, string name, bool connected) => failure switch
    {
        RedisServerException or RedisRefusal => Explain(failure.Message, name),
        TimeoutException when connected => $"Redis at {name} did not answer in time; whether it did what was asked is unknown.",
        _ => $"Redis at {name} cannot be reached. Start it, or correct Store:Redis.",
    };

    private static string Explain(string said, string name) =>
        said.Contains("OOM", StringComparison.Ordinal) ? $"Redis at {name} is full and takes nothing new: give it more memory (maxmemory)."
        : said.StartsWith("LOADING", StringComparison.Ordinal) ? $"Redis at {name} is still reading its file; it takes no commands yet."
        : said.Contains("READONLY", StringComparison.Ordinal) ? $"Redis at {name} is a read-only replica: name the primary in Store:Redis."
        : said.Contains("MISCONF", StringComparison.Ordinal) ? $"Redis at {name} cannot write its own file and refuses to change anything: look at its disk."
        : said.Contains("NOAUTH", StringComparison.Ordinal) || said.Contains("WRONGPASS", StringComparison.Ordinal) || said.Contains("invalid password", StringComparison.Ordinal)
            ? $"Redis at {name} wants another password: set password=… in Store:Redis."
        : $"Redis at {name} refused: {said.ReplaceLineEndings(" ")}";
}
