using System.Text;

namespace BackendArchitect.Channels.Slack;

/// <summary>The addresses (<c>response_url</c>) Slack gives with a command, a shortcut or a press: whoever has one can speak there, for half an hour and five times. They are kept sealed, with the message they came with.</summary>
public sealed class SlackResponses
{
    /// <summary>Longest address kept; Slack's have about a hundred. Unit: characters.</summary>
    private const int Longest = 1000;

    private readonly SlackSeal? _seal;

    /// <param name="options">Its <see cref="SlackOptions.TokenKey"/> seals; without one a key made of the secret Slack and this program share.</param>
    public SlackResponses(SlackOptions options)
    {
        var key = options.Key() ?? KeyOf(options.SigningSecret) ?? KeyOf(options.AppToken);
        _seal = key is null ? null : new SlackSeal(key, "slack response address");
    }

    /// <returns>The address, sealed; null when there is none, or nothing to seal it with.</returns>
    public string? Close(string team, string? address) =>
        address is { Length: > 0 and <= Longest } ? _seal?.Close(team, address) : null;

    /// <returns>Null when there is none, or it was sealed with another key.</returns>
    public string? Open(SlackReference reference) =>
        reference.Response is { } kept ? _seal?.Open(reference.Team, kept) : null;

    private static byte[]? KeyOf(string? secret) => string.IsNullOrWhiteSpace(secret) ? null : Encoding.UTF8.GetBytes(secret);
}
