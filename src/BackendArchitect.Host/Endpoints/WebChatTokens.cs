using System.Security.Cryptography;
using BackendArchitect.Channels.WebChat;
using BackendArchitect.Host.Stores;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.Endpoints;

/// <summary>Makes and checks the tokens of web chats. The key is made once and kept in the store, so a browser can come back after a restart.</summary>
internal sealed class WebChatTokens(IRecords records, IOptions<WebChatOptions> options, TimeProvider time) : IHostedService
{
    private const int KeyBytes = 32;
    private const string Scheme = "Bearer ";
    private byte[] _key = [];

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var fresh = Convert.ToHexString(RandomNumberGenerator.GetBytes(KeyBytes));
        _key = Convert.FromHexString(await records.FindOrAddAsync(IRecords.Keys, "web-chat", fresh, cancellationToken));
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A name nobody can guess, for a conversation or an activity.</summary>
    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    public WebChatGrant Grant(string conversation, string user)
    {
        var life = TimeSpan.FromDays(options.Value.TokenDays);
        var token = new WebChatToken(conversation, user, (time.GetUtcNow() + life).ToUnixTimeSeconds());
        return new WebChatGrant(conversation, token.Sign(_key), (long)life.TotalSeconds);
    }

    /// <summary>The answer for a request whose token does not do; null when it does.</summary>
    /// <param name="conversation">The conversation asked for, or null when the token alone says which.</param>
    /// <param name="token">What the token says; only to be used when there is no refusal.</param>
    public IResult? Refuse(HttpRequest request, string? conversation, out WebChatToken token)
    {
        var header = request.Headers.Authorization.ToString();
        var bearer = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : "";
        return Refuse(bearer, conversation, out token);
    }

    public IResult? Refuse(string bearer, string? conversation, out WebChatToken token)
    {
        var read = WebChatToken.Read(bearer, _key);
        token = read ?? new WebChatToken("", "", 0);
        return read is null ? Refusal(StatusCodes.Status401Unauthorized, "Send a token of ours: Authorization: Bearer, from POST /v3/directline/tokens/generate.")
            : time.GetUtcNow().ToUnixTimeSeconds() > read.Until ? Refusal(StatusCodes.Status403Forbidden, "This token is over. Start a new conversation.")
            : conversation is not null && conversation != read.Conversation ? Refusal(StatusCodes.Status403Forbidden, "This token is for another conversation.")
            : null;
    }

    private static ProblemHttpResult Refusal(int status, string reason) => TypedResults.Problem(reason, statusCode: status);
}
