using System.Text.Json.Nodes;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Contracts;

/// <summary>One operation of the contract, with its parameters, bodies, answers and examples.</summary>
internal static class ApiOperation
{
    public static JsonObject Of(Blueprint blueprint, IReadOnlyList<ApiRoute> routes, ApiRoute route)
    {
        var operation = new JsonObject
        {
            ["operationId"] = ResourceNames.Camel(route.Operation.Id),
            ["tags"] = new JsonArray(route.Operation.Context),
            ["summary"] = route.Operation.Name,
            ["description"] = Says(blueprint, route),
            ["security"] = ApiSecurity.Of(blueprint, route),
        };
        if (ApiParameters.Of(routes, route) is { Count: > 0 } parameters)
        {
            operation["parameters"] = parameters;
        }

        var body = Body(routes, route);
        if (body is not null)
        {
            operation["requestBody"] = body;
        }

        operation["responses"] = new JsonObject([Success(routes, route), .. ApiProblems.Of(Statuses(routes, route), ApiRefusals.Of(routes, route))]);
        return operation;
    }

    private static string Says(Blueprint blueprint, ApiRoute route)
    {
        var operation = route.Operation;
        var events = operation.Publishes.Select(id => blueprint.Events.FirstOrDefault(known => known.Id == id)?.Name ?? id).ToList();
        var does = operation.Does.EndsWith('.') ? operation.Does : operation.Does + ".";
        var filters = operation.Kind == "list" ? ApiParameters.Indexed(route.Entity) : null;
        return string.Join(' ', new[] { does, filters, events.Count == 0 ? null : $"Publishes: {string.Join(", ", events)}." }.OfType<string>());
    }

    private static JsonObject? Body(IReadOnlyList<ApiRoute> routes, ApiRoute route)
    {
        if (route.IsInbound)
        {
            return new JsonObject { ["required"] = true, ["content"] = Content("application/json", ApiInbound.Name, ApiInbound.Example()) };
        }

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
                ApiSchemas.SentExample(routes, route.Entity, change)),
        };
    }

    private static KeyValuePair<string, JsonNode?> Success(IReadOnlyList<ApiRoute> routes, ApiRoute route)
    {
        var name = ResourceNames.Pascal(route.Entity.Id);
        var shown = ApiSchemas.ShownExample(route.Entity);
        var (status, answer) = route.Operation.Kind switch
        {
            _ when route.IsInbound => ("204", new JsonObject { ["description"] = "Kept; a repeat of the same event changes nothing." }),
            "list" => ("200", Answer("A page.", name + "Page", new JsonObject { ["items"] = new JsonArray(shown), ["nextCursor"] = ExampleValues.Cursor })),
            "create" => ("201", Answer("Created.", name, shown)),
            "delete" => ("204", new JsonObject { ["description"] = "Deleted." }),
            _ => ("200", Answer("The record as it is now.", name, shown)),
        };
        answer["headers"] = ApiHeaders.Of(routes, route);
        return new(status, answer);
    }

    private static JsonObject Answer(string says, string schema, JsonObject example) =>
        new() { ["description"] = says, ["content"] = Content("application/json", schema, example) };

    private static JsonObject Content(string type, string schema, JsonObject example) => new()
    {
        [type] = new JsonObject { ["schema"] = new JsonObject { ["$ref"] = ResourceNames.Schema(schema) }, ["example"] = example },
    };

    private static HashSet<int> Statuses(IReadOnlyList<ApiRoute> routes, ApiRoute route)
    {
        HashSet<int> statuses = [400, 429, 500];
        if (route.IsInbound)
        {
            statuses.Add(401);
        }
        else if (route.Operation.Role != ApiSecurity.Anyone)
        {
            statuses.UnionWith([401, 403]);
        }

        if (route.OnOne)
        {
            statuses.Add(404);
        }

        if (ApiGuard.Asks(routes, route))
        {
            statuses.UnionWith([412, 428]);
        }

        return statuses;
    }
}
