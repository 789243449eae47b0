using System.Net;
using System.Net.Sockets;

namespace BackendArchitect.Host.DecisionDocs;

/// <summary>Connects only to addresses of the public internet: the address is looked at that is really connected to, so no name can lead inside.</summary>
internal static class PublicAddresses
{
    public static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = await Dns.GetHostAddressesAsync(host, cancellation);
        if (addresses.FirstOrDefault(IsPublic) is not { } address)
        {
            throw new UnreadableRepositoryException($"{host} is at a private address, which is not asked unless DecisionDocs:AllowPrivate is true.");
        }

        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public static bool IsPublic(IPAddress address)
    {
        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (IPAddress.IsLoopback(address))
        {
            return false;
        }

        var bytes = address.GetAddressBytes();
        return address.AddressFamily switch
        {
            AddressFamily.InterNetwork => bytes switch
            {
                [0 or 10 or 127, ..] or [169, 254, ..] or [192, 168, ..] or [192, 0, 0 or 2, _] or [198, 18 or 19, ..] or [198, 51, 100, _] or [203, 0, 113, _] or [>= 224, ..] => false,
                [172, >= 16 and <= 31, ..] or [100, >= 64 and <= 127, ..] => false,
                _ => true,
            },

            // Only what is handed out for the internet, and no other way of writing an IPv4 address.
            AddressFamily.InterNetworkV6 => (bytes[0] & 0xe0) == 0x20 && !(bytes[0] == 0x20 && bytes[1] == 0x02) && !(bytes is [0x20, 0x01, 0x00, 0x00 or 0x0d, ..]),
            _ => false,
        };
    }
}
