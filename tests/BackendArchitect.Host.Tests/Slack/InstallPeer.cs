using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BackendArchitect.Host.Tests.Slack;

/// <summary>Slack's side of an installation: trades codes for tokens. The code <c>code-T1</c> belongs to the workspace T1.</summary>
internal sealed class InstallPeer : IAsyncDisposable
{
    public const string ClientId = "111.222";
    public const string ClientSecret = "client-secret";
    private readonly WebApplication _app;

    private InstallPeer(WebApplication app) => _app = app;

    public string ApiUrl { get; private set; } = "";

    public static async Task<InstallPeer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var peer = new InstallPeer(builder.Build());
        peer._app.MapPost("/api/oauth.v2.access", ExchangeAsync);
        await peer._app.StartAsync();
        peer.ApiUrl = peer._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/api/";
        return peer;
    }

    public static string TokenOf(string team) => $"xoxb-secret-of-{team}";

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task<IResult> ExchangeAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (form["client_id"] != ClientId || form["client_secret"] != ClientSecret || !form["redirect_uri"].ToString().EndsWith("/slack/oauth", StringComparison.Ordinal))
        {
            return Results.Json(new { ok = false, error = "bad_client_secret" });
        }

        if (form["code"].ToString() is not ['c', 'o', 'd', 'e', '-', .. var team])
        {
            return Results.Json(new { ok = false, error = "invalid_code" });
        }

        return Results.Text(
            new JsonObject
            {
                ["ok"] = true,
                ["access_token"] = TokenOf(team),
                ["token_type"] = "bot",
                ["scope"] = "chat:write",
                ["bot_user_id"] = SlackSamples.Bot,
                ["app_id"] = "A01APP",
                ["team"] = new JsonObject { ["id"] = team, ["name"] = $"The {team}" },
                ["enterprise"] = null,
                ["is_enterprise_install"] = false,
            }.ToJsonString(),
            "application/json");
    }
}
