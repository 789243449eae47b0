using System.Text.Json.Nodes;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Contracts;

/// <summary>Who may call what: OAuth 2 with scopes by context where an identity provider was chosen, a bearer token otherwise.</summary>
internal static class ApiSecurity
{
    public const string Anyone = "anyone";

    private const string Signature = "providerSignature";
    private const string Certificate = "deviceCertificate";
    private const string PartnerSystems = "partner-systems";
    private const string Issuer = "https://identity.example.com/oauth2/";

    public static bool UsesOAuth(Blueprint blueprint) => blueprint.Choice("authentication") is not "framework-identity";

    public static JsonObject Schemes(Blueprint blueprint, IReadOnlyList<ApiRoute> routes)
    {
        var schemes = UsesOAuth(blueprint) ? new JsonObject { ["oauth"] = OAuth(blueprint, routes) } : new JsonObject { ["bearer"] = Bearer(blueprint) };
        if (routes.Any(route => route.IsInbound))
        {
            schemes[Signature] = new JsonObject
            {
                ["type"] = "apiKey",
                ["in"] = "header",
                ["name"] = "Provider-Signature",
                ["description"] = "The provider's signature of the raw body and its time, under the name the provider gives it. Compare in constant time; refuse what is older than a few minutes.",
            };
        }

        if (routes.Any(IsDevice))
        {
            schemes[Certificate] = new JsonObject { ["type"] = "mutualTLS", ["description"] = "The certificate the device was made with; a blocked one is refused in the handshake." };
        }

        return schemes;
    }

    public static JsonArray Of(Blueprint blueprint, ApiRoute route) => route switch
    {
        { IsInbound: true } => new JsonArray(new JsonObject { [Signature] = new JsonArray() }),
        { Operation.Role: Anyone } => [],
        _ when IsDevice(route) => new JsonArray(new JsonObject { [Certificate] = new JsonArray() }),
        _ when UsesOAuth(blueprint) => new JsonArray(new JsonObject { ["oauth"] = new JsonArray(Scope(route)) }),
        _ => new JsonArray(new JsonObject { ["bearer"] = new JsonArray() }),
    };

    private static bool IsDevice(ApiRoute route) => route.Operation.Role == "device";

    private static JsonObject Bearer(Blueprint blueprint) => new()
    {
        ["type"] = "http",
        ["scheme"] = "bearer",
        ["bearerFormat"] = "JWT",
        ["description"] = "Short-lived access token." + Tenant(blueprint),
    };

    private static string Tenant(Blueprint blueprint) => blueprint.Entities.Any(entity => entity.PerTenant)
        ? " It also says which tenant the caller belongs to; no path or header does."
        : "";

    /// <summary><c>orders:read</c>, <c>orders:write</c>: what a token must allow.</summary>
    internal static string Scope(ApiRoute route) => $"{route.Operation.Context}:{(route.Method == "get" ? "read" : "write")}";

    private static JsonObject OAuth(Blueprint blueprint, IReadOnlyList<ApiRoute> routes)
    {
        var scopes = routes
            .Where(route => route.Operation.Role != Anyone && !IsDevice(route))
            .Select(Scope)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Select(scope => new KeyValuePair<string, JsonNode?>(scope, Says(scope)));
        var flows = new JsonObject
        {
            ["authorizationCode"] = new JsonObject
            {
                ["authorizationUrl"] = Issuer + "authorize",
                ["tokenUrl"] = Issuer + "token",
                ["scopes"] = new JsonObject(scopes),
            },
        };
        var machines = blueprint.Parts.Any(part => part.Id == PartnerSystems);
        if (machines)
        {
            flows["clientCredentials"] = new JsonObject { ["tokenUrl"] = Issuer + "token", ["scopes"] = new JsonObject(scopes) };
        }

        return new JsonObject
        {
            ["type"] = "oauth2",
            ["description"] = "Authorization code with PKCE for people" + (machines ? ", client credentials for partner systems." : ".") + Tenant(blueprint),
            ["flows"] = flows,
        };
    }

    private static string Says(string scope) => scope.Split(':') is [var context, "read"]
        ? $"Read what belongs to {context}."
        : $"Change what belongs to {scope[..scope.IndexOf(':', StringComparison.Ordinal)]}.";
}
