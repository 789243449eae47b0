using System.Text.Json.Nodes;
using BackendArchitect.Deliverables.Schemas;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Contracts;

/// <summary>Keeps two people from overwriting each other: a record that can be read and changed has a version, and a change names the one it was made from.</summary>
internal static class ApiGuard
{
    /// <summary>Whether the version travels as ETag and If-Match. What cannot be read alone has no ETag to send back.</summary>
    public static bool Watches(IReadOnlyList<ApiRoute> routes, Entity entity) =>
        Has(routes, entity, "update") && Has(routes, entity, "read");

    public static bool Asks(IReadOnlyList<ApiRoute> routes, ApiRoute route) =>
        route.Operation.Kind is "update" or "delete" && Watches(routes, route.Entity);

    /// <summary>Whether a field counts changes. A text of that name is something else: the version of a firmware.</summary>
    public static bool IsVersion(Field field) => field is { Name: "version", Type: "integer" or "bigint" };

    /// <summary>An example, in the quotes that belong to it.</summary>
    public static string Tag(Entity entity) =>
        Columns.Fields(entity).FirstOrDefault(IsVersion) is { } version
            ? $"\"{ExampleValues.Of(entity, version)}\""
            : $"\"{string.Concat(ExampleValues.Identifier(entity.Id + ".etag")[..8].Select(Letter))}\"";

    /// <summary>The parameter of a change to one kind of record, with an example that fits it.</summary>
    public static JsonObject Parameter(Entity entity) => new()
    {
        ["name"] = "If-Match",
        ["in"] = "header",
        ["required"] = true,
        ["description"] = "The ETag of the record as you read it. An older one gets 412, none gets 428.",
        ["schema"] = FieldSchema.Text(100),
        ["example"] = Tag(entity),
    };

    // An example of letters is not mistaken for a number that means something.
    private static char Letter(char digit) => char.IsAsciiDigit(digit) ? (char)('g' + (digit - '0')) : digit;

    private static bool Has(IReadOnlyList<ApiRoute> routes, Entity entity, string kind) =>
        routes.Any(route => route.Entity.Id == entity.Id && route.Operation.Kind == kind);
}
