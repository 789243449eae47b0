using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace BackendArchitect.Channels.BotFramework;

/// <summary>Checks the bearer token of an inbound activity: signature, issuer, audience, lifetime.</summary>
/// <remarks>Each issuer is only believed with the keys of its own metadata, so a tenant cannot sign as the Bot Framework.</remarks>
public sealed class InboundTokens
{
    private const string BotFrameworkIssuer = "https://api.botframework.com";
    private const string Scheme = "Bearer ";
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler _handler = new();
    private readonly BotFrameworkOptions _options;
    private readonly Trust[] _trusted;
    private readonly TimeProvider _time;

    public InboundTokens(IOptions<BotFrameworkOptions> options, HttpClient http, TimeProvider time)
    {
        _options = options.Value;
        _time = time;
        var own = new Trust([BotFrameworkIssuer], Keys(_options.MetadataUrl, http));
        _trusted = _options is { TenantMetadataUrl: { } metadata, TenantId: { } tenant }
            ? [own, new Trust([$"https://login.microsoftonline.com/{tenant}/v2.0", $"https://sts.windows.net/{tenant}/"], Keys(metadata, http))]
            : [own];
    }

    /// <param name="authorization">The Authorization header, or null.</param>
    public async Task<TokenCheck> CheckAsync(string? authorization, CancellationToken cancellation)
    {
        if (authorization?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) != true)
        {
            return new TokenCheck.Rejected("there is no bearer token");
        }

        var token = authorization[Scheme.Length..].Trim();
        if (!_handler.CanReadToken(token) || TrustFor(token) is not { } trust)
        {
            return new TokenCheck.Rejected("the token is not readable or its issuer is not trusted");
        }

        try
        {
            var configuration = await trust.Keys.GetConfigurationAsync(cancellation);
            var check = await CheckAsync(token, trust, configuration);
            if (check is TokenCheck.Rejected { Reason: KeyUnknown })
            {
                // Keys rotate: ask again, at most as often as the manager allows.
                trust.Keys.RequestRefresh();
                check = await CheckAsync(token, trust, await trust.Keys.GetConfigurationAsync(cancellation));
            }

            return check;
        }
        catch (Exception failure) when (failure is InvalidOperationException or IOException or HttpRequestException)
        {
            return new TokenCheck.Unknown("the signing keys could not be fetched");
        }
    }

    private const string KeyUnknown = "the signing key is not known";

    private async Task<TokenCheck> CheckAsync(string token, Trust trust, OpenIdConnectConfiguration configuration)
    {
        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuers = trust.Issuers,
            ValidAudience = _options.AppId,
            IssuerSigningKeys = configuration.SigningKeys,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512],
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ClockSkew = ClockSkew,
            LifetimeValidator = (from, until, _, _) => InTime(from, until),
        });
        return result switch
        {
            { IsValid: true, SecurityToken: JsonWebToken read } => new TokenCheck.Accepted(
                read.TryGetPayloadValue<string>("serviceurl", out var url) ? url : null,
                Endorsements(configuration, read.Kid)),
            { Exception: SecurityTokenSignatureKeyNotFoundException } => new TokenCheck.Rejected(KeyUnknown),
            _ => new TokenCheck.Rejected(result.Exception?.GetType().Name ?? "not valid"),
        };
    }

    private bool InTime(DateTime? from, DateTime? until)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        return until is not null && now < until + ClockSkew && (from is null || now >= from - ClockSkew);
    }

    private Trust? TrustFor(string token)
    {
        try
        {
            var issuer = _handler.ReadJsonWebToken(token).Issuer;
            return Array.Find(_trusted, trust => trust.Issuers.Contains(issuer, StringComparer.Ordinal));
        }
        catch (Exception failure) when (failure is ArgumentException or SecurityTokenException)
        {
            return null;
        }
    }

    private static string[] Endorsements(OpenIdConnectConfiguration configuration, string? kid) =>
        configuration.JsonWebKeySet?.Keys.FirstOrDefault(key => key.Kid == kid)?.AdditionalData.TryGetValue("endorsements", out var found) == true
            ? found switch
            {
                JsonElement { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Select(item => item.ToString())],
                IEnumerable<object> list => [.. list.Select(item => item.ToString() ?? "")],
                _ => [],
            }
            : [];

    private static ConfigurationManager<OpenIdConnectConfiguration> Keys(string metadata, HttpClient http) => new(
        metadata,
        new OpenIdConnectConfigurationRetriever(),
        new HttpDocumentRetriever(http) { RequireHttps = !new Uri(metadata).IsLoopback });

    private sealed record Trust(string[] Issuers, ConfigurationManager<OpenIdConnectConfiguration> Keys);
}
