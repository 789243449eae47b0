using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BackendArchitect.Conversation.Replies;
using Microsoft.AspNetCore.WebUtilities;

namespace BackendArchitect.Host.Endpoints;

/// <summary>A file and a day until which it may be fetched, signed: whoever has the link may read it, nobody can make one.</summary>
/// <param name="Until">Unix seconds.</param>
internal sealed record FileToken(FileRef File, long Until)
{
    private const int SignatureBytes = 32;

    public string Sign(byte[] key)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes([File.Design, File.Path, File.Name, File.Title, Until.ToString(null, null)], FileTokenJson.Default.StringArray);
        return WebEncoders.Base64UrlEncode([.. HMACSHA256.HashData(key, body), .. body]);
    }

    /// <returns>Null when the signature does not fit: not one of ours.</returns>
    public static FileToken? Read(string token, byte[] key)
    {
        byte[] bytes;
        try
        {
            bytes = WebEncoders.Base64UrlDecode(token);
        }
        catch (FormatException)
        {
            return null;
        }

        if (bytes.Length <= SignatureBytes
            || !CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(key, bytes.AsSpan(SignatureBytes)), bytes.AsSpan(0, SignatureBytes)))
        {
            return null;
        }

        return JsonSerializer.Deserialize(bytes.AsSpan(SignatureBytes), FileTokenJson.Default.StringArray) is [var design, var path, var name, var title, var until]
            ? new FileToken(new FileRef(design, path, name, title), long.Parse(until, null))
            : null;
    }
}
