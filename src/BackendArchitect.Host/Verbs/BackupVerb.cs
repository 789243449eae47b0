using System.Globalization;
using BackendArchitect.Host.Stores;
using BackendArchitect.Host.Stores.Sqlite;

namespace BackendArchitect.Host.Verbs;

/// <summary><c>backup FILE</c>: copies the embedded store, also while it serves. Redis keeps its own: then it says what to run there.</summary>
internal static class BackupVerb
{
    /// <param name="settings">The settings the server reads: the file beside the program and the environment.</param>
    public static async Task<int> RunAsync(Terminal terminal, IReadOnlyList<string> words, IConfiguration settings)
    {
        if (words is not [{ Length: > 0 } to] || to.StartsWith('-'))
        {
            return await terminal.RefuseAsync("backup takes the file to write: backup architect-backup.db");
        }

        var store = settings.GetSection(StoreOptions.Section).Get<StoreOptions>() ?? new StoreOptions();
        if (store.IsRedis)
        {
            return await terminal.RefuseAsync("The store is Redis, which makes its own copies: run 'redis-cli BGSAVE' on every primary and copy its dump.rdb, or copy its appendonlydir. The README says how to restore.");
        }

        if (!File.Exists(store.Path))
        {
            return await terminal.RefuseAsync($"There is no store at {store.Path}. Run this where the program runs, or set Store__Path.");
        }

        try
        {
            var bytes = SqliteBackup.Make(store.Path, to);
            await terminal.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{store.Path} is copied to {to}: {bytes:#,##0} bytes, checked, readable by you alone. What is forgotten from now on still stands in it."));
            return Terminal.Done;
        }
        catch (Exception failure) when (failure is StoreUnavailableException or IOException or UnauthorizedAccessException)
        {
            return await terminal.RefuseAsync(failure.Message);
        }
    }
}
