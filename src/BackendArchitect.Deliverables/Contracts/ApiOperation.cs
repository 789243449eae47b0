using System.Text.Json.Nodes;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Contracts;

/// <summary>One operation of the contract, with its parameters, bodies, answers and examples.</summary>
internal static class ApiOperation
{
    public static JsonObject Of(Blueprint blueprint, IReadOnlyList<ApiRoute> routes, ApiRoute route)
    {
        var commanded = routes.Any(other => other.Entity.Id == route.Entity.Id && other.Operation.Kind == "command");
        var operation = new JsonObject
        {
            ["operationId"] = ResourceNames.Camel(route.Operation.Id),
            ["tags"] = new JsonArray(route.Operation.Context),
            ["summary"] = route.Operation.Name,
            ["description"] = Says(blueprint, route.Operation),
            ["security"] = ApiSecurity.Of(blueprint, route),
        };
        if (ApiParameters.Of(route) is { Count: > 0 } parameters)
        {
            operation["parameters"] = parameters;
        }

        var body = Body(route, commanded);
        if (body is not null)
        {
            operation["requestBody"] = body;
        }

        operation["responses"] = new JsonObject([Success(route), .. ApiProblems.Of(Statuses(route, body is not null))]);
        return operation;
    }

    private static string Says(Blueprint blueprint, Operation operation)
    {
        var events = operation.Publishes.Select(id => blueprint.Events.FirstOrDefault(known => known.Id == id)?.Name ?? id).ToList();
        var does = operation.Does.EndsWith('.') ? operation.Does : operation.Does + ".";
        return events.Count == 0 ? does : $"{does} Publishes: {string.Join(", ", events)}.";
    }

    private static JsonObject? Body(ApiRoute route, bool commanded)
    {
        if (route.Operation.Kind is not ("create" or "update"))
        {
            return null;
        }

        var change = route.Operation.Kind == "update";
        var name = ResourceNames.Pascal(route.Entity.Id) + (change ? "Update" : "Create");
        return new JsonObject
        {
            ["required"] = true,
            ["content"] = Content(
                change ? "application/merge-patch+json" : "application/json",
                name,
                ApiSchemas.SentExample(route.Entity, commanded, change)),
        };
    }

    private static KeyValuePair<string, JsonNode?> Success(ApiRoute route)
    {
        var name = ResourceNames.Pascal(route.Entity.Id);
        var shown = ApiSchemas.ShownExample(route.Entity);
        return route.Operation.Kind switch
        {
            "list" => new("200", Answer("A page.", name + "Page", new JsonObject { ["items"] = new JsonArray(shown), ["nextCursor"] = "b3JkZXI6MjAyNi0wMS0xNQ" })),
            "create" => new("201", Created(Answer("Created.", name, shown))),
            "delete" => new("204", new JsonObject { ["description"] = "Deleted." }),
            _ => new("200", Answer("The record as it is now.", name, shown)),
        };
    }

    private static JsonObject Created(JsonObject answer)
    {
        answer["headers"] = new JsonObject
        {
            ["Location"] = new JsonObject { ["description"] = "Where the new record is.", ["schema"] = FieldSchema.Text(500, "uri-reference") },
        };
        return answer;
    }

    private static JsonObject Answer(string says, string schema, JsonObject example) =>
        new() { ["description"] = says, ["content"] = Content("application/json", schema, example) };

    private static JsonObject Content(string type, string schema, JsonObject example) => new()
    {
        [type] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = ResourceNames.Schema(schema) }, ["example"] = example },
    };

    private static HashSet<int> Statuses(ApiRoute route, bool hasBody)
    {
        HashSet<int> statuses = [400, 429, 500];
        if (route.Operation.Role != ApiSecurity.Anyone)
        {
            statuses.UnionWith([401, 403]);
        }

        if (route.OnOne)
        {
            statuses.Add(404);
        }

        if (route.Method != "get")
        {
            statuses.Add(409);
        }

        if (hasBody || route.Operation.Kind == "command")
        {
            statuses.Add(422);
        }

        return statuses;
    }
}
