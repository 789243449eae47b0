using StackExchange.Redis;

namespace BackendArchitect.Host.Stores.Redis;

/// <summary>What only all primaries together can tell or do.</summary>
internal static class RedisNodes
{
    private const int KeysAtOnce = 1000;

    /// <summary>The names of all keys like this, on every primary; read a page at a time, while everybody goes on.</summary>
    /// <exception cref="StoreUnavailableException">They could not all be read.</exception>
    public static Task<IReadOnlyList<string>> KeysAsync(this RedisConnection redis, string pattern) => redis.AskNodesAsync(open =>
    {
        var database = open.GetDatabase().Database;
        return Task.Run<IReadOnlyList<string>>(() => [.. Primaries(open).SelectMany(server => server.Keys(database, pattern, KeysAtOnce)).Select(key => (string)key!).Distinct(StringComparer.Ordinal)]);
    });

    /// <summary>Asks every primary to write its append-only file anew, without what was taken out. Best effort: who has none, or is at it already, says so.</summary>
    public static Task<int> RewriteFilesAsync(this RedisConnection redis) => redis.AskNodesAsync(async open =>
    {
        var asked = 0;
        foreach (var server in Primaries(open))
        {
            try
            {
                await server.SaveAsync(SaveType.BackgroundRewriteAppendOnlyFile).WaitAsync(RedisConnection.Patience);
                asked++;
            }
            catch (Exception failure) when (RedisProblem.Is(failure))
            {
                // One is under way; the next rewriting comes by itself as the file grows.
            }
        }

        return asked;
    });

    private static IEnumerable<IServer> Primaries(ConnectionMultiplexer open) =>
        open.GetEndPoints().Select(point => open.GetServer(point)).Where(server => server.IsConnected && !server.IsSlave);
}
