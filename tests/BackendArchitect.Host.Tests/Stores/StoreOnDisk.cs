using BackendArchitect.Host.Stores;
using BackendArchitect.Host.Stores.Sqlite;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.Tests.Stores;

/// <summary>The embedded store in a folder of its own, which goes when the test ends.</summary>
internal sealed class StoreOnDisk : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ba-store-").FullName;
    private SqliteDatabase _database;

    public StoreOnDisk()
    {
        _database = Open();
        Wire();
    }

    public TestClock Clock { get; } = new();

    public string File => Path.Combine(_folder, "architect.db");

    public SqliteConversationStore Conversations { get; private set; } = null!;

    public SqliteOutbox Outbox { get; private set; } = null!;

    public SqliteRecords Records { get; private set; } = null!;

    public SqliteCounters Counters { get; private set; } = null!;

    public SqliteOversight Oversight { get; private set; } = null!;

    public SqliteTranscript Transcript { get; private set; } = null!;

    public SqliteCleaning Cleaning { get; private set; } = null!;

    public SqliteDatabase Open() => new(Options.Create(new StoreOptions { Path = File }));

    /// <summary>Closes the file and opens it again, as a new process would.</summary>
    public async Task ReopenAsync()
    {
        await _database.DisposeAsync();
        _database = Open();
        Wire();
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private void Wire()
    {
        Conversations = new SqliteConversationStore(_database, Clock);
        Outbox = new SqliteOutbox(_database, Clock);
        Records = new SqliteRecords(_database, Clock);
        Counters = new SqliteCounters(_database, Clock);
        Oversight = new SqliteOversight(_database, Clock);
        Transcript = new SqliteTranscript(_database, Clock);
        Cleaning = new SqliteCleaning(_database, Options.Create(new StoreOptions { Path = File }), Clock);
    }
}
