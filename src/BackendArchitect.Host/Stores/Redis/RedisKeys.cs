using BackendArchitect.Conversation.Messages;
using StackExchange.Redis;

namespace BackendArchitect.Host.Stores.Redis;

/// <summary>Names of keys. All keys of one conversation carry the same hash tag, so that one script may touch them in a cluster too.</summary>
/// <param name="Shard">0 to <see cref="Shards"/> − 1.</param>
internal readonly record struct RedisKeys(int Shard, string Id)
{
    public const int Shards = 64;

    public RedisKey Conversation => $"ba:{{{Shard}}}:state:{Id}";

    public RedisKey Inbox => $"ba:{{{Shard}}}:inbox:{Id}";

    public RedisKey Outbox => $"ba:{{{Shard}}}:outbox:{Id}";

    public RedisKey Lines => $"ba:{{{Shard}}}:lines:{Id}";

    public RedisKey LineIds => $"ba:{{{Shard}}}:line-ids:{Id}";

    public RedisKey Logbook => $"ba:{{{Shard}}}:logbook:{ConversationAddress.HomeIn(Id)}";

    public RedisKey Record => $"ba:{{{Shard}}}:record:{Id}";

    public RedisKey Counted => $"ba:{{{Shard}}}:counted:{Id}";

    /// <summary>What kind of key it is and what it is of, without the shard; null when it is none with a name.</summary>
    public static (string Kind, string Of)? Read(string key) =>
        key.StartsWith("ba:{", StringComparison.Ordinal) && key.IndexOf("}:", StringComparison.Ordinal) is > 0 and var tag && key.IndexOf(':', tag + 2) is > 0 and var end
            ? (key[(tag + 2)..end], key[(end + 1)..])
            : null;

    /// <summary>The names of all records of a kind, by when they were written.</summary>
    public static RedisKey Kind(string kind) => $"ba:kind:{kind}";

    /// <summary>All threads of a place lie in one shard, with its logbook.</summary>
    public static RedisKeys Of(string id) => new(ShardOf(ConversationAddress.HomeIn(id)), id);

    /// <summary>Of anything else that has a name.</summary>
    public static RedisKeys Named(string name) => new(ShardOf(name), name);

    public static RedisKey Ready(int shard) => $"ba:{{{shard}}}:ready";

    public static RedisKey Sending(int shard) => $"ba:{{{shard}}}:sending";

    /// <summary>Appointments by when they are due, and the messages they become.</summary>
    public static RedisKey Due(int shard) => $"ba:{{{shard}}}:due";

    public static RedisKey Dues(int shard) => $"ba:{{{shard}}}:dues";

    public static RedisKey Dead(int shard) => $"ba:{{{shard}}}:dead";

    public RedisKey Seen(string delivery) => $"ba:{{{Shard}}}:seen:{Id}:{delivery}";

    /// <summary>FNV-1a: the same on every machine and in every version, which a runtime's own hash is not.</summary>
    public static uint HashOf(ReadOnlySpan<char> id)
    {
        var hash = 2166136261u;
        foreach (var letter in id)
        {
            hash = (hash ^ letter) * 16777619u;
        }

        return hash ^ (hash >> 16);
    }

    private static int ShardOf(ReadOnlySpan<char> id) => (int)(HashOf(id) % Shards);
}
