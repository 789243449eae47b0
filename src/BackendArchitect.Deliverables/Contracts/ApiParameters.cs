using System.Text.Json.Nodes;
using BackendArchitect.Deliverables.Schemas;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Contracts;

/// <summary>What a request carries beside its body.</summary>
internal static class ApiParameters
{
    public static JsonObject Shared() => new()
    {
        ["Limit"] = new JsonObject
        {
            ["name"] = "limit",
            ["in"] = "query",
            ["description"] = "Most records to return.",
            ["schema"] = new JsonObject { ["type"] = "integer", ["format"] = "int32", ["minimum"] = 1, ["maximum"] = ApiSchemas.MaxPage, ["default"] = 20 },
        },
        ["Cursor"] = new JsonObject
        {
            ["name"] = "cursor",
            ["in"] = "query",
            ["description"] = "`nextCursor` of the page before; left out for the first page.",
            ["schema"] = FieldSchema.Text(512),
        },
        ["IdempotencyKey"] = new JsonObject
        {
            ["name"] = "Idempotency-Key",
            ["in"] = "header",
            ["required"] = true,
            ["description"] = "Chosen by the client, new for each intent, the same for each retry. A repeat gets the first answer and has no second effect.",
            ["schema"] = FieldSchema.Text(255),
            ["example"] = ExampleValues.Identifier("idempotency-key"),
        },
    };

    public static JsonArray Of(ApiRoute route)
    {
        var parameters = new JsonArray();
        if (route.OnOne)
        {
            parameters.Add(Id(route.Entity));
        }

        if (route.Operation.Kind == "list")
        {
            parameters.Add(Reference("Limit"));
            parameters.Add(Reference("Cursor"));
            foreach (var filter in Filters(route.Entity))
            {
                parameters.Add(Filter(route.Entity, filter));
            }
        }

        if (NeedsKey(route))
        {
            parameters.Add(Reference("IdempotencyKey"));
        }

        return parameters;
    }

    /// <summary>A read, a deletion and a change to given values may be repeated as they are; the rest needs a key.</summary>
    public static bool NeedsKey(ApiRoute route) => route.Operation.Idempotent && route.Method == "post";

    /// <summary>Fields an index answers by. Personal data stays out of URLs, which end up in logs.</summary>
    private static IEnumerable<Field> Filters(Entity entity)
    {
        var named = entity.Access.SelectMany(pattern => pattern.By).Distinct().Where(name => name is not ("id" or Table.TenantKey));
        return named
            .Select(name => Columns.Fields(entity).FirstOrDefault(field => field.Name == name))
            .OfType<Field>()
            .Where(field => field is { Tag: null, Type: not ("json" or "email") });
    }

    private static JsonObject Id(Entity entity)
    {
        var id = Columns.Fields(entity)[0];
        return new JsonObject
        {
            ["name"] = ResourceNames.IdParameter(entity.Id),
            ["in"] = "path",
            ["required"] = true,
            ["description"] = $"Id of the {entity.Name.ToLowerInvariant()}.",
            ["schema"] = FieldSchema.Of(id),
            ["example"] = ExampleValues.Of(entity, id),
        };
    }

    private static JsonObject Filter(Entity entity, Field field) => new()
    {
        ["name"] = ResourceNames.Property(field),
        ["in"] = "query",
        ["description"] = $"Only those with this {field.Name.Replace('_', ' ')}.",
        ["schema"] = FieldSchema.Of(field),
        ["example"] = ExampleValues.Of(entity, field),
    };

    private static JsonObject Reference(string name) => new() { ["$ref"] = "#/components/parameters/" + name };
}
