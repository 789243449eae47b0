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
            ["example"] = 20,
            ["schema"] = new JsonObject { ["type"] = "integer", ["format"] = "int32", ["minimum"] = 1, ["maximum"] = ApiSchemas.MaxPage, ["default"] = 20 },
        },
        ["Cursor"] = new JsonObject
        {
            ["name"] = "cursor",
            ["in"] = "query",
            ["description"] = "`nextCursor` of the page before; left out for the first page.",
            ["schema"] = FieldSchema.Text(512),
            ["example"] = ExampleValues.Cursor,
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

    public static JsonArray Of(IReadOnlyList<ApiRoute> routes, ApiRoute route)
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

            if (Sort(route.Entity) is { } sort)
            {
                parameters.Add(sort);
            }
        }

        if (NeedsKey(route))
        {
            parameters.Add(Reference("IdempotencyKey"));
        }

        if (ApiGuard.Asks(routes, route))
        {
            parameters.Add(ApiGuard.Parameter(route.Entity));
        }

        return parameters;
    }

    /// <summary>A read, a deletion and a change to given values may be repeated as they are; the rest needs a key. What another system reports has an id of its own.</summary>
    public static bool NeedsKey(ApiRoute route) => route is { Method: "post", IsInbound: false };

    /// <summary>Which filters an index answers together, in words; null when there are none.</summary>
    public static string? Indexed(Entity entity)
    {
        var together = Patterns(entity).Select(pattern => pattern.By).Where(names => names.Count > 0)
            .Select(names => string.Join(" + ", names.Select(name => Quoted(entity, name)))).Distinct().ToList();
        return together.Count == 0 ? null : $"Filters work in these combinations, each with an index: {string.Join("; ", together)}.";
    }

    /// <summary>Fields an index answers by.</summary>
    private static IEnumerable<Field> Filters(Entity entity) =>
        Patterns(entity).SelectMany(pattern => pattern.By).Distinct().Select(name => Named(entity, name)!);

    // Personal data stays out of URLs, which end up in logs; a way of reading that needs it is no filter.
    private static IEnumerable<(IReadOnlyList<string> By, string? Order)> Patterns(Entity entity) => entity.Access
        .Select(pattern => (By: (IReadOnlyList<string>)[.. pattern.By.Where(name => name is not ("id" or Table.TenantKey))], pattern.Order))
        .Where(pattern => pattern.By.All(name => Named(entity, name) is { Tag: null, Type: not ("json" or "email") } field && !ServerSet.Hides(field)));

    private static Field? Named(Entity entity, string name) => Columns.Fields(entity).FirstOrDefault(field => field.Name == name);

    private static string Quoted(Entity entity, string name) => $"`{ResourceNames.Property(Named(entity, name)!)}`";

    /// <summary>The orders that come out of an index as they are; any other would be sorted in memory, page after page.</summary>
    private static JsonObject? Sort(Entity entity)
    {
        var orders = Patterns(entity)
            .Where(pattern => pattern.Order is { } order && Named(entity, order.TrimStart('-')) is { Tag: null } field && !ServerSet.Hides(field))
            .Select(pattern => (Word: Word(entity, pattern.Order!), With: string.Join(" and ", pattern.By.Select(name => Quoted(entity, name)))))
            .Distinct()
            .ToList();
        if (orders.Count == 0)
        {
            return null;
        }

        var words = orders.Select(order => order.Word).Distinct().ToList();
        var schema = FieldSchema.Text(words.Max(word => word.Length));
        schema["enum"] = new JsonArray([.. words.Select(word => (JsonNode)word)]);
        return new JsonObject
        {
            ["name"] = "sort",
            ["in"] = "query",
            ["description"] = $"{string.Join("; ", orders.Select(order => order.With.Length == 0 ? $"`{order.Word}`" : $"`{order.Word}` with {order.With}"))}. "
                + "`-` is descending. Left out, the answer is in order of id.",
            ["schema"] = schema,
            ["example"] = words[0],
        };
    }

    private static string Word(Entity entity, string order) =>
        (order[0] == '-' ? "-" : "") + ResourceNames.Property(Named(entity, order.TrimStart('-'))!);

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
