using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace BackendArchitect.Deliverables.Tests;

/// <summary>A PostgreSQL of its own for one test class: a free port of this machine, gone afterwards.</summary>
public sealed class TemporaryPostgres : IAsyncLifetime
{
    private readonly string _directory = Path.Combine(Path.GetTempPath(), "schema-test-" + Path.GetRandomFileName());
    private bool _started;

    private static bool AsRoot => Environment.UserName == "root";

    private int Port { get; set; }

    /// <summary>A connection to a new, empty database.</summary>
    public async Task<NpgsqlConnection> OpenAsync(string database)
    {
        await using (var admin = new NpgsqlConnection(Address("postgres")))
        {
            await admin.OpenAsync();
            await using var create = new NpgsqlCommand($"CREATE DATABASE {database}", admin);
            await create.ExecuteNonQueryAsync();
        }

        var connection = new NpgsqlConnection(Address(database));
        await connection.OpenAsync();
        return connection;
    }

    public async Task InitializeAsync()
    {
        if (RequiredProgram.PostgresBin is null)
        {
            return;
        }

        Directory.CreateDirectory(_directory);
        if (AsRoot)
        {
            await RunAsync("chown", "postgres", _directory);
        }

        Port = FreePort();
        await PostgresAsync("initdb", "-D", Data, "-U", "app", "-A", "trust", "-E", "UTF8", "--no-sync", "--locale=C");
        await PostgresAsync("pg_ctl", "-D", Data, "-w", "-s", "-l", Path.Combine(_directory, "log"), "-o", $"-c listen_addresses=127.0.0.1 -c port={Port} -c unix_socket_directories= -c fsync=off", "start");
        _started = true;
    }

    public async Task DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (_started)
        {
            await PostgresAsync("pg_ctl", "-D", Data, "-m", "immediate", "-s", "stop");
        }

        if (Directory.Exists(_directory))
        {
            Directory.Delete(_directory, recursive: true);
        }
    }

    private string Data => Path.Combine(_directory, "data");

    private string Address(string database) => $"Host=127.0.0.1;Port={Port};Username=app;Database={database};Pooling=false";

    // PostgreSQL refuses to run as root.
    private static Task PostgresAsync(string program, params string[] arguments)
    {
        var path = Path.Combine(RequiredProgram.PostgresBin!, program);
        return AsRoot ? RunAsync("runuser", ["-u", "postgres", "--", path, .. arguments]) : RunAsync(path, arguments);
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        // Its output is not read: the server keeps the pipe open for as long as it runs.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" >/dev/null 2>&1", program, .. arguments]) { WorkingDirectory = Path.GetTempPath() });
        await process!.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
