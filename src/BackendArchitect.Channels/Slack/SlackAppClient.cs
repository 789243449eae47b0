using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace BackendArchitect.Channels.Slack;

/// <summary>Calls Slack as the app itself, not as the bot of a workspace: to be installed, and to be given a socket.</summary>
/// <param name="http">Its base address is <see cref="SlackOptions.ApiUrl"/>.</param>
public sealed class SlackAppClient(HttpClient http)
{
    /// <summary>Trades the code of an installation for the workspace's bot token.</summary>
    /// <param name="redirect">The same address as was given when it began.</param>
    public async Task<SlackGrant> ExchangeAsync(SlackOptions options, string code, string redirect, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "oauth.v2.access")
        {
            Content = new FormUrlEncodedContent(
            [
                new("client_id", options.ClientId), new("client_secret", options.ClientSecret), new("code", code), new("redirect_uri", redirect),
            ]),
        };
        var (answer, problem, _) = await CallAsync(request, cancellation);
        if (problem is not null)
        {
            return new SlackGrant.Refused(problem);
        }

        var team = answer.At("team");
        return answer.Text("access_token") is { } token && team.Id("id") is { } id
            ? new SlackGrant.Given(id, team.Text("name") ?? id, new SlackToken(token, answer.Id("bot_user_id") ?? ""))
            : new SlackGrant.Refused(answer.Flag("is_enterprise_install") ? "it was installed for a whole organisation; install it in a workspace" : "Slack gave no token");
    }

    /// <summary>Asks for the address of a socket (<c>apps.connections.open</c>).</summary>
    public async Task<SlackDoor> OpenConnectionAsync(string appToken, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "apps.connections.open") { Content = new FormUrlEncodedContent([]) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", appToken);
        var (answer, problem, after) = await CallAsync(request, cancellation);
        return problem is null && Uri.TryCreate(answer.Text("url"), UriKind.Absolute, out var address) && address.Scheme is "wss" or "ws"
            ? new SlackDoor.Open(address)
            : new SlackDoor.Shut(problem ?? "Slack gave no address", after);
    }

    private async Task<(JsonElement Answer, string? Problem, TimeSpan? After)> CallAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        try
        {
            using var response = await http.SendAsync(request, cancellation);
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
            {
                return (default, "Slack asks to wait", response.Headers.RetryAfter?.Delta);
            }

            await using var body = await response.Content.ReadAsStreamAsync(cancellation);
            using var document = await JsonDocument.ParseAsync(body, cancellationToken: cancellation);
            var answer = document.RootElement.Clone();
            return answer.Flag("ok") ? (answer, null, null) : (answer, answer.Text("error") ?? $"Slack answered {(int)response.StatusCode}", null);
        }
        catch (Exception failure) when (failure is HttpRequestException or JsonException || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return (default, $"Slack could not be asked: {failure.Message}", null);
        }
    }
}
