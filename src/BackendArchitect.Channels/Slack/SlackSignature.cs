using System.Globalization;
using System.Security.Cryptography;

namespace BackendArchitect.Channels.Slack;

/// <summary>Proves that a request comes from Slack: <c>v0=</c> and the HMAC-SHA256 of <c>v0:{timestamp}:{body}</c> under the signing secret.</summary>
public static class SlackSignature
{
    public const string TimestampHeader = "X-Slack-Request-Timestamp";
    public const string SignatureHeader = "X-Slack-Signature";

    /// <summary>How far the clocks may be apart; what is older may be a recording sent again.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    private const string Version = "v0";

    /// <param name="body">The bytes as they came; what was parsed and written anew has another signature.</param>
    /// <returns>Why the request is not to be believed, or null when it is Slack's.</returns>
    public static string? Objection(string secret, string? timestamp, string? signature, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (string.IsNullOrEmpty(timestamp) || string.IsNullOrEmpty(signature))
        {
            return "it is not signed";
        }

        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return "its time stamp is not a number";
        }

        // Subtracted as numbers: any long may stand there, and not every one is a date.
        if (Math.Abs((decimal)now.ToUnixTimeSeconds() - seconds) > (decimal)Tolerance.TotalSeconds)
        {
            return "its time stamp is more than five minutes away";
        }

        return Fits(secret, timestamp, signature, body) ? null : "its signature does not fit";
    }

    /// <summary>What Slack would write into the signature header.</summary>
    public static string Sign(string secret, string timestamp, ReadOnlySpan<byte> body)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Hash(secret, timestamp, body, hash);
        return $"{Version}={Convert.ToHexStringLower(hash)}";
    }

    private static bool Fits(string secret, string timestamp, string signature, ReadOnlySpan<byte> body)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (!signature.StartsWith(Version + "=", StringComparison.Ordinal)
            || signature.Length != Version.Length + 1 + (2 * given.Length)
            || Convert.FromHexString(signature.AsSpan(Version.Length + 1), given, out _, out _) != System.Buffers.OperationStatus.Done)
        {
            return false;
        }

        Hash(secret, timestamp, body, hash);
        return CryptographicOperations.FixedTimeEquals(hash, given);
    }

    private static void Hash(string secret, string timestamp, ReadOnlySpan<byte> body, Span<byte> hash) =>
        SlackHash.Of(secret).Write($"{Version}:{timestamp}:", body, hash);
}
