using System.Security.Cryptography;
using System.Text;

namespace BackendArchitect.Channels.Slack;

/// <summary>Keeps the tokens of workspaces unreadable in the store: AES-256-GCM, bound to the workspace, so that one copied to another does not open.</summary>
/// <param name="key">A secret with the strength of 32 random bytes; see <see cref="SlackOptions.TokenKey"/>.</param>
/// <param name="purpose">What is sealed: with one key, what was sealed for one purpose does not open for another.</param>
public sealed class SlackSeal(byte[] key, string purpose = "slack token")
{
    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private readonly byte[] _key = HKDF.DeriveKey(HashAlgorithmName.SHA256, key, KeyBytes, info: Encoding.UTF8.GetBytes(purpose));

    public string Close(string team, string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var sealedBytes = new byte[NonceBytes + TagBytes + plain.Length];
        var nonce = sealedBytes.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(_key, TagBytes);
        cipher.Encrypt(nonce, plain, sealedBytes.AsSpan(NonceBytes + TagBytes), sealedBytes.AsSpan(NonceBytes, TagBytes), Encoding.UTF8.GetBytes(team));
        return Convert.ToBase64String(sealedBytes);
    }

    /// <returns>Null when it was closed with another key, for another workspace, or was changed.</returns>
    public string? Open(string team, string text)
    {
        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, bytes, out var length) || length < NonceBytes + TagBytes)
        {
            return null;
        }

        var plain = new byte[length - NonceBytes - TagBytes];
        using var cipher = new AesGcm(_key, TagBytes);
        try
        {
            cipher.Decrypt(
                bytes.AsSpan(0, NonceBytes), bytes.AsSpan((NonceBytes + TagBytes)..length), bytes.AsSpan(NonceBytes, TagBytes), plain, Encoding.UTF8.GetBytes(team));
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }

        return Encoding.UTF8.GetString(plain);
    }
}
