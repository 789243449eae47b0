using System.Globalization;
using System.Text.Json.Nodes;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Contracts;

/// <summary>What answers carry beside their body: limits, versions of records, addresses of new ones.</summary>
internal static class ApiHeaders
{
    public static JsonObject Shared(Blueprint blueprint)
    {
        var quota = RateLimitPolicy.Of(blueprint)?.Quota ?? RateLimitPolicy.Window;
        return new()
        {
            ["RateLimit"] = Header("What is left of the limit: `r` requests for the next `t` seconds.", FieldSchema.Text(200), Invariant($"\"client\";r={quota - 1};t={RateLimitPolicy.Window / 2}")),
            ["RateLimitPolicy"] = Header("The limit: `q` requests in `w` seconds for each client.", FieldSchema.Text(200), Invariant($"\"client\";q={quota};w={RateLimitPolicy.Window}")),
            ["RetryAfter"] = Header(
                "Seconds to wait before the next attempt.",
                new JsonObject { ["type"] = "integer", ["format"] = "int32", ["minimum"] = 1, ["maximum"] = 3600 },
                RateLimitPolicy.Window / 2),
        };
    }

    /// <summary>The headers of an answer that is a success.</summary>
    public static JsonObject Of(IReadOnlyList<ApiRoute> routes, ApiRoute route)
    {
        var headers = new JsonObject { ["RateLimit"] = Reference("RateLimit"), ["RateLimit-Policy"] = Reference("RateLimitPolicy") };
        if (route.Operation.Kind == "create")
        {
            headers["Location"] = Header("Where the new record is.", FieldSchema.Text(500, "uri-reference"), Address(route));
        }

        if (!route.IsInbound && route.Operation.Kind is not ("list" or "delete") && ApiGuard.Watches(routes, route.Entity))
        {
            headers["ETag"] = Header("Version of the record; send it back as If-Match with a change.", FieldSchema.Text(100), ApiGuard.Tag(route.Entity));
        }

        return headers;
    }

    public static JsonObject Reference(string name) => new() { ["$ref"] = "#/components/headers/" + name };

    private static string Address(ApiRoute route) => $"/v1{route.Path}/{ApiSchemas.ShownExample(route.Entity)["id"]}";

    private static JsonObject Header(string says, JsonObject schema, JsonNode example) =>
        new() { ["description"] = says, ["schema"] = schema, ["example"] = example };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
