using BackendArchitect.Channels.WebChat;
using BackendArchitect.Host.Stores;
using BackendArchitect.Host.Stores.Sqlite;
using BackendArchitect.Host.Workers;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.Tests.Stores;

/// <summary>The embedded store in a folder of its own, which goes when the test ends.</summary>
internal sealed class StoreOnDisk : IStoreUnderTest
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ba-store-").FullName;
    private readonly StoreOptions _options = new();
    private SqliteDatabase _database;

    public StoreOnDisk()
    {
        _database = Open();
        Wire();
    }

    public TestClock Clock { get; } = new();

    public string File => Path.Combine(_folder, "architect.db");

    public IConversationStore Conversations { get; private set; } = null!;

    public IOutbox Outbox { get; private set; } = null!;

    public IRecords Records { get; private set; } = null!;

    public ICounters Counters { get; private set; } = null!;

    public IOversight Oversight { get; private set; } = null!;

    public ITranscript Transcript { get; private set; } = null!;

    public ICleaning Cleaning { get; private set; } = null!;

    public IErasure Erasure { get; private set; } = null!;

    public Task<IReadOnlyList<(string Where, byte[] Bytes)>> BytesAsync() => Task.FromResult<IReadOnlyList<(string, byte[])>>(
        [.. Directory.GetFiles(_folder).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)).Select(file => (file, Shared(file)))]);

    /// <summary>Workspaces with a time of their own. Unit: days.</summary>
    public IDictionary<string, int> Retention => _options.Retention;

    public SqliteDatabase Open() => new(Options.Create(new StoreOptions { Path = File }));

    /// <summary>Closes the file and opens it again, as a new process would.</summary>
    public async Task DieAsync()
    {
        await _database.DisposeAsync();
        _database = Open();
        Wire();
    }

    /// <summary>Puts a copy in the place of the file, as the README says.</summary>
    public async Task RestoreAsync(string copy)
    {
        await _database.DisposeAsync();
        System.IO.File.Delete(File + "-wal");
        System.IO.File.Delete(File + "-shm");
        System.IO.File.Copy(copy, File, overwrite: true);
        _database = Open();
        Wire();
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static byte[] Shared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private void Wire()
    {
        Erasure = new SqliteErasure(_database, new Nudges(), Clock);
        Conversations = new SqliteConversationStore(_database, new SqliteLogbooks(_database, Clock), new Nudges(), Clock);
        Outbox = new SqliteOutbox(_database, new Nudges(), Clock);
        Records = new SqliteRecords(_database, Clock);
        Counters = new SqliteCounters(_database, Clock);
        Oversight = new SqliteOversight(_database, Clock);
        Transcript = new SqliteTranscript(_database, Clock);
        Cleaning = new SqliteCleaning(_database, Options.Create(_options), Clock);
    }
}
