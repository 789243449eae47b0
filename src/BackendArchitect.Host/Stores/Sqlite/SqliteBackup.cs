using Microsoft.Data.Sqlite;

namespace BackendArchitect.Host.Stores.Sqlite;

/// <summary>Copies the embedded store while it serves, as of one moment, into a file only its owner may read.</summary>
internal static class SqliteBackup
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <returns>How large the copy is. Unit: bytes.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot be read, or the copy is not whole.</exception>
    /// <exception cref="IOException">The file exists already, or cannot be made.</exception>
    public static long Make(string path, string to)
    {
        SQLitePCL.Batteries_V2.Init();
        MakePrivate(to);
        try
        {
            using var source = Connect(path, SqliteOpenMode.ReadWrite);
            using var copy = Connect(to, SqliteOpenMode.ReadWrite);
            source.BackupDatabase(copy);
            using var check = copy.CreateCommand();
            check.CommandText = "pragma journal_mode = delete; pragma integrity_check";
            var said = Last(check);
            return said == "ok" ? new FileInfo(to).Length : throw new StoreUnavailableException($"The copy is not whole: {said}");
        }
        catch (SqliteException failure)
        {
            File.Delete(to);
            throw new StoreUnavailableException($"The store {path} cannot be copied: {failure.Message}", failure);
        }
    }

    private static string Last(SqliteCommand command)
    {
        using var reader = command.ExecuteReader();
        var said = "";
        do
        {
            while (reader.Read())
            {
                said = reader.GetString(0);
            }
        }
        while (reader.NextResult());

        return said;
    }

    private static SqliteConnection Connect(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    /// <summary>Before SQLite does it, for SQLite would let everybody read.</summary>
    private static void MakePrivate(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        new FileStream(path, options).Dispose();
    }
}
