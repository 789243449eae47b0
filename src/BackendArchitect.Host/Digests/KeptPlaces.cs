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

/// <summary>Reads the logbooks of all places, beside a program that serves and without touching anything of its.</summary>
internal static class KeptPlaces
{
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
        // Not by their appointments: while a digest is being told, its next one is not made yet.
        var keys = await redis.KeysAsync("ba:{*}:logbook:*");
        var places = keys.Select(RedisKeys.Read).Where(key => key is { Kind: "logbook" }).Select(key => key!.Value.Of).Distinct().Order(StringComparer.Ordinal);
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
