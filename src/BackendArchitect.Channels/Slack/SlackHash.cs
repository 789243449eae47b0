using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace BackendArchitect.Channels.Slack;

/// <summary>HMAC-SHA256 under one secret. To make a hash ready costs more than to use it, so they are used again.</summary>
internal sealed class SlackHash(string secret)
{
    private static volatile SlackHash? _latest;

    private readonly string _secret = secret;
    private readonly byte[] _key = Encoding.UTF8.GetBytes(secret);
    private readonly ConcurrentQueue<IncrementalHash> _free = new();

    /// <summary>The one of this secret; there is seldom another.</summary>
    public static SlackHash Of(string secret) => _latest is { } latest && latest._secret == secret ? latest : _latest = new SlackHash(secret);

    public void Write(string before, ReadOnlySpan<byte> body, Span<byte> hash)
    {
        var hmac = _free.TryDequeue(out var used) ? used : IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        hmac.AppendData(Encoding.UTF8.GetBytes(before));
        hmac.AppendData(body);
        hmac.GetHashAndReset(hash);
        _free.Enqueue(hmac);
    }
}
