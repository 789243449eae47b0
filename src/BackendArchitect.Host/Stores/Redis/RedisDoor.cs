using System.Buffers;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using StackExchange.Redis;

namespace BackendArchitect.Host.Stores.Redis;

/// <summary>Opens a connection to the one server all of the store lies on, and shows the password.</summary>
internal static class RedisDoor
{
    /// <summary>Whether scripts can go to one server by a connection of their own: a cluster moves keys, and of several servers the primary changes.</summary>
    public static bool IsOneServer(ConnectionMultiplexer open, ConfigurationOptions options) =>
        options.EndPoints.Count == 1
        && options.Proxy == Proxy.None
        && ReferenceEquals(options.CommandMap, CommandMap.Default)
        && open.GetEndPoints() is [var only]
        && open.GetServer(only) is { IsConnected: true, IsSlave: false, ServerType: ServerType.Standalone };

    /// <exception cref="RedisRefusal">It wants another password.</exception>
    /// <exception cref="IOException">It cannot be reached, or does not speak as Redis does.</exception>
    public static async Task<Stream> OpenAsync(ConfigurationOptions options, CancellationToken cancellation)
    {
        var stream = await ReachAsync(options.EndPoints[0], cancellation);
        try
        {
            stream = options.Ssl ? await SealAsync(stream, options, cancellation) : stream;
            await GreetAsync(stream, options, cancellation);
            return stream;
        }
        catch
        {
            await stream.DisposeAsync();
            throw;
        }
    }

    private static async Task<Stream> ReachAsync(EndPoint server, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            // A peer that vanished without a word is noticed while nobody asks it anything.
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
            socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, 15);
            socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveInterval, 5);
            await socket.ConnectAsync(server, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task<Stream> SealAsync(Stream plain, ConfigurationOptions options, CancellationToken cancellation)
    {
        var host = options.SslHost ?? (options.EndPoints[0] is DnsEndPoint named ? named.Host : ((IPEndPoint)options.EndPoints[0]).Address.ToString());
        var sealing = new SslStream(plain);
        await sealing.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions { TargetHost = host, EnabledSslProtocols = options.SslProtocols ?? default }, cancellation);
        return sealing;
    }

    private static async Task GreetAsync(Stream stream, ConfigurationOptions options, CancellationToken cancellation)
    {
        var words = new List<string[]> { (string[])["SELECT", $"{options.DefaultDatabase ?? 0}"], (string[])["CLIENT", "SETNAME", $"{options.ClientName}-scripts"] };
        if (options.Password is { Length: > 0 } password)
        {
            words.Insert(0, ["AUTH", password]);
        }

        foreach (var said in words)
        {
            await SayAsync(stream, said, cancellation);
        }
    }

    private static async Task SayAsync(Stream stream, string[] words, CancellationToken cancellation)
    {
        var said = new ArrayBufferWriter<byte>();
        RedisWire.Begin(said, words.Length);
        Array.ForEach(words, word => RedisWire.Text(said, word));
        await stream.WriteAsync(said.WrittenMemory, cancellation);
        var came = new byte[512];
        var (length, at) = (0, 0);
        while (true)
        {
            var read = await stream.ReadAsync(came.AsMemory(length), cancellation);
            length += read > 0 ? read : throw new IOException("Redis closed the connection at the door.");
            if (RedisWire.TryRead(came.AsSpan(0, length), ref at, out _, out var refusal))
            {
                if (refusal is not null)
                {
                    throw new RedisRefusal(refusal);
                }

                return;
            }
        }
    }
}
