using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace BackendArchitect.Host.Tests.Stores;

/// <summary>A real redis-server of its own on a free port, with the append-only file on.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private static readonly Lazy<Task<RedisServer>> SharedOne = new(StartSharedAsync);
    private static int _databases;

    private readonly string _folder = Directory.CreateTempSubdirectory("ba-redis-").FullName;
    private Process? _process;

    private RedisServer()
    {
    }

    public int Port { get; } = FreePort();

    /// <summary>Where it keeps what it is told.</summary>
    public string Folder => _folder;

    /// <summary>As <c>Store:Redis</c> names it.</summary>
    public string Address => $"127.0.0.1:{Port}";

    public static async Task<RedisServer> StartAsync(params string[] arguments)
    {
        var server = new RedisServer();
        await server.ResumeAsync(arguments);
        return server;
    }

    /// <summary>An empty database on the server all tests of this run share.</summary>
    public static async Task<string> EmptyDatabaseAsync()
    {
        var server = await SharedOne.Value;
        return $"{server.Address},defaultDatabase={Interlocked.Increment(ref _databases)}";
    }

    /// <summary>Starts it, again after a kill with what it had kept.</summary>
    public async Task ResumeAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(
            "redis-server",
            ["--port", $"{Port}", "--bind", "127.0.0.1", "--appendonly", "yes", "--save", "", "--databases", "2000", "--dir", _folder, .. arguments])
        {
            RedirectStandardOutput = true,
        };
        _process = Process.Start(start) ?? throw new InvalidOperationException("redis-server did not start.");
        _process.BeginOutputReadLine();
        for (var tries = 0; !await AnswersAsync(); tries++)
        {
            Assert.True(tries < 200 && !_process.HasExited, "redis-server did not answer");
            await Task.Delay(50);
        }
    }

    /// <summary>SIGKILL: what is not in its file is lost.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Stops it where it stands; connections stay open and nothing answers.</summary>
    public Task FreezeAsync() => SignalAsync("-STOP");

    public Task ThawAsync() => SignalAsync("-CONT");

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            await KillAsync();
        }

        _process?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<RedisServer> StartSharedAsync()
    {
        var server = await StartAsync();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server._process?.Kill();
        return server;
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [signal, $"{_process!.Id}"]);
        await kill.WaitForExitAsync();
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, Port);
            var stream = client.GetStream();
            await stream.WriteAsync("PING\r\n"u8.ToArray());
            var answer = new byte[16];
            return await stream.ReadAsync(answer) > 0 && answer[0] == '+';
        }
        catch (Exception failure) when (failure is SocketException or IOException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
