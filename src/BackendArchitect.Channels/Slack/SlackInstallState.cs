using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;

namespace BackendArchitect.Channels.Slack;

/// <summary>The <c>state</c> of an installation on its way through Slack: signed, good for ten minutes, and known to the browser that began it, so that nobody can be made to finish another's.</summary>
/// <param name="key">32 bytes; see <see cref="SlackOptions.TokenKey"/>.</param>
public sealed class SlackInstallState(byte[] key)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private const int NonceBytes = 16;
    private const int BodyBytes = NonceBytes + sizeof(long);
    private readonly byte[] _key = HKDF.DeriveKey(HashAlgorithmName.SHA256, key, key.Length, info: "slack install state"u8.ToArray());

    public string Make(DateTimeOffset now)
    {
        Span<byte> state = stackalloc byte[BodyBytes + HMACSHA256.HashSizeInBytes];
        RandomNumberGenerator.Fill(state[..NonceBytes]);
        BinaryPrimitives.WriteInt64BigEndian(state[NonceBytes..], (now + Life).ToUnixTimeSeconds());
        HMACSHA256.HashData(_key, state[..BodyBytes], state[BodyBytes..]);
        return WebEncoders.Base64UrlEncode(state);
    }

    /// <param name="begun">What the browser that comes back says it began with.</param>
    /// <returns>Why this installation cannot go on, or null.</returns>
    public string? Objection(string? state, string? begun, DateTimeOffset now)
    {
        if (state is null || begun is null || !string.Equals(state, begun, StringComparison.Ordinal))
        {
            return "this browser did not begin this installation";
        }

        byte[] bytes;
        try
        {
            bytes = WebEncoders.Base64UrlDecode(state);
        }
        catch (FormatException)
        {
            return "its state was not made here";
        }

        return bytes.Length != BodyBytes + HMACSHA256.HashSizeInBytes
            || !CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(_key, bytes.AsSpan(0, BodyBytes)), bytes.AsSpan(BodyBytes)) ? "its state was not made here"
            : now.ToUnixTimeSeconds() > BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(NonceBytes)) ? "it took more than ten minutes"
            : null;
    }
}
