using System.Globalization;
using StackExchange.Redis;

namespace BackendArchitect.Host.Stores.Redis;

/// <summary>A dead letter in the stream of a shard; its id names both.</summary>
internal static class RedisLetter
{
    public static DeadLetter Read(int shard, RedisResult entry)
    {
        var parts = (RedisResult[])entry;
        var fields = (RedisValue[])parts[1];
        return new DeadLetter(fields[1]!, fields[3]!, fields[5]!, fields[7]!, DateTimeOffset.FromUnixTimeMilliseconds((long)fields[9]))
        {
            Id = $"{shard}/{(string)parts[0]!}",
        };
    }

    /// <returns>Null: it is no id of ours.</returns>
    public static (int Shard, string Entry)? Place(string id) =>
        id.Split('/') is [var shard, { Length: > 0 } entry] && entry.All(letter => char.IsAsciiDigit(letter) || letter == '-')
        && int.TryParse(shard, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < RedisKeys.Shards
            ? (number, entry)
            : null;
}
