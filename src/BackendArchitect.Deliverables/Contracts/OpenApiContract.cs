using System.Text.Json.Nodes;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Contracts;

/// <summary>The HTTP interface of a design as OpenAPI 3.1.</summary>
public static class OpenApiContract
{
    public static string WriteYaml(Blueprint blueprint) => YamlWriter.Write(Document(blueprint));

    public static JsonObject Document(Blueprint blueprint)
    {
        var routes = ApiRoute.Of(blueprint);
        var hooks = ApiWebhooks.Of(blueprint);
        var document = new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject
            {
                ["title"] = blueprint.Title + " API",
                ["version"] = "1.0.0",
                ["description"] = ApiGuide.Write(blueprint, routes),
                ["license"] = new JsonObject { ["name"] = "Proprietary", ["identifier"] = "LicenseRef-Proprietary" },
            },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "/v1", ["description"] = "This host, major version 1." }),
            ["tags"] = Tags(blueprint, routes, hooks.Count > 0),
            ["paths"] = Paths(blueprint, routes),
            ["webhooks"] = hooks,
            ["components"] = Components(blueprint, routes),
        };
        Prune(document);
        if (hooks.Count == 0)
        {
            document.Remove("webhooks");
        }

        return document;
    }

    // A design without lists needs no cursor; what nothing refers to would only make a reader look for it.
    private static void Prune(JsonObject document)
    {
        foreach (var group in new[] { "responses", "schemas", "parameters", "headers" })
        {
            var components = document["components"]![group]!.AsObject();
            var unused = components.Select(component => component.Key).ToList();
            var text = document.ToJsonString();
            unused.RemoveAll(name => text.Contains($"\"#/components/{group}/{name}\"", StringComparison.Ordinal));
            unused.ForEach(name => components.Remove(name));
        }
    }

    private static JsonArray Tags(Blueprint blueprint, IReadOnlyList<ApiRoute> routes, bool calls) =>
    [
        .. calls ? new[] { new JsonObject { ["name"] = ApiWebhooks.Group, ["description"] = "What we send to those who asked to be told." } } : [],
        .. routes.Select(route => route.Operation.Context).Distinct().Order(StringComparer.Ordinal).Select(context => new JsonObject
        {
            ["name"] = context,
            ["description"] = blueprint.Components.FirstOrDefault(component => component.Id == context)?.Does ?? $"What belongs to {context}.",
        }),
    ];

    private static JsonObject Paths(Blueprint blueprint, IReadOnlyList<ApiRoute> routes)
    {
        var paths = new JsonObject();
        foreach (var route in routes)
        {
            if (paths[route.Path] is not JsonObject path)
            {
                path = [];
                paths[route.Path] = path;
            }

            path[route.Method] = ApiOperation.Of(blueprint, routes, route);
        }

        return paths;
    }

    private static JsonObject Components(Blueprint blueprint, IReadOnlyList<ApiRoute> routes)
    {
        var entities = routes.Select(route => route.Entity).DistinctBy(entity => entity.Id);
        return new JsonObject
        {
            ["securitySchemes"] = ApiSecurity.Schemes(blueprint, routes),
            ["parameters"] = new JsonObject([.. Taken(ApiParameters.Shared()), .. Taken(ApiWebhooks.Parameters())]),
            ["headers"] = ApiHeaders.Shared(blueprint),
            ["responses"] = ApiProblems.Responses(),
            ["schemas"] = new JsonObject(
            [
                .. entities.SelectMany(entity => ApiSchemas.Of(routes, entity)),
                new(ApiProblems.SchemaName, ApiProblems.Schema()),
                new(ApiInbound.Name, ApiInbound.Schema()),
                new(ApiWebhooks.Event, CloudEvent.Schema()),
            ]),
        };
    }

    private static List<KeyValuePair<string, JsonNode?>> Taken(JsonObject from)
    {
        var members = from.ToList();
        from.Clear();
        return members;
    }
}
