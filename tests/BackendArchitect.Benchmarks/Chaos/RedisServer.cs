using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace BackendArchitect.Benchmarks.Chaos;

/// <summary>A Redis of its own on a free port, as the product wants it: append-only file on, nothing evicted.</summary>
internal sealed class RedisServer(string folder) : IDisposable
{
    private Process? _process;

    public int Port { get; } = FreePort();

    public string Endpoint => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{Port}");

    public async Task StartAsync(params string[] more)
    {
        Directory.CreateDirectory(folder);
        string[] settings =
        [
            "--port", Port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--dir", folder,
            "--appendonly", "yes", "--save", "", "--maxmemory-policy", "noeviction", "--logfile", Path.Combine(folder, "redis.log"),
        ];
        _process = Process.Start(new ProcessStartInfo("redis-server", [.. settings, .. more])) ?? throw new InvalidOperationException("redis-server did not start.");
        for (var tries = 0; tries < 200; tries++)
        {
            try
            {
                if (await AskAsync("PING") is "+PONG")
                {
                    return;
                }
            }
            catch (Exception failure) when (failure is SocketException or IOException)
            {
                // Not there yet, or still reading its file.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }

        throw new TimeoutException("Redis did not come up in ten seconds.");
    }

    /// <summary>SIGKILL: no goodbye.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>SIGTERM: it closes its file first.</summary>
    public async Task EndAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync();
    }

    /// <summary>One command, without spaces in its words.</summary>
    /// <returns>The first line of the answer, or all of a longer one.</returns>
    public async Task<string> AskAsync(string command)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(command + "\r\n"));
        var buffer = new byte[64 * 1024];
        var length = await client.GetStream().ReadAsync(buffer);
        return Encoding.UTF8.GetString(buffer, 0, length).TrimEnd();
    }

    public void Dispose()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process?.Dispose();
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
