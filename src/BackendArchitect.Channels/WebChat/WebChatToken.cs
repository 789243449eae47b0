using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace BackendArchitect.Channels.WebChat;

/// <summary>What a browser shows to speak in a conversation: signed, for one conversation and one person, until a time.</summary>
/// <param name="Until">Unix seconds.</param>
public sealed record WebChatToken(string Conversation, string User, long Until)
{
    private const int SignatureBytes = 32;

    public string Sign(ReadOnlySpan<byte> key)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(
            [Conversation, User, Until.ToString(CultureInfo.InvariantCulture)], WebChatJson.Default.StringArray);
        return Base64Url.EncodeToString([.. HMACSHA256.HashData(key, body), .. body]);
    }

    /// <returns>Null when it is not one of ours. It may be over: that is for the clock to say.</returns>
    public static WebChatToken? Read(string token, ReadOnlySpan<byte> key)
    {
        var bytes = new byte[Base64Url.GetMaxDecodedLength(token.Length)];
        if (!Base64Url.IsValid(token) || !Base64Url.TryDecodeFromChars(token, bytes, out var length) || length <= SignatureBytes)
        {
            return null;
        }

        var body = bytes.AsSpan(SignatureBytes, length - SignatureBytes);
        return CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(key, body), bytes.AsSpan(0, SignatureBytes))
            && JsonSerializer.Deserialize(body, WebChatJson.Default.StringArray) is [var conversation, var user, var until]
            ? new WebChatToken(conversation, user, long.Parse(until, CultureInfo.InvariantCulture))
            : null;
    }
}
