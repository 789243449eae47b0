using BackendArchitect.Channels.Slack;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.Endpoints;

/// <summary><c>/slack/install</c> and <c>/slack/oauth</c>: a workspace installs the bot, and its token is kept.</summary>
internal sealed class SlackInstallEndpoint(
    IOptions<SlackOptions> options,
    IOptions<HostOptions> host,
    SlackAppClient slack,
    SlackInstalls installs,
    TimeProvider time,
    ILogger<SlackInstallEndpoint> log)
{
    private const string Path = "/slack";
    private const string Cookie = "ba-slack-install";
    private readonly SlackOptions _options = options.Value;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet($"{Path}/install", (SlackInstallEndpoint endpoint, HttpRequest request) => endpoint.Begin(request));
        app.MapGet(
            $"{Path}/oauth",
            (SlackInstallEndpoint endpoint, HttpRequest request, string? code, string? state, string? error, CancellationToken stop) => endpoint.FinishAsync(request, code, state, error, stop));
    }

    private IResult Begin(HttpRequest request)
    {
        if (State() is not { } states)
        {
            return Off();
        }

        var state = states.Make(time.GetUtcNow());
        request.HttpContext.Response.Cookies.Append(Cookie, state, new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = SlackInstallState.Life,
            Path = Path,
            SameSite = SameSiteMode.Lax,
            Secure = Redirect(request).StartsWith("https:", StringComparison.Ordinal),
        });
        return TypedResults.Redirect(QueryHelpers.AddQueryString(new Uri(new Uri(_options.ApiUrl), "/oauth/v2/authorize").AbsoluteUri, new Dictionary<string, string?>
        {
            ["client_id"] = _options.ClientId,
            ["scope"] = string.Join(',', SlackScopes.Bot),
            ["redirect_uri"] = Redirect(request),
            ["state"] = state,
        }));
    }

    private async Task<IResult> FinishAsync(HttpRequest request, string? code, string? state, string? error, CancellationToken cancellation)
    {
        if (State() is not { } states)
        {
            return Off();
        }

        if (states.Objection(state, request.Cookies[Cookie], time.GetUtcNow()) is { } objection)
        {
            return Failed(objection, StatusCodes.Status400BadRequest);
        }

        request.HttpContext.Response.Cookies.Delete(Cookie, new CookieOptions { Path = Path });
        if (error is not null || string.IsNullOrEmpty(code))
        {
            return Failed(error == "access_denied" ? "it was declined" : "Slack sent no code", StatusCodes.Status400BadRequest);
        }

        switch (await slack.ExchangeAsync(_options, code, Redirect(request), cancellation))
        {
            case SlackGrant.Given(var team, var name, var token):
                await installs.KeepAsync(team, token, cancellation);
                log.Starting($"Slack: installed in {team}");
                return TypedResults.Text($"Backend Architect is installed in {name}. Invite it to a channel and mention it, or write to it privately.");
            case SlackGrant.Refused(var reason):
                return Failed(reason, StatusCodes.Status502BadGateway);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private SlackInstallState? State() => _options.IsShared && _options.Key() is { } key ? new SlackInstallState(key) : null;

    private string Redirect(HttpRequest request) => $"{(host.Value.PublicUrl ?? $"{request.Scheme}://{request.Host}").TrimEnd('/')}{Path}/oauth";

    private static ProblemHttpResult Off() =>
        TypedResults.Problem("Installing from here is off: set Slack__ClientId, Slack__ClientSecret and Slack__TokenKey.", statusCode: StatusCodes.Status404NotFound);

    private ProblemHttpResult Failed(string reason, int status)
    {
        log.SlackRejected($"an installation failed: {reason}");
        return TypedResults.Problem($"Not installed: {reason}. Begin again at {Path}/install.", statusCode: status);
    }
}
