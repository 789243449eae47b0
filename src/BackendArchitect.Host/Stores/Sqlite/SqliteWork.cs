using Microsoft.Data.Sqlite;

namespace BackendArchitect.Host.Stores.Sqlite;

/// <summary>Something a caller waits to have written.</summary>
internal abstract class SqliteWork
{
    private Exception? _failure;

    /// <returns>False: it failed, and must be undone. The caller is told when the batch is over.</returns>
    public bool Run(SqliteSession session)
    {
        try
        {
            Work(session);
            return true;
        }
        catch (Exception failure)
        {
            _failure = failure is SqliteException ? new StoreUnavailableException(failure.Message, failure) : failure;
            return false;
        }
    }

    public void Complete()
    {
        if (_failure is not null)
        {
            Fail(_failure);
        }
        else
        {
            Succeed();
        }
    }

    public abstract void Fail(Exception failure);

    protected abstract void Work(SqliteSession session);

    protected abstract void Succeed();

    /// <summary>Work that no transaction may hold.</summary>
    public sealed class Alone(Action<SqliteSession> work) : SqliteWork
    {
        private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Done => _done.Task;

        public override void Fail(Exception failure) => _done.TrySetException(failure);

        protected override void Work(SqliteSession session) => work(session);

        protected override void Succeed() => _done.TrySetResult();
    }

    public sealed class Item<T>(Func<SqliteSession, T> work) : SqliteWork
    {
        private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T _value = default!;

        public Task<T> Done => _done.Task;

        public override void Fail(Exception failure) => _done.TrySetException(failure);

        protected override void Work(SqliteSession session) => _value = work(session);

        protected override void Succeed() => _done.TrySetResult(_value);
    }
}
