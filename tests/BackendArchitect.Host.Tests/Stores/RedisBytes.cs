using System.Text;
using BackendArchitect.Host.Stores.Redis;
using StackExchange.Redis;

namespace BackendArchitect.Host.Tests.Stores;

/// <summary>Every key of a database with all it holds: as its type reads it, unpacked where it is compressed, and as Redis dumps it.</summary>
internal static class RedisBytes
{
    public static async Task<IReadOnlyList<(string Where, byte[] Bytes)>> OfAsync(RedisConnection redis)
    {
        var all = new List<(string, byte[])>();
        foreach (var key in await redis.KeysAsync("*"))
        {
            all.Add(($"name of {key}", Encoding.UTF8.GetBytes(key)));
            all.Add(($"dump of {key}", (byte[])await redis.AskAsync(database => database.ExecuteAsync("DUMP", (RedisKey)key)) ?? []));
            foreach (var value in await ValuesAsync(redis, key))
            {
                all.Add((key, Unpacked(value)));
            }
        }

        return all;
    }

    private static async Task<IEnumerable<byte[]>> ValuesAsync(RedisConnection redis, RedisKey key)
    {
        var type = (string)await redis.AskAsync(database => database.ExecuteAsync("TYPE", key));
        object[] command = type switch
        {
            "string" => ["GET", key],
            "list" => ["LRANGE", key, 0, -1],
            "hash" => ["HGETALL", key],
            "zset" => ["ZRANGE", key, 0, -1],
            "set" => ["SMEMBERS", key],
            "stream" => ["XRANGE", key, "-", "+"],
            _ => throw new InvalidOperationException($"{key} is a {type}, and nobody looks into it."),
        };
        return Flat(await redis.AskAsync(database => database.ExecuteAsync((string)command[0], [.. command.Skip(1)])));
    }

    private static IEnumerable<byte[]> Flat(RedisResult result)
    {
        try
        {
            return [.. ((RedisResult[])result).SelectMany(Flat)];
        }
        catch (InvalidCastException)
        {
            return [(byte[])result ?? []];
        }
    }

    private static byte[] Unpacked(byte[] value)
    {
        try
        {
            return RedisText.Unpack(value).ToArray();
        }
        catch (InvalidDataException)
        {
            return value;
        }
    }
}
