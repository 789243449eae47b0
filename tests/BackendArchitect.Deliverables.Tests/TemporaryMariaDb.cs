using System.Diagnostics;

namespace BackendArchitect.Deliverables.Tests;

/// <summary>A MariaDB of its own for one test class: a socket in a folder of its own, gone afterwards.</summary>
public sealed class TemporaryMariaDb : IAsyncLifetime
{
    // A socket's path may have 107 letters, so the folder lies right under the one for temporary files.
    private readonly string _directory = Path.Combine(Path.GetTempPath(), "maria-" + Path.GetRandomFileName());
    private Process? _server;

    private string Socket => Path.Combine(_directory, "s");

    /// <summary>Runs a script as the client's batch mode does: the first error ends it.</summary>
    /// <returns>The rows, columns parted by tabs, without headings.</returns>
    public async Task<(int Code, string Said)> TryAsync(string database, string sql, string user = "root")
    {
        var file = Path.Combine(_directory, Path.GetRandomFileName());
        await File.WriteAllTextAsync(file, sql);
        return await RequiredProgram.RunAsync("/bin/sh", "-c", "exec mariadb --no-defaults -S \"$0\" -u \"$1\" --default-character-set=utf8mb4 -N -B \"$2\" < \"$3\"", Socket, user, database, file);
    }

    public async Task<IReadOnlyList<string>> RunAsync(string database, string sql, string user = "root")
    {
        var (code, said) = await TryAsync(database, sql, user);
        Assert.True(code == 0, $"{database}: {said}");
        return said.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    public Task CreateAsync(string database) => RunAsync("", $"CREATE DATABASE `{database}` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;");

    public async Task InitializeAsync()
    {
        if (RequiredProgram.Missing("mariadb") is not null)
        {
            return;
        }

        Directory.CreateDirectory(_directory);
        var data = Path.Combine(_directory, "data");
        var user = "--user=" + Environment.UserName;
        var (code, said) = await RequiredProgram.RunAsync("mariadb-install-db", "--no-defaults", "--datadir=" + data, user, "--auth-root-authentication-method=normal", "--skip-test-db");
        Assert.True(code == 0, said);
        _server = Process.Start(new ProcessStartInfo(RequiredProgram.MariaDbServer!, ["--no-defaults", "--datadir=" + data, user, "--socket=" + Socket, "--skip-networking", "--pid-file=" + Path.Combine(_directory, "pid"), "--innodb-flush-log-at-trx-commit=0", "--log-error=" + Path.Combine(_directory, "log")]));
        await StartedAsync();
    }

    public async Task DisposeAsync()
    {
        if (_server is { } server)
        {
            server.Kill();
            await server.WaitForExitAsync();
            server.Dispose();
        }

        if (Directory.Exists(_directory))
        {
            Directory.Delete(_directory, recursive: true);
        }
    }

    private async Task StartedAsync()
    {
        for (var attempt = 0; attempt < 300; attempt++)
        {
            if ((await TryAsync("", "SELECT 1")).Code == 0)
            {
                return;
            }

            if (_server!.HasExited)
            {
                Assert.Fail("MariaDB ended: " + await File.ReadAllTextAsync(Path.Combine(_directory, "log")));
            }

            await Task.Delay(100);
        }

        Assert.Fail("MariaDB did not start within 30 s.");
    }
}
