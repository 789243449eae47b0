using BackendArchitect.Channels.WebChat;
using BackendArchitect.Host.Rights;
using BackendArchitect.Host.Settings;
using BackendArchitect.Host.Stores.Redis;
using BackendArchitect.Host.Stores.Sqlite;
using BackendArchitect.Host.Workers;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.Stores;

internal static class StoreWiring
{
    /// <summary>The embedded store, or Redis where <c>Store:Redis</c> names one.</summary>
    public static IServiceCollection AddStore(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<StoreOptions>(StoreOptions.Section);
        // Which one it is decides what is wired, so it is looked up before the settings are checked; a wrong address is told by the check.
        return (string.IsNullOrWhiteSpace(configuration[$"{StoreOptions.Section}:{nameof(StoreOptions.Redis)}"]) ? services.AddSqlite() : services.AddRedis())
            .AddSingleton<DataOffice>()
            .AddSingleton<StoreComplaints>()
            .AddHostedService<CleaningWorker>();
    }

    private static IServiceCollection AddSqlite(this IServiceCollection services) => services
        .AddSingleton<SqliteDatabase>()
        .AddSingleton<SqliteLogbooks>()
        .AddSingleton<IConversationStore, SqliteConversationStore>()
        .AddSingleton<IOutbox, SqliteOutbox>()
        .AddSingleton<IRecords, SqliteRecords>()
        .AddSingleton<ICounters, SqliteCounters>()
        .AddSingleton<IOversight, SqliteOversight>()
        .AddSingleton<ITranscript, SqliteTranscript>()
        .AddSingleton<IErasure, SqliteErasure>()
        .AddSingleton<ICleaning, SqliteCleaning>();

    private static IServiceCollection AddRedis(this IServiceCollection services) => services
        .AddSingleton(provider => new RedisConnection(
            provider.GetRequiredService<IOptions<StoreOptions>>().Value.Redis!,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<RedisConnection>>()))
        .AddSingleton(provider => RedisLimits.Of(
            provider.GetRequiredService<IOptions<WorkersOptions>>().Value, provider.GetRequiredService<IOptions<StoreOptions>>().Value))
        .AddSingleton<RedisClaims>()
        .AddSingleton<RedisOutbox>()
        .AddSingleton<RedisRecords>()
        .AddSingleton<RedisCheck>()
        .AddSingleton<IConversationStore, RedisConversationStore>()
        .AddSingleton<IOutbox>(provider => provider.GetRequiredService<RedisOutbox>())
        .AddSingleton<IRecords>(provider => provider.GetRequiredService<RedisRecords>())
        .AddSingleton<ICounters, RedisCounters>()
        .AddSingleton<IOversight, RedisOversight>()
        .AddSingleton<ITranscript, RedisTranscript>()
        .AddSingleton<RedisDeadLetters>()
        .AddSingleton<IErasure, RedisErasure>()
        .AddSingleton<ICleaning, RedisCleaning>()
        .AddHostedService<RedisKeeper>();
}
