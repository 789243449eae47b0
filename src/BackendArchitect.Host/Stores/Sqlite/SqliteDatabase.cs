using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.Stores.Sqlite;

/// <summary>One writer that commits many callers' work together, and readers beside it.</summary>
/// <remarks>A commit waits for the disk; sharing it among all who wait is what makes full durability affordable.</remarks>
internal sealed class SqliteDatabase : IAsyncDisposable
{
    private const int BatchLimit = 256;
    private const int QueueLimit = 4096;
    private const int CheckpointTries = 50;
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(20);

    private readonly Channel<SqliteWork> _queue = Channel.CreateBounded<SqliteWork>(
        new BoundedChannelOptions(QueueLimit) { SingleReader = true });

    private readonly SqliteFile _file;
    private readonly SqliteSession _session;
    private readonly Task _writing;

    public SqliteDatabase(IOptions<StoreOptions> options)
    {
        SQLitePCL.Batteries_V2.Init();
        _file = SqliteFile.Open(options.Value.Path);
        _session = _file.Writer();
        ReleaseLeases();
        _writing = Task.Run(WriteAsync);
    }

    /// <summary>Runs the work in a transaction and returns when it is on the disk. All of it is kept, or nothing.</summary>
    /// <exception cref="StoreUnavailableException">It was not kept.</exception>
    public async Task<T> WriteAsync<T>(Func<SqliteSession, T> work, CancellationToken cancellation)
    {
        var item = new SqliteWork.Item<T>(work);
        try
        {
            await _queue.Writer.WriteAsync(item, cancellation);
        }
        catch (ChannelClosedException failure)
        {
            throw new StoreUnavailableException("The store is closed.", failure);
        }

        // Not cancellable from here on: whether it was kept must not stay unknown.
        return await item.Done;
    }

    /// <summary>Writes the file anew without what was taken out of it, and empties its log. Writers wait meanwhile.</summary>
    /// <exception cref="StoreUnavailableException">It could not be done, for want of space or because somebody reads.</exception>
    public async Task SweepAsync(CancellationToken cancellation)
    {
        var item = new SqliteWork.Alone(session =>
        {
            session.Script("vacuum");
            // A reader holds the log for moments only.
            for (var tries = 0; session.Single("pragma wal_checkpoint(truncate)", row => row.GetInt64(0)) != 0 && tries < CheckpointTries; tries++)
            {
                Thread.Sleep(Breath);
            }
        });
        await _queue.Writer.WriteAsync(item, cancellation);
        await item.Done;
    }

    /// <exception cref="StoreUnavailableException">The file cannot be read.</exception>
    public Task<T> ReadAsync<T>(Func<SqliteSession, T> work, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            using var session = _file.Reader();
            return Task.FromResult(work(session));
        }
        catch (SqliteException failure)
        {
            throw new StoreUnavailableException(failure.Message, failure);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_queue.Writer.TryComplete())
        {
            await _writing;
            // Readers first: the last one to close folds the log into the file, and a reader may not write.
            SqliteConnection.ClearAllPools();
            _session.Dispose();
            _file.Dispose();
        }
    }

    /// <summary>Nobody else has the file, so whoever held a lease is dead: its work need not wait for the lease to end.</summary>
    private void ReleaseLeases()
    {
        // Those that were under way at more deaths come later, so that a message that kills does not hold up the others.
        _session.Execute("update conversation set ready_at = attempts where ready_at is not null");
        _session.Execute("update reply set ready_at = 0");
    }

    private async Task WriteAsync()
    {
        var batch = new List<SqliteWork>(BatchLimit);
        while (await _queue.Reader.WaitToReadAsync())
        {
            while (batch.Count < BatchLimit && _queue.Reader.TryRead(out var item))
            {
                if (item is SqliteWork.Alone)
                {
                    Commit(batch);
                    batch.Clear();
                    item.Run(_session);
                    item.Complete();
                    continue;
                }

                batch.Add(item);
            }

            Commit(batch);
            batch.Clear();
        }
    }

    private void Commit(List<SqliteWork> batch)
    {
        if (batch.Count == 0)
        {
            return;
        }

        try
        {
            _session.Execute("begin immediate");
            foreach (var item in batch)
            {
                Run(item);
            }

            _session.Execute("commit");
        }
        catch (SqliteException failure)
        {
            RollBack();
            batch.ForEach(item => item.Fail(new StoreUnavailableException(failure.Message, failure)));
            return;
        }

        batch.ForEach(item => item.Complete());
    }

    /// <summary>In a savepoint of its own, so that one caller's failure does not take the others along.</summary>
    private void Run(SqliteWork item)
    {
        _session.Execute("savepoint item");
        if (!item.Run(_session))
        {
            _session.Execute("rollback to item");
        }

        _session.Execute("release item");
    }

    private void RollBack()
    {
        try
        {
            _session.Execute("rollback");
        }
        catch (SqliteException)
        {
            // A failure such as a full disk has rolled back already; then there is nothing to roll back.
        }
    }
}
