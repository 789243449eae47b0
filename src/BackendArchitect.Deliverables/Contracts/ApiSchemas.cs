using System.Text.Json.Nodes;
using BackendArchitect.Deliverables.Schemas;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Contracts;

/// <summary>What travels in requests and responses: one schema for what is shown, one each for what may be sent.</summary>
internal static class ApiSchemas
{
    /// <summary>Most records one page holds.</summary>
    public const int MaxPage = 100;

    public static IEnumerable<KeyValuePair<string, JsonNode?>> Of(IReadOnlyList<ApiRoute> routes, Entity entity)
    {
        var name = ResourceNames.Pascal(entity.Id);
        var mine = routes.Where(route => route.Entity.Id == entity.Id).ToList();
        var commanded = IsCommanded(mine, entity);
        yield return new(name, Shown(entity));
        if (mine.Exists(route => route.Operation.Kind == "create"))
        {
            yield return new(name + "Create", Sent(routes, entity, commanded, change: false));
        }

        if (mine.Exists(route => route.Operation.Kind == "update"))
        {
            yield return new(name + "Update", Sent(routes, entity, commanded, change: true));
        }

        if (mine.Exists(route => route.Operation.Kind == "list"))
        {
            yield return new(name + "Page", Page(name));
        }
    }

    public static JsonObject ShownExample(Entity entity) =>
        new(Columns.Fields(entity).Where(field => !ServerSet.Hides(field)).Select(field => Property(field, ExampleValues.Of(entity, field))));

    public static JsonObject SentExample(IReadOnlyList<ApiRoute> routes, Entity entity, bool change)
    {
        var fields = Body(routes, entity, IsCommanded(routes, entity), change).ToList();
        var plain = fields.Where(field => field.References is null).OrderBy(field => !ApiGuard.IsVersion(field)).Take(2).ToList();
        return new((change && plain.Count > 0 ? plain : fields).Select(field => Property(field, ExampleValues.Of(entity, field))));
    }

    /// <summary>What a client may send, given the operations that work on the entity.</summary>
    public static IEnumerable<Field> Sendable(IEnumerable<ApiRoute> routes, Entity entity, bool change) =>
        Writable(entity, IsCommanded(routes, entity), change);

    // Where If-Match names the version, a second one in the body could only contradict it.
    private static IEnumerable<Field> Body(IReadOnlyList<ApiRoute> routes, Entity entity, bool commanded, bool change) =>
        Writable(entity, commanded, change).Where(field => !ApiGuard.IsVersion(field) || !ApiGuard.Watches(routes, entity));

    private static bool IsCommanded(IEnumerable<ApiRoute> routes, Entity entity) =>
        routes.Any(route => route.Entity.Id == entity.Id && route.Operation.Kind == "command");

    // A new record has no version yet; a change names the version it was made from, so that an old one is refused.
    private static IEnumerable<Field> Writable(Entity entity, bool commanded, bool change) => Columns.Fields(entity)
        .Where(field => field.Name != Table.TenantKey && !ServerSet.Owns(field, commanded) && (change || !ApiGuard.IsVersion(field)));

    private static JsonObject Shown(Entity entity)
    {
        var fields = Columns.Fields(entity).Where(field => !ServerSet.Hides(field)).ToList();
        var schema = Object(entity.Means, fields.Select(field => Property(field, Optional(field, ReadOnly(field)))));
        schema["required"] = Names(fields);
        return schema;
    }

    private static JsonObject ReadOnly(Field field)
    {
        var schema = FieldSchema.Of(field);
        if (field.Name is "id" or "created_at" or "updated_at")
        {
            schema["readOnly"] = true;
        }

        return schema;
    }

    private static JsonObject Sent(IReadOnlyList<ApiRoute> routes, Entity entity, bool commanded, bool change)
    {
        var fields = Body(routes, entity, commanded, change).ToList();
        var schema = Object(
            change ? $"What changes of a {entity.Name.ToLowerInvariant()}; what is left out stays as it is." : $"A new {entity.Name.ToLowerInvariant()}.",
            fields.Select(field => Property(field, Optional(field, WriteOnly(field)))));
        if (change && fields.Count > 0)
        {
            schema["minProperties"] = 1;
        }

        if (Names(fields.Where(field => change ? ApiGuard.IsVersion(field) : !field.Optional)) is { Count: > 0 } required)
        {
            schema["required"] = required;
        }

        return schema;
    }

    private static JsonObject WriteOnly(Field field)
    {
        var schema = FieldSchema.Of(field);
        if (ServerSet.Hides(field))
        {
            schema["writeOnly"] = true;
        }

        return schema;
    }

    private static JsonObject Page(string name) => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject
        {
            ["items"] = new JsonObject
            {
                ["type"] = "array",
                ["maxItems"] = MaxPage,
                ["items"] = new JsonObject { ["$ref"] = ResourceNames.Schema(name) },
            },
            ["nextCursor"] = Described(FieldSchema.OrNull(FieldSchema.Text(512)), "Send it as `cursor` to get the next page; null on the last one."),
        },
        ["required"] = new JsonArray("items", "nextCursor"),
    };

    private static JsonObject Object(string says, IEnumerable<KeyValuePair<string, JsonNode?>> properties) => new()
    {
        ["type"] = "object",
        ["description"] = says,
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject(properties),
    };

    private static JsonObject Optional(Field field, JsonObject schema) => field.Optional ? FieldSchema.OrNull(schema) : schema;

    private static JsonObject Described(JsonObject schema, string says)
    {
        schema["description"] = says;
        return schema;
    }

    private static JsonArray Names(IEnumerable<Field> fields) => [.. fields.Select(field => (JsonNode)ResourceNames.Property(field))];

    private static KeyValuePair<string, JsonNode?> Property(Field field, JsonNode value) => new(ResourceNames.Property(field), value);
}
