using BackendArchitect.Host.Stores;
using BackendArchitect.Host.Stores.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using static BackendArchitect.Host.Tests.TestMessages;

namespace BackendArchitect.Host.Tests.Stores;

public sealed class SqliteFileTests : IAsyncDisposable
{
    private readonly StoreOnDisk _store = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public async Task Only_the_owner_can_read_the_files()
    {
        await _store.Conversations.AcceptAsync(Text("c", "1"), default);

        Assert.All(Directory.GetFiles(Path.GetDirectoryName(_store.File)!), file =>
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file)));
    }

    [Fact]
    public void A_second_process_is_told_to_go_elsewhere()
    {
        var failure = Assert.Throws<StoreUnavailableException>(_store.Open);

        Assert.Contains("Store:Path", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_store_is_refused_in_one_sentence()
    {
        var path = Path.Combine(Path.GetDirectoryName(_store.File)!, "letter.db");
        File.WriteAllText(path, new string('x', 5000));

        var failure = Assert.Throws<StoreUnavailableException>(() => new SqliteDatabase(Options.Create(new StoreOptions { Path = path })));

        Assert.Contains("not a database", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_a_newer_program_is_refused_untouched()
    {
        var path = Path.Combine(Path.GetDirectoryName(_store.File)!, "newer.db");
        await using (var connection = new SqliteConnection($"Data Source={path};Pooling=false"))
        {
            connection.Open();
            await using var command = connection.CreateCommand();
            command.CommandText = "pragma user_version = 99";
            command.ExecuteNonQuery();
        }

        var failure = Assert.Throws<StoreUnavailableException>(() => new SqliteDatabase(Options.Create(new StoreOptions { Path = path })));

        Assert.Contains("schema version 99", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_failing_work_does_not_take_the_others_in_its_batch_along()
    {
        await _store.DisposeAsync();
        await using var store = new StoreOnDisk();
        var path = store.File + "2";
        await using var database = new SqliteDatabase(Options.Create(new StoreOptions { Path = path }));
        var good = database.WriteAsync(session => session.Execute("insert into record values ('k', 'good', 't', 1)"), default);
        var bad = database.WriteAsync<int>(
            session =>
            {
                session.Execute("insert into record values ('k', 'bad', 't', 1)");
                throw new InvalidOperationException("no");
            },
            default);

        await good;
        await Assert.ThrowsAsync<InvalidOperationException>(() => bad);

        Assert.Equal(["good"], await database.ReadAsync(session => session.Query("select id from record", row => row.GetString(0)), default));
    }

    [Fact]
    public async Task A_thousand_callers_at_once_are_all_kept()
    {
        var accepted = await Task.WhenAll(Enumerable.Range(0, 1000).Select(number =>
            _store.Conversations.AcceptAsync(Text($"c{number % 50}", $"m{number}"), default)));

        Assert.All(accepted, Assert.True);
        var counted = 0;
        while (await _store.Conversations.ClaimAsync(TimeSpan.FromSeconds(30), default) is { } claim)
        {
            counted += claim.Messages.Length;
        }

        Assert.Equal(1000, counted);
    }

    [Fact]
    public async Task Cleaning_forgets_old_duplicates_and_quiet_conversations_but_not_waiting_ones()
    {
        await _store.Conversations.AcceptAsync(Text("waiting", "1"), default);
        _store.Clock.Advance(TimeSpan.FromDays(400));

        await _store.Cleaning.RunAsync(default);

        Assert.Equal("waiting", (await _store.Conversations.ClaimAsync(TimeSpan.FromSeconds(30), default))!.Conversation);
    }
}
