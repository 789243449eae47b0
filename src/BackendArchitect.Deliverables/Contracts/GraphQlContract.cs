using System.Text;
using BackendArchitect.Deliverables.Schemas;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Contracts;

/// <summary>The interface of a design as a GraphQL schema: lists are connections by cursor, inputs hold only what a client may write.</summary>
public static class GraphQlContract
{
    /// <summary>Whether this style was chosen.</summary>
    public static bool Fits(Blueprint blueprint) => blueprint.Choice("api-style") == "graphql";

    public static string Write(Blueprint blueprint)
    {
        // What another company reports comes over HTTP, in its own form.
        var routes = ApiRoute.Of(blueprint).Where(route => !route.IsInbound).ToList();
        var text = new StringBuilder();
        text.Append("# Limit depth and cost of queries, and persist them, before this is public.\n");
        text.Append("scalar DateTime\nscalar Date\nscalar Json\n\"Whole number of 64 bits; money is in minor units.\"\nscalar Long\n\n");
        Fields(text, "type Query", routes.Where(route => route.Method == "get"));
        Fields(text, "type Mutation", routes.Where(route => route.Method != "get"));
        foreach (var entity in routes.Select(route => route.Entity).DistinctBy(entity => entity.Id))
        {
            Entity(text, [.. routes.Where(route => route.Entity.Id == entity.Id)], entity);
        }

        return text.Append("type PageInfo {\n  hasNextPage: Boolean!\n  endCursor: String\n}\n").ToString();
    }

    private static void Fields(StringBuilder text, string head, IEnumerable<ApiRoute> routes)
    {
        var lines = routes.Select(Field).ToList();
        if (lines.Count > 0)
        {
            text.Append(head).Append(" {\n").AppendJoin("", lines).Append("}\n\n");
        }
    }

    private static string Field(ApiRoute route)
    {
        var name = ResourceNames.Camel(route.Operation.Id);
        var entity = ResourceNames.Pascal(route.Entity.Id);
        var arguments = route.Operation.Kind switch
        {
            "list" => "(first: Int = 20, after: String)",
            "read" or "delete" => "(id: ID!)",
            "create" => $"(input: {entity}CreateInput!{Key(route)})",
            "update" => $"(id: ID!, input: {entity}UpdateInput!)",
            _ => $"(id: ID!{Key(route)})",
        };
        var answer = route.Operation.Kind switch { "list" => entity + "Connection!", "read" => entity, "delete" => "Boolean!", _ => entity + "!" };
        return $"  {Says(route.Operation.Does)}\n  {name}{arguments}: {answer}\n";
    }

    private static string Key(ApiRoute route) => ApiParameters.NeedsKey(route) ? ", idempotencyKey: String!" : "";

    private static void Entity(StringBuilder text, IReadOnlyList<ApiRoute> routes, Entity entity)
    {
        var name = ResourceNames.Pascal(entity.Id);
        Block(text, "type " + name, entity.Means, Columns.Fields(entity).Where(field => !ServerSet.Hides(field)), name, everyOptional: false);
        if (routes.Any(route => route.Operation.Kind == "create"))
        {
            Block(text, $"input {name}CreateInput", null, ApiSchemas.Sendable(routes, entity, change: false), name, everyOptional: false);
        }

        if (routes.Any(route => route.Operation.Kind == "update"))
        {
            Block(text, $"input {name}UpdateInput", null, ApiSchemas.Sendable(routes, entity, change: true), name, everyOptional: true);
        }

        if (routes.Any(route => route.Operation.Kind == "list"))
        {
            text.Append($"type {name}Connection {{\n  nodes: [{name}!]!\n  pageInfo: PageInfo!\n}}\n\n");
        }

        foreach (var field in Columns.Fields(entity).Where(field => HasWords(field)))
        {
            text.Append($"enum {name}{ResourceNames.Pascal(field.Name)} {{\n").AppendJoin("", field.Values.Select(word => $"  {EnumWord(word)}\n")).Append("}\n\n");
        }
    }

    private static void Block(StringBuilder text, string head, string? means, IEnumerable<Field> fields, string owner, bool everyOptional)
    {
        text.Append(means is null ? "" : Says(means) + "\n").Append(head).Append(" {\n");
        foreach (var field in fields)
        {
            text.Append($"  {ResourceNames.Property(field)}: {Type(field, owner)}{(field.Optional || everyOptional ? "" : "!")}\n");
        }

        text.Append("}\n\n");
    }

    private static string Type(Field field, string owner) => field.Type switch
    {
        "uuid" => "ID",
        "integer" => "Int",
        "bigint" or "money" => "Long",
        "boolean" => "Boolean",
        "timestamp" => "DateTime",
        "date" => "Date",
        "json" => "Json",
        _ => HasWords(field) ? owner + ResourceNames.Pascal(field.Name) : "String",
    };

    private static bool HasWords(Field field) => field is { Type: "enum", Values.Count: > 0 } && !ServerSet.Hides(field);

    // Enum values of GraphQL are names.
    private static string EnumWord(string word)
    {
        var name = string.Concat(word.Select(letter => char.IsAsciiLetterOrDigit(letter) ? char.ToUpperInvariant(letter) : '_'));
        return char.IsAsciiDigit(name[0]) ? "_" + name : name;
    }

    private static string Says(string words) =>
        $"\"{words.ReplaceLineEndings(" ").Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
