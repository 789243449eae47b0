using Microsoft.Data.Sqlite;

namespace BackendArchitect.Host.Stores.Sqlite;

/// <summary>The file of the store: made private, held by one process, opened for one writer and many readers.</summary>
internal sealed class SqliteFile : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Longest wait for a lock. Unit: ms. Well below the three seconds the strictest platform waits.</summary>
    private const int BusyMilliseconds = 1000;

    private readonly string _path;
    private readonly FileStream _lock;

    private SqliteFile(string path, FileStream held)
    {
        _path = path;
        _lock = held;
    }

    /// <exception cref="StoreUnavailableException">The file cannot be made or opened, is no store, or belongs to another process.</exception>
    public static SqliteFile Open(string path)
    {
        var full = Path.GetFullPath(path);
        try
        {
            MakeFolder(Path.GetDirectoryName(full)!);
            MakePrivate(full);
            // The lock goes with the process, also when it is killed; SQLite's own locks would let a second bot in.
            var held = Private(full + ".lock", FileShare.None);
            return new SqliteFile(full, held);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException(
                $"The store {path} cannot be opened: {failure.Message.TrimEnd('.')}. Stop the other process that uses it, or set Store:Path to a file that can be written.", failure);
        }
    }

    public SqliteSession Writer()
    {
        var session = Connect(SqliteOpenMode.ReadWrite, pooled: false);
        try
        {
            session.Script($"pragma busy_timeout = {BusyMilliseconds}; pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma secure_delete = on");
            SqliteSchema.Migrate(session);
            // What was taken out may still stand in the log when the last run died.
            session.Script("pragma wal_checkpoint(truncate)");
            return session;
        }
        catch (SqliteException failure)
        {
            session.Dispose();
            throw new StoreUnavailableException($"The store {_path} cannot be used: {failure.Message} Set Store:Path to another file, or put a back-up in its place.", failure);
        }
    }

    /// <summary>Readers see what was committed last and never wait for the writer.</summary>
    public SqliteSession Reader() => Connect(SqliteOpenMode.ReadOnly, pooled: true);

    public void Dispose() => _lock.Dispose();

    private SqliteSession Connect(SqliteOpenMode mode, bool pooled)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = _path,
            Mode = mode,
            Pooling = pooled,
            DefaultTimeout = 1,
        }.ToString());
        connection.Open();
        return new SqliteSession(connection);
    }

    private static void MakeFolder(string folder)
    {
        if (!Directory.Exists(folder) && OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else if (!Directory.Exists(folder) && !OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Before SQLite does it, for SQLite would let everybody read; its side files take the mode of this one.</summary>
    private static void MakePrivate(string path)
    {
        Private(path, FileShare.ReadWrite).Dispose();
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, OwnerOnly);
        }
    }

    private static FileStream Private(string path, FileShare share)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = share };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        return new FileStream(path, options);
    }
}
