using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace BackendArchitect.Host.Tests.Endpoints;

/// <summary>Stands in for the Bot Framework's login service: publishes keys, signs inbound tokens, and gives outbound ones.</summary>
internal sealed class KeyServer : IAsyncDisposable
{
    private readonly RSA _key = RSA.Create(2048);
    private readonly RSA _otherKey = RSA.Create(2048);
    private readonly WebApplication _app;

    private KeyServer(WebApplication app) => _app = app;

    public string Url { get; private set; } = "";

    public string MetadataUrl => $"{Url}/metadata";

    public string TokenUrl => $"{Url}/token";

    /// <summary>How many outbound tokens were asked for.</summary>
    public int TokensGiven { get; private set; }

    public static async Task<KeyServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new KeyServer(builder.Build());
        server._app.MapGet("/metadata", () => Results.Text(
            new JsonObject { ["issuer"] = "https://api.botframework.com", ["jwks_uri"] = $"{server.Url}/keys" }.ToJsonString(), "application/json"));
        server._app.MapGet("/keys", () => Results.Text(server.Keys().ToJsonString(), "application/json"));
        server._app.MapPost("/token", server.GiveAsync);
        await server._app.StartAsync();
        server.Url = server._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return server;
    }

    public string Mint(
        string serviceUrl,
        string audience = "app",
        string issuer = "https://api.botframework.com",
        int fromSeconds = -300,
        int untilSeconds = 3600,
        bool otherKey = false,
        bool signed = true,
        bool withServiceUrl = true)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var descriptor = new SecurityTokenDescriptor
        {
            Audience = audience,
            Issuer = issuer,
            NotBefore = now.AddSeconds(fromSeconds),
            IssuedAt = now.AddSeconds(fromSeconds),
            Expires = now.AddSeconds(untilSeconds),
            Claims = withServiceUrl ? new Dictionary<string, object> { ["serviceurl"] = serviceUrl } : null,
            SigningCredentials = signed
                ? new SigningCredentials(new RsaSecurityKey(otherKey ? _otherKey : _key) { KeyId = "k1" }, SecurityAlgorithms.RsaSha256)
                : null,
        };
        return new JsonWebTokenHandler().CreateToken(descriptor);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
        _otherKey.Dispose();
    }

    private JsonObject Keys()
    {
        var key = _key.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["keys"] = new JsonArray(new JsonObject
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["kid"] = "k1",
                ["n"] = Base64UrlEncoder.Encode(key.Modulus),
                ["e"] = Base64UrlEncoder.Encode(key.Exponent),
                ["endorsements"] = new JsonArray("msteams", "webchat"),
            }),
        };
    }

    private async Task<IResult> GiveAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (form["grant_type"] != "client_credentials" || form["client_secret"] != "secret")
        {
            return Results.Unauthorized();
        }

        TokensGiven++;
        return Results.Text("""{"token_type":"Bearer","expires_in":3599,"access_token":"outbound-token"}""", "application/json");
    }
}
