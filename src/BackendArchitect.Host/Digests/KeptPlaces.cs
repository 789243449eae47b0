using System.Text.Json;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.State;
using BackendArchitect.Host.Stores;
using BackendArchitect.Host.Stores.Redis;
using BackendArchitect.Host.Stores.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;

namespace BackendArchitect.Host.Digests;

/// <summary>Reads the logbooks of all places that have an appointment, beside a program that serves and without touching anything of its.</summary>
internal static class KeptPlaces
{
    /// <summary>Between the place and the name of an appointment in Redis.</summary>
    private const char Between = '\n';

    /// <returns>Ids of places with their logbooks, in the order of the ids.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot be read.</exception>
    public static async Task<IReadOnlyList<(string Place, Logbook Logbook)>> ReadAsync(StoreOptions store, TimeProvider time) =>
        store.IsRedis ? await OfRedisAsync(store.Redis!, time) : OfSqlite(store.Path);

    private static List<(string, Logbook)> OfSqlite(string path)
    {
        SQLitePCL.Batteries_V2.Init();
        if (!File.Exists(path))
        {
            throw new StoreUnavailableException($"There is no store at {path}. Name it with --store FILE or --store HOST:PORT, as the serving program has it.");
        }

        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
            connection.Open();
            using var session = new SqliteSession(connection);
            return session.Query("select place, json from logbook order by place", row => (row.GetString(0), Parse(row.GetString(1))));
        }
        catch (SqliteException failure)
        {
            throw new StoreUnavailableException($"The store {path} cannot be read: {failure.Message.TrimEnd('.')}.", failure);
        }
    }

    private static async Task<IReadOnlyList<(string, Logbook)>> OfRedisAsync(string address, TimeProvider time)
    {
        await using var redis = new RedisConnection(address, time, NullLogger<RedisConnection>.Instance);
        var due = await Task.WhenAll(Enumerable.Range(0, RedisKeys.Shards).Select(shard => redis.AskAsync(database => database.SortedSetRangeByRankAsync(RedisKeys.Due(shard)))));
        var places = due.SelectMany(names => names).Select(name => ((string)name!).Split(Between)[0]).Distinct().Order(StringComparer.Ordinal);
        var found = new List<(string, Logbook)>();
        foreach (var place in places)
        {
            if (await redis.AskAsync(database => database.HashGetAsync(RedisKeys.Of(place).Logbook, "json")) is { IsNull: false } json)
            {
                found.Add((place, JsonSerializer.Deserialize(RedisText.Unpack(json!).Span, ConversationJson.Default.Logbook)!));
            }
        }

        return found;
    }

    private static Logbook Parse(string json) => JsonSerializer.Deserialize(json, ConversationJson.Default.Logbook)!;
}
