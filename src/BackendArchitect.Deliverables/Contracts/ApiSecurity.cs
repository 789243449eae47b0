using System.Text.Json.Nodes;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Contracts;

/// <summary>Who may call what: OAuth 2 with scopes by context where an identity provider was chosen, a bearer token otherwise.</summary>
internal static class ApiSecurity
{
    public const string Anyone = "anyone";

    public static bool UsesOAuth(Blueprint blueprint) => blueprint.Choice("authentication") is not "framework-identity";

    public static JsonObject Schemes(Blueprint blueprint, IReadOnlyList<ApiRoute> routes) => UsesOAuth(blueprint)
        ? new() { ["oauth"] = OAuth(routes) }
        : new()
        {
            ["bearer"] = new JsonObject
            {
                ["type"] = "http",
                ["scheme"] = "bearer",
                ["bearerFormat"] = "JWT",
                ["description"] = "Short-lived access token. It also says which tenant the caller belongs to; no path or header does.",
            },
        };

    public static JsonArray Of(Blueprint blueprint, ApiRoute route)
    {
        if (route.Operation.Role == Anyone)
        {
            return [];
        }

        return UsesOAuth(blueprint)
            ? new JsonArray(new JsonObject { ["oauth"] = new JsonArray(Scope(route)) })
            : new JsonArray(new JsonObject { ["bearer"] = new JsonArray() });
    }

    private static string Scope(ApiRoute route) => $"{route.Operation.Context}:{(route.Method == "get" ? "read" : "write")}";

    private static JsonObject OAuth(IReadOnlyList<ApiRoute> routes)
    {
        var scopes = routes
            .Where(route => route.Operation.Role != Anyone)
            .Select(Scope)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Select(scope => new KeyValuePair<string, JsonNode?>(scope, Says(scope)));
        return new JsonObject
        {
            ["type"] = "oauth2",
            ["description"] = "Authorization code with PKCE. The token also says which tenant the caller belongs to; no path or header does.",
            ["flows"] = new JsonObject
            {
                ["authorizationCode"] = new JsonObject
                {
                    ["authorizationUrl"] = "https://identity.example.com/oauth2/authorize",
                    ["tokenUrl"] = "https://identity.example.com/oauth2/token",
                    ["scopes"] = new JsonObject(scopes),
                },
            },
        };
    }

    private static string Says(string scope) => scope.Split(':') is [var context, "read"]
        ? $"Read what belongs to {context}."
        : $"Change what belongs to {scope[..scope.IndexOf(':', StringComparison.Ordinal)]}.";
}
