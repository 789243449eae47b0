using BackendArchitect.Channels.WebChat;
using BackendArchitect.Host.Settings;
using BackendArchitect.Host.Stores.Sqlite;
using BackendArchitect.Host.Workers;

namespace BackendArchitect.Host.Stores;

internal static class StoreWiring
{
    public static IServiceCollection AddStore(this IServiceCollection services) => services
        .AddSettings<StoreOptions>(StoreOptions.Section)
        .AddSingleton<SqliteDatabase>()
        .AddSingleton<IConversationStore, SqliteConversationStore>()
        .AddSingleton<IOutbox, SqliteOutbox>()
        .AddSingleton<IRecords, SqliteRecords>()
        .AddSingleton<ICounters, SqliteCounters>()
        .AddSingleton<IOversight, SqliteOversight>()
        .AddSingleton<ITranscript, SqliteTranscript>()
        .AddSingleton<SqliteCleaning>()
        .AddHostedService<CleaningWorker>();
}
