using System.Collections.Concurrent;
using System.Text.Json;
using BackendArchitect.Channels.Slack;
using BackendArchitect.Host.Stores;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.Endpoints;

/// <summary>The workspaces the bot is installed in, their tokens sealed in the store; with a single workspace the token of the settings.</summary>
internal sealed class SlackInstalls(IRecords records, IOptions<SlackOptions> options, TimeProvider time, ILogger<SlackInstalls> log) : ISlackTokens
{
    private const string Kind = "slack-install";

    /// <summary>How long a token is believed without looking, so that a removal told to another replica is noticed.</summary>
    private static readonly TimeSpan Believed = TimeSpan.FromMinutes(1);

    private readonly SlackOptions _options = options.Value;
    private readonly SlackSeal? _seal = options.Value.IsShared && options.Value.Key() is { } key ? new SlackSeal(key) : null;
    private readonly ConcurrentDictionary<string, (SlackToken Token, DateTimeOffset Until)> _known = new(StringComparer.Ordinal);

    public async ValueTask<SlackToken?> FindAsync(string team, CancellationToken cancellation)
    {
        if (_seal is null)
        {
            return string.IsNullOrWhiteSpace(_options.BotToken) ? null : new SlackToken(_options.BotToken, "");
        }

        if (_known.TryGetValue(team, out var known) && time.GetUtcNow() < known.Until)
        {
            return known.Token;
        }

        var token = Opened(team, await records.FindAsync(Kind, team, cancellation));
        Remember(team, token);
        return token;
    }

    public async Task KeepAsync(string team, SlackToken token, CancellationToken cancellation)
    {
        var seal = _seal ?? throw new InvalidOperationException("Installing needs Slack:ClientId.");
        var text = JsonSerializer.Serialize([token.Secret, token.BotUser], FileTokenJson.Default.StringArray);
        await records.PutAsync(Kind, team, seal.Close(team, text), cancellation);
        Remember(team, token);
    }

    public async Task RemoveAsync(string team, CancellationToken cancellation)
    {
        await records.RemoveAsync(Kind, team, cancellation);
        Remember(team, null);
    }

    private void Remember(string team, SlackToken? token)
    {
        if (token is null)
        {
            _known.TryRemove(team, out _);
        }
        else
        {
            _known[team] = (token, time.GetUtcNow() + Believed);
        }
    }

    private SlackToken? Opened(string team, string? kept)
    {
        if (kept is null)
        {
            return null;
        }

        if (_seal!.Open(team, kept) is { } text && JsonSerializer.Deserialize(text, FileTokenJson.Default.StringArray) is [var secret, var bot])
        {
            return new SlackToken(secret, bot);
        }

        log.Caution($"Slack: the token of {team} cannot be read with this Slack:TokenKey. Set the key it was kept with, or install again at /slack/install.");
        return null;
    }
}
