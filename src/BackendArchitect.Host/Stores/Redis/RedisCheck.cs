using StackExchange.Redis;

namespace BackendArchitect.Host.Stores.Redis;

/// <summary>Looks at start whether Redis is set up to keep what it is given.</summary>
internal sealed class RedisCheck(RedisConnection redis, ILogger<RedisCheck> log)
{
    /// <exception cref="StoreUnavailableException">It cannot be reached.</exception>
    public async Task RunAsync()
    {
        await redis.AskAsync(database => database.ExecuteAsync("PING"));
        if (await SettingAsync("appendonly") is { } kept && kept != "yes")
        {
            log.Caution($"store: Redis at {redis.Name} runs with appendonly {kept}: a crash of it loses messages that were already taken. Set appendonly yes.");
        }

        if (await SettingAsync("maxmemory-policy") is { } policy && policy != "noeviction")
        {
            log.Caution($"store: Redis at {redis.Name} runs with maxmemory-policy {policy}: when it is full it throws messages away. Set maxmemory-policy noeviction.");
        }
    }

    /// <returns>Null where it may not be asked: hosted Redis often keeps CONFIG to itself.</returns>
    private async Task<string?> SettingAsync(string name)
    {
        try
        {
            var told = (RedisValue[])await redis.AskAsync(database => database.ExecuteAsync("CONFIG", "GET", name));
            return told.Length == 2 ? (string?)told[1] : null;
        }
        catch (StoreUnavailableException failure) when (failure.InnerException is RedisException)
        {
            log.Caution($"store: Redis at {redis.Name} does not tell its setting {name}; see to it that appendonly is yes and maxmemory-policy noeviction.");
            return null;
        }
    }
}
