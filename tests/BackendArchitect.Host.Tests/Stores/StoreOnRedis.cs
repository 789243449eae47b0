using BackendArchitect.Channels.WebChat;
using BackendArchitect.Host.Stores;
using BackendArchitect.Host.Stores.Redis;
using BackendArchitect.Host.Workers;
using Microsoft.Extensions.Logging.Abstractions;

namespace BackendArchitect.Host.Tests.Stores;

/// <summary>One replica's store on a real Redis, in a database of its own or in that of another replica.</summary>
internal sealed class StoreOnRedis : IStoreUnderTest
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    private IReadOnlyDictionary<string, TimeSpan> _own = new Dictionary<string, TimeSpan>();
    private RedisConnection _connection = null!;

    private StoreOnRedis(string address, TestClock clock) => (Address, Clock) = (address, clock);

    public string Address { get; }

    public TestClock Clock { get; }

    public DateTimeOffset Now => TimeProvider.System.GetUtcNow() + Clock.Moved;

    public IConversationStore Conversations { get; private set; } = null!;

    public IOutbox Outbox { get; private set; } = null!;

    public IRecords Records { get; private set; } = null!;

    public ICounters Counters { get; private set; } = null!;

    public IOversight Oversight { get; private set; } = null!;

    public ITranscript Transcript { get; private set; } = null!;

    public ICleaning Cleaning { get; private set; } = null!;

    public IErasure Erasure { get; private set; } = null!;

    public Task<IReadOnlyList<(string Where, byte[] Bytes)>> BytesAsync() => RedisBytes.OfAsync(_connection);

    public RedisKeeper Keeper { get; private set; } = null!;

    /// <param name="address">Where; null is an empty database.</param>
    /// <param name="turns">How many conversations it works on at once.</param>
    public static async Task<StoreOnRedis> OpenAsync(string? address = null, TestClock? clock = null, int turns = 32, IReadOnlyDictionary<string, TimeSpan>? own = null)
    {
        var store = new StoreOnRedis(address ?? await RedisServer.EmptyDatabaseAsync(), clock ?? new TestClock()) { _own = own ?? new Dictionary<string, TimeSpan>() };
        await store.WireAsync(turns);
        return store;
    }

    /// <summary>How long a key lives from now on.</summary>
    public async Task<TimeSpan?> LifeAsync(string key) => await _connection.AskAsync(database => database.KeyTimeToLiveAsync(key));

    public async Task DieAsync()
    {
        await _connection.DisposeAsync();
        await WireAsync(turns: 32);
        // Another replica may live: nothing of the dead one is touched before its leases end. The clock counts from Redis's at the start.
        Clock.Advance(Lease);
    }

    public async ValueTask DisposeAsync()
    {
        await Keeper.StopAsync(default);
        await _connection.DisposeAsync();
    }

    private async Task WireAsync(int turns)
    {
        var nudges = new Nudges();
        var limits = new RedisLimits(turns, 32, Lease, Lease, TimeSpan.FromDays(365), TimeSpan.FromDays(30), TimeSpan.FromDays(3650)) { Own = _own };
        _connection = new RedisConnection(Address, Clock, NullLogger<RedisConnection>.Instance);
        var records = new RedisRecords(_connection, limits);
        var outbox = new RedisOutbox(_connection, limits, nudges);
        var claims = new RedisClaims(_connection, records, limits, nudges);
        (Records, Outbox, Conversations) = (records, outbox, new RedisConversationStore(_connection, claims, outbox, records, limits));
        Erasure = new RedisErasure(_connection, claims, outbox, new RedisDeadLetters(_connection));
        (Counters, Oversight) = (new RedisCounters(_connection), new RedisOversight(_connection, records, claims, outbox));
        (Transcript, Cleaning) = (new RedisTranscript(_connection, limits), new RedisCleaning(_connection, limits));
        Keeper = new RedisKeeper(_connection, claims, outbox, new RedisCheck(_connection, NullLogger<RedisCheck>.Instance), nudges);
        await Keeper.StartAsync(default);
    }
}
