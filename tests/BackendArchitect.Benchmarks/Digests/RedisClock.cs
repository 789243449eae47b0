using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace BackendArchitect.Benchmarks.Digests;

/// <summary>Stands before Redis and moves its clock on too: what it answers to TIME, whoever connects and however often.</summary>
/// <param name="shift">By how much. Unit: whole seconds.</param>
internal sealed partial class RedisClock(int redis, Func<long> shift) : IDisposable
{
    private readonly TcpListener _door = new(IPAddress.Loopback, 0);

    public string Endpoint => _door.LocalEndpoint.ToString()!;

    public void Start()
    {
        _door.Start();
        _ = AcceptAsync();
    }

    public void Dispose() => _door.Dispose();

    private async Task AcceptAsync()
    {
        while (true)
        {
            try
            {
                _ = ServeAsync(await _door.AcceptTcpClientAsync());
            }
            catch (Exception failure) when (failure is SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var near = client;
        using var far = new TcpClient { NoDelay = true };
        near.NoDelay = true;
        try
        {
            await far.ConnectAsync(IPAddress.Loopback, redis);
            await Task.WhenAny(CopyAsync(near, far, tells: false), CopyAsync(far, near, tells: true));
        }
        catch (Exception failure) when (failure is SocketException or IOException)
        {
            // One side is gone: the other is closed.
        }
    }

    private async Task CopyAsync(TcpClient from, TcpClient to, bool tells)
    {
        var buffer = new byte[64 * 1024];
        for (int read; (read = await from.GetStream().ReadAsync(buffer)) > 0;)
        {
            if (tells && read < 4096)
            {
                Tell(buffer.AsSpan(0, read));
            }

            await to.GetStream().WriteAsync(buffer.AsMemory(0, read));
        }
    }

    /// <summary>The seconds have ten digits before and after, so nothing else moves.</summary>
    private void Tell(Span<byte> answer)
    {
        foreach (Match told in Told().Matches(Encoding.Latin1.GetString(answer)))
        {
            var seconds = long.Parse(told.Groups[1].ValueSpan, CultureInfo.InvariantCulture) + shift();
            Encoding.Latin1.GetBytes(seconds.ToString(CultureInfo.InvariantCulture), answer[told.Groups[1].Index..]);
        }
    }

    [GeneratedRegex(@"\*2\r\n\$10\r\n(\d{10})\r\n\$\d\r\n\d{1,6}\r\n")]
    private static partial Regex Told();
}
